package dev.vigie.read.javac;

import com.sun.source.tree.LiteralTree;
import dev.vigie.facts.Expression;
import dev.vigie.facts.Expression.Literal.Kind;

/** Literals: the values of texts, numbers as written. */
final class LiteralTrees {
  private final TreePlaces places;

  LiteralTrees(TreePlaces places) {
    this.places = places;
  }

  /** The literal; with its sign where the parser took that into it. */
  Expression read(LiteralTree literal) {
    int start = places.start(literal);
    int end = places.end(literal);
    return switch (literal.getKind()) {
      case STRING_LITERAL -> text(Kind.STRING, literal, start, end);
      case CHAR_LITERAL -> text(Kind.CHAR, literal, start, end);
      case BOOLEAN_LITERAL -> text(Kind.BOOLEAN, literal, start, end);
      case NULL_LITERAL -> new Expression.Literal(Kind.NULL, "null", places.between(start, end));
      case INT_LITERAL -> number(Kind.INT, start, end);
      case LONG_LITERAL -> number(Kind.LONG, start, end);
      case FLOAT_LITERAL -> number(Kind.FLOAT, start, end);
      case DOUBLE_LITERAL -> number(Kind.DOUBLE, start, end);
      default -> throw new NotKnownHere("the literal " + literal.getKind());
    };
  }

  private Expression text(Kind kind, LiteralTree literal, int start, int end) {
    return new Expression.Literal(
        kind, String.valueOf(literal.getValue()), places.between(start, end));
  }

  private Expression number(Kind kind, int start, int end) {
    if (places.scan().at(start) != '-') {
      String written = places.scan().text().substring(start, end);
      return new Expression.Literal(kind, written, places.between(start, end));
    }
    return new Expression.Unary(
        "-",
        false,
        number(kind, places.scan().skipBlanks(start + 1), end),
        places.between(start, end));
  }
}
