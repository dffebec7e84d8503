package dev.vigie.flow.solver;

import dev.vigie.program.FieldRef;
import dev.vigie.program.MethodRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Evaluates for a solver what the run before it cannot tell, and records it for the next one. */
final class Rerun {
  private final Solver solver;
  private final Map<Integer, List<Recording>> before;
  private final Consumer<Map<Integer, List<Recording>>> memory;
  private final Map<Integer, List<Recording>> made = new HashMap<>();
  private @Nullable Recording current;

  /**
   * A run.
   *
   * @param before what was recorded by number of the method
   * @param memory takes what is recorded now
   */
  Rerun(
      Solver solver,
      Map<Integer, List<Recording>> before,
      Consumer<Map<Integer, List<Recording>>> memory) {
    this.solver = solver;
    this.before = before;
    this.memory = memory;
  }

  /** The client, whose answers are noted. */
  Semantics noting(Semantics client) {
    return new Questions.Noting(client, () -> current == null ? null : current.questions());
  }

  /**
   * The summary of a method, recalled or made anew; null where that failed.
   *
   * @throws Effort.Exceeded where it costs too much
   */
  @Nullable Summary evaluate(int number) {
    int deepest = solver.allowance().exactlyDeepest(number);
    long left = solver.allowance().effort().left();
    for (Recording each : before.getOrDefault(number, List.of())) {
      if (each.holds(solver, deepest, left)) {
        keep(number, each);
        return each.replay(solver, number);
      }
    }
    Recording fresh = new Recording(deepest, left);
    current = fresh;
    try {
      Summary summary = solver.walk(number);
      if (summary != null) {
        // A summary that says the same is the same: then callers need not be looked at.
        summary = earlier(number, summary);
        fresh.gives(summary, solver.allowance().effort().left());
        keep(number, fresh);
      }
      return summary;
    } catch (Effort.Exceeded tooMuch) {
      keep(number, fresh);
      throw tooMuch;
    } finally {
      current = null;
    }
  }

  private Summary earlier(int number, Summary summary) {
    for (Recording each : before.getOrDefault(number, List.of())) {
      Summary known = each.result();
      if (known != null && Same.summaries(known, summary)) {
        return known;
      }
    }
    return summary;
  }

  private void keep(int number, Recording recording) {
    List<Recording> kept = made.computeIfAbsent(number, n -> new ArrayList<>(1));
    if (!kept.contains(recording)) {
      kept.add(recording);
    }
  }

  /** The program is solved. */
  void end() {
    memory.accept(made);
  }

  void runs(MethodRef method) {
    if (current != null) {
      current.runs(method, solver.program());
    }
  }

  void asks(int number, Summary answer) {
    if (current != null) {
      current.asks(number, answer);
    }
  }

  void reads(FieldRef field, Value value) {
    if (current != null) {
      current.reads(field, value);
    }
  }

  void writes(FieldRef field, Value value, Value held) {
    if (current != null) {
      current.writes(field, value, held);
    }
  }

  void hits(Hit hit, Trail trail) {
    if (current != null) {
      current.hits(hit, trail);
    }
  }
}
