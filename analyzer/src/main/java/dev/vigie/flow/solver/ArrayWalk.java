package dev.vigie.flow.solver;

import dev.vigie.program.JavaType;
import dev.vigie.program.code.Expression;

/** Evaluates arrays: elements by index where the index is a constant. */
final class ArrayWalk {
  private final Evaluation evaluation;
  private final ExpressionWalk expressions;

  ArrayWalk(Evaluation evaluation, ExpressionWalk expressions) {
    this.evaluation = evaluation;
    this.expressions = expressions;
  }

  Value create(Expression.ArrayCreate create, State state) {
    create.sizes().forEach(size -> expressions.eval(size, state));
    Value array = made(create, create.type());
    for (int i = 0; i < create.elements().size(); i++) {
      Value element = expressions.eval(create.elements().get(i), state);
      state.write(array, Elements.at(Value.constant(i)), element, true);
    }
    if (create.elements().isEmpty()) {
      fill(array, create, state);
    }
    return array;
  }

  /** {@code new int[2][3]} makes the inner arrays, too. */
  private void fill(Value array, Expression.ArrayCreate create, State state) {
    Value outer = array;
    JavaType type = create.type();
    while (type instanceof JavaType.Array whole
        && whole.component() instanceof JavaType.Array inner) {
      Value each = made(create, inner);
      state.write(outer, Point.ELEMENTS, each, false);
      outer = each;
      type = inner;
    }
  }

  private Value made(Expression.ArrayCreate create, JavaType type) {
    return Value.of(evaluation.made(create.at(), type.erasure()));
  }

  Value read(Expression.ArrayRead read, State state) {
    Value array = expressions.eval(read.array(), state);
    Value index = expressions.eval(read.index(), state);
    return state.read(array, Elements.at(index));
  }

  Value write(Expression.ArrayWrite write, State state) {
    Value array = expressions.eval(write.array(), state);
    Value index = expressions.eval(write.index(), state);
    Value value = expressions.eval(write.value(), state);
    if (write.accumulates()) {
      state.write(array, Point.ELEMENTS, value, false);
    } else {
      state.write(array, Elements.at(index), value, true);
    }
    return value;
  }
}
