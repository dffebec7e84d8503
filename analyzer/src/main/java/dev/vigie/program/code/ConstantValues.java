package dev.vigie.program.code;

import dev.vigie.program.JavaType;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Values of literals, and the operators of constant expressions on them (JLS 15.29): {@code
 * Integer}, {@code Long}, {@code Double}, {@code Boolean}, {@code Character}, {@code String}.
 */
public final class ConstantValues {
  private ConstantValues() {}

  /** The value of a literal; null for {@code null} and for numbers out of range. */
  public static @Nullable Object value(dev.vigie.facts.Expression.Literal literal) {
    String type =
        switch (literal.kind()) {
          case STRING -> JavaType.STRING.erasure();
          case NULL -> "null";
          default -> literal.kind().name().toLowerCase(Locale.ROOT);
        };
    return value(literal.text(), type);
  }

  /** The value of a literal; null for {@code null} and for numbers out of range. */
  public static @Nullable Object value(Expression.Constant literal) {
    return literal.text() == null ? null : value(literal.text(), literal.type().erasure());
  }

  private static @Nullable Object value(String text, String type) {
    try {
      return switch (type) {
        case "java.lang.String" -> text;
        case "char" -> text.isEmpty() ? null : (Object) text.charAt(0);
        case "boolean" -> Boolean.valueOf(text);
        case "int" -> (int) integer(text);
        case "long" -> integer(text);
        case "float", "double" -> Double.valueOf(text.replace("_", ""));
        default -> null;
      };
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static long integer(String text) {
    String digits = text.replace("_", "").toLowerCase(Locale.ROOT);
    if (digits.endsWith("l")) {
      digits = digits.substring(0, digits.length() - 1);
    }
    if (digits.startsWith("0x")) {
      return Long.parseUnsignedLong(digits.substring(2), 16);
    }
    if (digits.startsWith("0b")) {
      return Long.parseUnsignedLong(digits.substring(2), 2);
    }
    return digits.length() > 1 && digits.startsWith("0")
        ? Long.parseUnsignedLong(digits.substring(1), 8)
        : Long.parseUnsignedLong(digits);
  }

  /** A constant of this type, from its text. */
  public static @Nullable Object typed(String text, JavaType type) {
    try {
      return switch (type.erasure()) {
        case "boolean" -> Boolean.valueOf(text);
        case "char" -> text.length() == 1 ? (Object) text.charAt(0) : text;
        case "byte", "short", "int" -> (int) Double.parseDouble(text);
        case "long" -> text.contains(".") ? (long) Double.parseDouble(text) : Long.parseLong(text);
        case "float", "double" -> Double.valueOf(text);
        default -> text;
      };
    } catch (NumberFormatException e) {
      return text;
    }
  }

  /** A unary operator on a constant; null where it has no value. */
  public static @Nullable Object apply(String operator, Object value) {
    if (operator.equals("!") && value instanceof Boolean flag) {
      return !flag;
    }
    return switch (operator) {
      case "+" -> value;
      case "-" -> apply("-", 0, value);
      case "~" -> apply("^", -1, value);
      default -> null;
    };
  }

  /** A binary operator on constants; null where it has no value. */
  public static @Nullable Object apply(String operator, Object left, Object right) {
    if (operator.equals("+") && (left instanceof String || right instanceof String)) {
      return left.toString() + right;
    }
    if (left instanceof Boolean a && right instanceof Boolean b) {
      return switch (operator) {
        case "&&", "&" -> a && b;
        case "||", "|" -> a || b;
        case "^", "!=" -> a ^ b;
        case "==" -> a.equals(b);
        default -> null;
      };
    }
    Number a = number(left);
    Number b = number(right);
    if (a == null || b == null) {
      return null;
    }
    Boolean compared = compare(operator, a, b);
    if (compared != null) {
      return compared;
    }
    if (a instanceof Double || b instanceof Double) {
      return ofDoubles(operator, a.doubleValue(), b.doubleValue());
    }
    Long value = ofLongs(operator, a.longValue(), b.longValue());
    if (value == null) {
      return null;
    }
    boolean isLong = a instanceof Long || b instanceof Long;
    return isLong ? (Object) value : (Object) value.intValue();
  }

  private static @Nullable Boolean compare(String operator, Number a, Number b) {
    boolean whole = !(a instanceof Double) && !(b instanceof Double);
    int order =
        whole
            ? Long.compare(a.longValue(), b.longValue())
            : Double.compare(a.doubleValue(), b.doubleValue());
    return switch (operator) {
      case "==" -> order == 0;
      case "!=" -> order != 0;
      case "<" -> order < 0;
      case "<=" -> order <= 0;
      case ">" -> order > 0;
      case ">=" -> order >= 0;
      default -> null;
    };
  }

  private static @Nullable Number number(Object value) {
    return value instanceof Number number
        ? number
        : value instanceof Character c ? Integer.valueOf(c) : null;
  }

  private static @Nullable Double ofDoubles(String operator, double a, double b) {
    return switch (operator) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> a / b;
      case "%" -> a % b;
      default -> null;
    };
  }

  private static @Nullable Long ofLongs(String operator, long a, long b) {
    return switch (operator) {
      case "+" -> a + b;
      case "-" -> a - b;
      case "*" -> a * b;
      case "/" -> b == 0 ? null : (Long) (a / b);
      case "%" -> b == 0 ? null : (Long) (a % b);
      case "<<" -> a << b;
      case ">>" -> a >> b;
      case ">>>" -> a >>> b;
      case "&" -> a & b;
      case "|" -> a | b;
      case "^" -> a ^ b;
      default -> null;
    };
  }
}
