package dev.vigie.read.javac;

import com.sun.source.tree.Tree;

/** Operators as written, by the kind of their tree. */
final class Operators {
  private Operators() {}

  /** Of an operation on two operands; of a compound assignment, what stands before its sign. */
  static String binary(Tree.Kind kind) {
    return switch (kind) {
      case PLUS, PLUS_ASSIGNMENT -> "+";
      case MINUS, MINUS_ASSIGNMENT -> "-";
      case MULTIPLY, MULTIPLY_ASSIGNMENT -> "*";
      case DIVIDE, DIVIDE_ASSIGNMENT -> "/";
      case REMAINDER, REMAINDER_ASSIGNMENT -> "%";
      case AND, AND_ASSIGNMENT -> "&";
      case OR, OR_ASSIGNMENT -> "|";
      case XOR, XOR_ASSIGNMENT -> "^";
      case LEFT_SHIFT, LEFT_SHIFT_ASSIGNMENT -> "<<";
      case RIGHT_SHIFT, RIGHT_SHIFT_ASSIGNMENT -> ">>";
      case UNSIGNED_RIGHT_SHIFT, UNSIGNED_RIGHT_SHIFT_ASSIGNMENT -> ">>>";
      case CONDITIONAL_AND -> "&&";
      case CONDITIONAL_OR -> "||";
      case EQUAL_TO -> "==";
      case NOT_EQUAL_TO -> "!=";
      case LESS_THAN -> "<";
      case LESS_THAN_EQUAL -> "<=";
      case GREATER_THAN -> ">";
      case GREATER_THAN_EQUAL -> ">=";
      default -> throw new NotKnownHere("the operator " + kind);
    };
  }

  /** Of an operation on one operand. */
  static String unary(Tree.Kind kind) {
    return switch (kind) {
      case POSTFIX_INCREMENT, PREFIX_INCREMENT -> "++";
      case POSTFIX_DECREMENT, PREFIX_DECREMENT -> "--";
      case UNARY_PLUS -> "+";
      case UNARY_MINUS -> "-";
      case BITWISE_COMPLEMENT -> "~";
      case LOGICAL_COMPLEMENT -> "!";
      default -> throw new NotKnownHere("the operator " + kind);
    };
  }

  static boolean isPostfix(Tree.Kind kind) {
    return kind == Tree.Kind.POSTFIX_INCREMENT || kind == Tree.Kind.POSTFIX_DECREMENT;
  }
}
