package dev.vigie.program.link;

import dev.vigie.program.JavaType;
import dev.vigie.program.code.Expression;
import java.util.ArrayList;
import java.util.List;

/**
 * Links operators; {@code +} builds a string from the first operand on that is one (JLS 15.18.1).
 */
final class Operators {
  private final BodyLinker body;

  Operators(BodyLinker body) {
    this.body = body;
  }

  Expression binary(dev.vigie.facts.Expression.Binary binary) {
    List<Expression> operands = new ArrayList<>(binary.operands().size());
    for (dev.vigie.facts.Expression operand : binary.operands()) {
      operands.add(body.link(operand, null));
    }
    return binary.operator().equals("+")
        ? sum(operands, binary.at())
        : new Expression.Operation(
            type(binary.operator(), operands), binary.operator(), operands, binary.at());
  }

  private static Expression sum(List<Expression> operands, long at) {
    int firstText = -1;
    for (int i = 0; i < operands.size() && firstText < 0; i++) {
      if (isText(operands.get(i))) {
        firstText = i;
      }
    }
    if (firstText < 0) {
      return new Expression.Operation(type("+", operands), "+", operands, at);
    }
    List<Expression> parts = new ArrayList<>(operands.size());
    if (firstText > 1) {
      // What stands before the first string is added up first: 1 + 2 + "x".
      List<Expression> numbers = operands.subList(0, firstText);
      parts.add(new Expression.Operation(type("+", numbers), "+", numbers, at));
    } else if (firstText == 1) {
      addPart(parts, operands.get(0));
    }
    for (Expression operand : operands.subList(firstText, operands.size())) {
      addPart(parts, operand);
    }
    return new Expression.Concat(parts, at);
  }

  private static void addPart(List<Expression> parts, Expression operand) {
    if (operand instanceof Expression.Concat concat) {
      parts.addAll(concat.parts());
    } else {
      parts.add(operand);
    }
  }

  /** Whether an expression is a string. */
  static boolean isText(Expression expression) {
    return expression.type().equals(JavaType.STRING);
  }

  private static JavaType type(String operator, List<Expression> operands) {
    switch (operator) {
      case "==", "!=", "<", ">", "<=", ">=", "&&", "||" -> {
        return JavaType.BOOLEAN;
      }
      case "<<", ">>", ">>>" -> {
        return Conversions.promoted(operands.get(0).type(), operands.get(0).type());
      }
      default -> {
        JavaType type = operands.get(0).type();
        for (Expression operand : operands) {
          type = Conversions.promoted(type, operand.type());
        }
        return type;
      }
    }
  }

  Expression unary(dev.vigie.facts.Expression.Unary unary) {
    if (unary.operator().equals("++") || unary.operator().equals("--")) {
      return body.assignments().step(unary);
    }
    Expression operand = body.link(unary.operand(), null);
    JavaType type =
        unary.operator().equals("!")
            ? JavaType.BOOLEAN
            : Conversions.promoted(operand.type(), operand.type());
    return new Expression.Operation(type, unary.operator(), List.of(operand), unary.at());
  }
}
