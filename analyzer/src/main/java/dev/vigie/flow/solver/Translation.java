package dev.vigie.flow.solver;

import dev.vigie.program.code.Callee;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts what a caller hands in into a callee's summary, in the state at the call. */
final class Translation {
  private static final String CONSTRUCTOR = "<init>";

  private static final Set<Step.Kind> CHANGES =
      Set.of(Step.Kind.JOINED, Step.Kind.SHOWN, Step.Kind.THROUGH, Step.Kind.COLLECTED);

  private final Evaluation evaluation;
  private final State before;
  private final Actuals actuals;
  private final Step.Kind kind;
  private final String subject;
  private final InputValues given;

  /** What every mark does that is handed in. */
  private @Nullable Step passing;

  /**
   * Of one call.
   *
   * @param before the state at the call; it is read only
   * @param depth of objects that show each other, see {@link Texts}
   */
  Translation(
      Evaluation evaluation,
      Texts texts,
      State before,
      Actuals actuals,
      Step.Kind kind,
      String subject,
      int depth) {
    this.evaluation = evaluation;
    this.before = before;
    this.actuals = actuals;
    this.kind = kind;
    this.subject = subject;
    this.given = new InputValues(evaluation.members(), texts, before, actuals, depth);
  }

  /** A callee's value as the caller sees it. */
  Value value(Value callee) {
    Value constant = constantHandedIn(callee);
    if (constant != null) {
      return constant;
    }
    Value result = callee.isConstant() ? constant(callee) : Value.NOTHING;
    if (callee.hasMarks()) {
      Value.Marks marks = new Value.Marks();
      callee.marks().forEach((mark, trail) -> mark(mark, trail, marks));
      result = result.or(marks.value());
    }
    if (!callee.places().isEmpty()) {
      Joining joined = new Joining(result);
      callee.places().forEach(place -> joined.add(object(place)));
      result = joined.value();
    }
    if (result.isNothing() && callee.hasMarks() && isAllConstant(callee)) {
      return Value.CONSTANT;
    }
    // Functions stay behind: what they remember is told in the callee's terms.
    return result;
  }

  /** Whether all that a callee's value is made of is handed in, and constant. */
  private boolean isAllConstant(Value callee) {
    boolean marks =
        callee.marks().keySet().stream()
            .allMatch(
                mark ->
                    mark.origin() instanceof Origin.Emission
                        || (mark.origin() instanceof Origin.Input input
                            && given.of(input).isConstant()));
    return marks
        && callee.functions().isEmpty()
        && callee.places().stream()
            .allMatch(
                place ->
                    place instanceof Place.HandedIn in
                        && given.of(new Origin.Input(in.root(), in.path(), false)).isConstant());
  }

  /** What the callee was handed and gave on as it was, where that is a constant; else null. */
  private @Nullable Value constantHandedIn(Value callee) {
    if (callee.places().size() != 1
        || callee.marks().size() != 1
        || !callee.functions().isEmpty()
        || !(callee.places().iterator().next() instanceof Place.HandedIn in)
        || !(callee.marks().keySet().iterator().next().origin() instanceof Origin.Input input)
        || input.root() != in.root()
        || !input.path().equals(in.path())) {
      return null;
    }
    Value actual = given.of(input);
    return actual.isConstant() ? constant(actual) : null;
  }

  /**
   * Texts name keys; which way a condition goes may be another thing in an override nobody sees.
   */
  private static Value constant(Value callee) {
    return callee.known() instanceof String ? callee : Value.CONSTANT;
  }

  private void mark(Mark mark, Trail trail, Value.Marks result) {
    if (mark.origin() instanceof Origin.Input input) {
      actualMarks(input, mark.guards(), mark.certain(), trail, result);
      return;
    }
    Trail longer = actuals.at() == 0L ? trail : trail.then(step(Step.Kind.RETURNED));
    Origin.Emission emission = (Origin.Emission) mark.origin();
    if (emission.from() == null) {
      result.add(mark, longer);
    } else {
      readHere(emission, emission.from(), mark, longer, result);
    }
  }

  /**
   * A label that the callee read from what is handed in: perhaps something else was put there
   * before.
   */
  private void readHere(
      Origin.Emission emission, Origin.Input from, Mark mark, Trail trail, Value.Marks result) {
    if (from.path().isEmpty()) {
      named(emission, from, mark, trail, result);
      return;
    }
    int last = from.path().size() - 1;
    String field = from.path().get(last);
    Value object = given.of(new Origin.Input(from.root(), from.path().subList(0, last), false));
    if (Elements.isFixed(field) && NamedKeys.isSeen(object, field, before)) {
      return;
    }
    int guards = mark.guards();
    if (before.definite(object, field)) {
      Value value = before.read(object, field);
      if (value.isConstant() || NewObjects.areEmptyOfData(value, before)) {
        return;
      }
      guards = Guards.then(FieldWalk.commonGuards(value), guards);
    }
    Origin.Emission here = new Origin.Emission(emission.label(), FieldWalk.handedIn(object, field));
    result.add(new Mark(here, guards, mark.certain()), trail);
  }

  /** The label that a parameter has by its name counts where nothing better is known of it. */
  private void named(
      Origin.Emission emission, Origin.Input from, Mark mark, Trail trail, Value.Marks result) {
    Value actual = given.of(from);
    if (actual.isConstant() || ExpressionWalk.isKnown(actual)) {
      return;
    }
    boolean single = actual.places().size() == 1 && actual.marks().size() == 1;
    Origin.Input here =
        single && actual.places().iterator().next() instanceof Place.HandedIn in && !in.isBelow()
            ? new Origin.Input(in.root(), in.path(), false)
            : null;
    result.add(
        new Mark(new Origin.Emission(emission.label(), here), mark.guards(), mark.certain()),
        trail);
  }

  /** The marks of what is handed in, having gone the callee's way. */
  private void actualMarks(
      Origin.Input input, int guards, boolean certain, Trail way, Value.Marks result) {
    Value actual = given.of(input);
    evaluation.effort().spend(actual.marks().size());
    for (Map.Entry<Mark, Trail> entry : actual.marks().entrySet()) {
      Mark mark = entry.getKey();
      Trail trail = entry.getValue();
      if (actuals.at() != 0L) {
        trail = trail.then(passing());
      }
      result.add(
          new Mark(mark.origin(), Guards.then(mark.guards(), guards), mark.certain() && certain),
          trail.then(way));
    }
  }

  private Step passing() {
    if (passing == null) {
      passing = step(kind);
    }
    return passing;
  }

  private Step step(Step.Kind what) {
    return new Step(what, subject, actuals.in(), actuals.at(), actuals.callee());
  }

  private Value object(Place place) {
    if (place instanceof Place.HandedIn in) {
      return given.of(new Origin.Input(in.root(), in.path(), false)).withoutMarks();
    }
    if (place instanceof Place.Static) {
      return Value.of(place);
    }
    Place.Made made = (Place.Made) place;
    return Value.of(
        made.given()
            ? evaluation.given(actuals.at(), made.type())
            : evaluation.made(actuals.at(), made.type()));
  }

  /**
   * What the callee wrote, as writes of the caller; values are translated before any is written.
   */
  Map<Write, Value> writes(Summary summary) {
    Map<Write, Value> writes = new LinkedHashMap<>();
    summary
        .heap()
        .forEach(
            (place, fields) -> {
              Value object = object(place);
              if (!object.places().isEmpty()) {
                fields.forEach(
                    (field, slot) ->
                        writes.merge(
                            new Write(object, given.named(field), slot.definite()),
                            value(slot.value()),
                            Value::or));
              }
            });
    return writes;
  }

  /** A field written by a callee. */
  record Write(Value object, String field, boolean definite) {}

  /** Ports that the callee brings what is handed in to. */
  void arrivals(Summary summary) {
    summary
        .reaches()
        .forEach(
            (reach, trail) -> {
              Value.Marks marks = new Value.Marks();
              actualMarks(reach.input(), reach.guards(), reach.certain(), trail, marks);
              evaluation.arrivesAgain(marks.value(), fromHere(reach.arrival(), trail));
            });
  }

  /**
   * What a constructor hands on to another of its own object just as it is, arrives where the
   * object is created: nothing about it was decided in between.
   */
  private Arrival fromHere(Arrival arrival, Trail way) {
    Callee created = actuals.callee();
    return created != null
            && created.name().equals(CONSTRUCTOR)
            && arrival.in().equals(created.declared())
            && arrival.callee().name().equals(CONSTRUCTOR)
            && evaluation
                .program()
                .isSubtype(arrival.in().owner(), arrival.callee().receiver().erasure())
            && way.steps().stream().noneMatch(step -> CHANGES.contains(step.kind()))
        ? new Arrival(arrival.port(), created, true, actuals.in(), actuals.at(), actuals.at())
        : arrival;
  }
}
