package dev.vigie.flow.solver;

import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.code.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes of fields. */
final class FieldWalk {
  /** Of an array; where its type is not known it looks like any field. */
  private static final String LENGTH = "length";

  private final Evaluation evaluation;
  private final ExpressionWalk expressions;

  FieldWalk(Evaluation evaluation, ExpressionWalk expressions) {
    this.evaluation = evaluation;
    this.expressions = expressions;
  }

  Value read(Expression.FieldRead read, State state) {
    if (read.receiver() == null) {
      Value constant = Folding.constant(read.field(), evaluation.program());
      if (constant != null) {
        return constant;
      }
      Optional<Label> label = evaluation.semantics().ofField(read.field());
      Value known = readStatic(read, state).or(kept(read.field(), null));
      return label.map(l -> known.or(entering(l, null, read.at()))).orElse(known);
    }
    Value object = expressions.eval(read.receiver(), state);
    return read(object, read.field(), read.at(), state).or(kept(read.field(), object));
  }

  /** The function that a field always is; NOTHING for other fields. */
  private Value kept(FieldRef field, @Nullable Value object) {
    KeptFunctions.Kept kept = evaluation.calls().kept().of(field);
    if (kept == null) {
      return Value.NOTHING;
    }
    evaluation.functions().recalled(kept.node(), kept.home().localCount());
    Frame home = new Frame(kept.home(), evaluation.frame().number());
    Value bound = object == null ? null : object.withoutFunctions();
    return Value.of(kept.node(), new Function(kept.node(), home, bound));
  }

  private Value readStatic(Expression.FieldRead read, State state) {
    Value place = Value.of(new Place.Static(read.field()));
    Value known = evaluation.staticField(read.field()).or(state.marksOf(place));
    boolean plain =
        read.type() instanceof JavaType.Primitive || read.type().equals(JavaType.STRING);
    return plain ? known : known.or(place);
  }

  /** What a field of an object holds, with the label that every reading of it gives. */
  Value read(Value object, FieldRef field, long at, State state) {
    Optional<Label> label = evaluation.semantics().ofField(field);
    if (field.name().equals(LENGTH) && evaluation.program().field(field).isEmpty()) {
      return Value.NOTHING;
    }
    // What an object of the sources got as a whole (a parsed text, a thrown message) is in none of
    // its members for certain, and the members that matter have labels of their own.
    Value value =
        evaluation
            .program()
            .field(field)
            .map(
                member ->
                    ValueTypes.isSingle(member.type())
                        ? state.writtenSingle(object, field.name())
                        : state.written(object, field.name()))
            .orElseGet(() -> state.read(object, field.name()));
    if (label.isEmpty()) {
      return value;
    }
    if (state.definite(object, field.name())) {
      if (value.isConstant() || NewObjects.areEmptyOfData(value, state)) {
        return value;
      }
      int guards = commonGuards(value);
      return value.withoutMarks().or(entering(label.get(), null, at).guarded(guards));
    }
    return value.withoutMarks().or(entering(label.get(), handedIn(object, field.name()), at));
  }

  /** Where the caller may have put what is read here. */
  static Origin.@Nullable Input handedIn(Value object, String field) {
    if (object.places().size() == 1
        && object.places().iterator().next() instanceof Place.HandedIn in
        && !in.isBelow()
        && in.path().size() < State.DEEPEST) {
      List<String> path = new ArrayList<>(in.path());
      path.add(field);
      return new Origin.Input(in.root(), path, false);
    }
    return null;
  }

  /**
   * What was done to a value on every way that it can have come: a masked text stays masked in a
   * field.
   */
  static int commonGuards(Value value) {
    int common = -1;
    for (Mark mark : value.marks().keySet()) {
      common &= Guards.done(mark.guards());
    }
    return value.hasMarks() ? common : 0;
  }

  private Value entering(Label label, Origin.@Nullable Input from, long at) {
    return Value.entering(label, from, expressions.step(Step.Kind.ENTERS, label.display(), at));
  }

  Value write(Expression.FieldWrite write, State state) {
    Value object =
        write.receiver() == null ? Value.NOTHING : expressions.eval(write.receiver(), state);
    Value value = expressions.eval(write.value(), state);
    if (write.accumulates()) {
      value =
          expressions
              .text(value, write.value().type(), state)
              .or(state.read(object, write.field().name()));
    }
    value = value.then(expressions.step(Step.Kind.STORED, display(write.field()), write.at()));
    evaluation.functions().keeps(write.field(), value);
    if (write.receiver() == null) {
      writeStatic(write.field(), value, state);
    } else {
      state.write(object, write.field().name(), value, !evaluation.isShared(object));
    }
    return value;
  }

  /** What an object holds when it comes into a static field is found there, too. */
  private void writeStatic(FieldRef field, Value value, State state) {
    Value place = Value.of(new Place.Static(field));
    for (Place held : value.places()) {
      Map<String, Slot> parts = state.heap().get(held);
      if (parts != null && !held.equals(new Place.Static(field))) {
        parts.forEach((part, slot) -> state.write(place, part, slot.value().marksOnly(), false));
      }
    }
    state.write(place, State.SELF, state.marksOf(value), false);
    evaluation.writeStatic(field, state.marksOf(value));
  }

  private static String display(FieldRef field) {
    return JavaType.Declared.of(field.owner()).simpleName() + "." + field.name();
  }
}
