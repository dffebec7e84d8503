package dev.vigie.flow;

import dev.vigie.flow.solver.Step;
import dev.vigie.flow.solver.Trail;
import dev.vigie.program.Program;
import dev.vigie.program.code.Callee;
import dev.vigie.source.Location;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Makes a trail readable: a phrase for each step, no more steps than a reader follows. */
final class Route {
  private static final String CONSTRUCTOR = "<init>";

  /** What is left out first where a trail is too long. */
  private static final List<Step.Kind> LEAST_TELLING =
      List.of(
          Step.Kind.THROUGH,
          Step.Kind.JOINED,
          Step.Kind.COLLECTED,
          Step.Kind.ASSIGNED,
          Step.Kind.RETURNED,
          Step.Kind.STORED,
          Step.Kind.PASSED,
          Step.Kind.SHOWN);

  private final Program program;
  private final Function<Callee, Optional<String>> remarks;

  /**
   * Routes of one program.
   *
   * @param remarks what a reader should know of a call
   */
  Route(Program program, Function<Callee, Optional<String>> remarks) {
    this.program = program;
    this.remarks = remarks;
  }

  /**
   * The steps of a trail.
   *
   * @param start where it begins, if its first step has no place
   * @param taken whether a local takes the data, rather than a member being read
   */
  List<DataFlow.Step> of(Trail trail, Location start, boolean taken, String sinkLabel) {
    List<Step> steps = new ArrayList<>();
    for (Step step : trail.steps()) {
      boolean nowhere = step.at() == Span.NONE && step.kind() != Step.Kind.ENTERS;
      boolean again = !steps.isEmpty() && sameLine(steps.get(steps.size() - 1), step);
      boolean above = handsUp(step);
      if (!nowhere && !again && !above) {
        if (!steps.isEmpty() && asksFor(steps.get(steps.size() - 1), step)) {
          steps.remove(steps.size() - 1);
        }
        steps.add(step);
      }
    }
    for (Step.Kind kind : LEAST_TELLING) {
      for (int i = steps.size() - 2; i > 0 && steps.size() > DataFlow.MOST_STEPS; i--) {
        if (steps.get(i).kind() == kind) {
          steps.remove(i);
        }
      }
    }
    return steps.stream()
        .map(
            step ->
                new DataFlow.Step(
                    phrase(step, taken, sinkLabel),
                    step.at() == Span.NONE
                        ? start
                        : Places.location(program, step.in(), step.at())))
        .toList();
  }

  private static final Set<Step.Kind> ALWAYS_TOLD =
      Set.of(Step.Kind.ENTERS, Step.Kind.ARRIVES, Step.Kind.SHOWN);

  /** A second step on the same line tells a reader nothing that the line does not. */
  private static boolean sameLine(Step before, Step step) {
    return before.in().equals(step.in())
        && Span.line(before.at()) == Span.line(step.at())
        && !ALWAYS_TOLD.contains(step.kind())
        && (before.kind() == step.kind() || before.kind() == Step.Kind.THROUGH);
  }

  /**
   * An object is handed to its own method for what it holds, and what comes of that stands on the
   * same line: {@code log(user.getEmail())} does not pass the user to {@code getEmail}.
   */
  private static boolean asksFor(Step before, Step step) {
    return before.kind() == Step.Kind.PASSED
        && before.callee() != null
        && before.callee().declared() != null
        && before.callee().declared().arity() == 0
        && before.in().equals(step.in())
        && Span.line(before.at()) == Span.line(step.at());
  }

  /** A constructor hands on what it got to the one above: the object is made where it began. */
  private boolean handsUp(Step step) {
    return step.kind() == Step.Kind.PASSED
        && step.callee() != null
        && step.callee().name().equals(CONSTRUCTOR)
        && step.in().name().equals(CONSTRUCTOR)
        && program.isSubtype(step.in().owner(), step.callee().receiver().erasure());
  }

  private String phrase(Step step, boolean taken, String sinkLabel) {
    String phrase = bare(step, taken, sinkLabel);
    return step.callee() == null || step.kind() == Step.Kind.ARRIVES
        ? phrase
        : remarks.apply(step.callee()).map(remark -> phrase + ", " + remark).orElse(phrase);
  }

  private static String bare(Step step, boolean taken, String sinkLabel) {
    return switch (step.kind()) {
      case ENTERS -> (taken ? "takes " : "reads ") + step.subject();
      case ASSIGNED -> "keeps it in " + step.subject();
      case PASSED -> "passes it to " + step.subject();
      case RETURNED -> "gets it back from " + step.subject();
      case STORED -> "stores it in " + step.subject();
      case JOINED -> "joins it into a text";
      case SHOWN -> "shows it through " + step.subject() + ".toString()";
      case THROUGH -> "hands it through " + step.subject();
      case COLLECTED -> "collects it in " + step.subject();
      case ARRIVES -> "writes it to " + sinkLabel;
    };
  }
}
