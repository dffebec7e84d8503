package dev.vigie.read.java;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import dev.vigie.facts.Expression.Literal;
import dev.vigie.facts.Expression.Literal.Kind;

/** Values of literals: JLS 3.10, by the JDK's own processing of escapes and indentation. */
final class Literals {
  private Literals() {}

  static Literal read(LiteralExpr literal) {
    long at = Places.of(literal);
    if (literal instanceof TextBlockLiteralExpr block) {
      return new Literal(Kind.STRING, textBlock(block), at);
    }
    if (literal instanceof StringLiteralExpr string) {
      return new Literal(Kind.STRING, unescaped(string.getValue()), at);
    }
    if (literal instanceof IntegerLiteralExpr number) {
      return new Literal(Kind.INT, number.getValue(), at);
    }
    if (literal instanceof LongLiteralExpr number) {
      return new Literal(Kind.LONG, number.getValue(), at);
    }
    if (literal instanceof DoubleLiteralExpr number) {
      String text = number.getValue();
      boolean isFloat = text.endsWith("f") || text.endsWith("F");
      return new Literal(isFloat ? Kind.FLOAT : Kind.DOUBLE, text, at);
    }
    if (literal instanceof CharLiteralExpr character) {
      return new Literal(Kind.CHAR, unescaped(character.getValue()), at);
    }
    if (literal instanceof BooleanLiteralExpr bool) {
      return new Literal(Kind.BOOLEAN, String.valueOf(bool.getValue()), at);
    }
    return new Literal(Kind.NULL, "null", at);
  }

  /**
   * The token is read rather than the node's value, which keeps blanks that follow the opening
   * delimiter.
   */
  private static String textBlock(TextBlockLiteralExpr block) {
    String token =
        block.getTokenRange().map(range -> range.getBegin().getText()).orElse(block.getValue());
    String lines = token.replace("\r\n", "\n").replace('\r', '\n');
    int content = lines.indexOf('\n') + 1;
    if (content == 0 || lines.length() < content + 3) {
      return unescaped(block.getValue());
    }
    return unescaped(lines.substring(content, lines.length() - 3).stripIndent());
  }

  static String unescaped(String written) {
    if (written.indexOf('\\') < 0) {
      return written;
    }
    String text = withoutUnicodeEscapes(written);
    try {
      return text.translateEscapes();
    } catch (IllegalArgumentException noSuchEscape) {
      return text;
    }
  }

  /** JLS 3.3: a backslash with an even number of backslashes before it starts a Unicode escape. */
  static String withoutUnicodeEscapes(String written) {
    if (!written.contains("\\u")) {
      return written;
    }
    StringBuilder text = new StringBuilder(written.length());
    int i = 0;
    while (i < written.length()) {
      char c = written.charAt(i);
      if (c != '\\' || i + 1 == written.length()) {
        text.append(c);
        i++;
      } else if (written.charAt(i + 1) != 'u') {
        text.append(c).append(written.charAt(i + 1));
        i += 2;
      } else {
        int digits = i + 1;
        while (digits < written.length() && written.charAt(digits) == 'u') {
          digits++;
        }
        int code = hex(written, digits);
        if (code < 0) {
          text.append(c);
          i++;
        } else {
          // A backslash that an escape stands for can itself start an escape of a literal, but not
          // a Unicode one.
          text.append((char) code);
          i = digits + 4;
        }
      }
    }
    return text.toString();
  }

  private static int hex(String text, int from) {
    if (from + 4 > text.length()) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }
}
