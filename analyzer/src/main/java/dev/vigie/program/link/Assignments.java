package dev.vigie.program.link;

import dev.vigie.program.JavaType;
import dev.vigie.program.code.Expression;
import java.util.List;

/** Links assignments to locals, fields and array elements. */
final class Assignments {
  private final BodyLinker body;

  Assignments(BodyLinker body) {
    this.body = body;
  }

  Expression link(dev.vigie.facts.Expression.Assign assign) {
    Expression target = body.link(assign.target(), null);
    Expression value = body.link(assign.value(), target.type());
    boolean accumulates = !assign.operator().isEmpty();
    if (assign.operator().equals("+") && Operators.isText(target) && !Operators.isText(value)) {
      // What is added to a string shows its toString().
      value = new Expression.Concat(List.of(value), value.at());
    } else if (accumulates
        && target instanceof Expression.LocalRead
        && target.type() instanceof JavaType.Primitive) {
      value =
          new Expression.Operation(
              target.type(), assign.operator(), List.of(target, value), assign.at());
    }
    return write(target, value, accumulates, assign.at());
  }

  /** {@code ++} and {@code --}. */
  Expression step(dev.vigie.facts.Expression.Unary unary) {
    Expression target = body.link(unary.operand(), null);
    Expression stepped =
        new Expression.Operation(target.type(), unary.operator(), List.of(target), unary.at());
    return write(target, stepped, true, unary.at());
  }

  private static Expression write(
      Expression target, Expression value, boolean accumulates, long at) {
    JavaType type = target.type();
    if (target instanceof Expression.LocalRead read) {
      return new Expression.LocalWrite(read.local(), value, accumulates, at);
    }
    if (target instanceof Expression.FieldRead read) {
      return new Expression.FieldWrite(read.receiver(), read.field(), value, accumulates, type, at);
    }
    if (target instanceof Expression.ArrayRead read) {
      return new Expression.ArrayWrite(read.array(), read.index(), value, accumulates, type, at);
    }
    return new Expression.Unknown(type, List.of(target, value), at);
  }
}
