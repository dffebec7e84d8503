package dev.vigie.rule.lifecycle;

import dev.vigie.program.Field;
import dev.vigie.program.Program;
import dev.vigie.program.code.Expression;
import java.time.Duration;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time in days, as code and settings write them. */
public final class Amounts {
  private static final double YEAR = 365.25;
  private static final double MONTH = YEAR / 12;
  private static final double SECOND = 1.0 / 86_400;

  private static final Pattern WRITTEN =
      Pattern.compile(
          "(\\d{1,9})\\s*(y|years?|mo|months?|w|weeks?|d|days?|h|hours?|m|min|minutes?|s|seconds?|ms|millis)?");

  /** Units by the end of a name; longer words first. */
  private static final List<Unit> UNITS =
      List.of(
          new Unit("years?|jahre?|ans|annees?|anos", YEAR),
          new Unit("months?|monate?|mois|meses|mesi", MONTH),
          new Unit("weeks?|wochen?|semaines?", 7),
          new Unit("days?|tage?|jours?|dias|giorni", 1),
          new Unit("hours?|hrs?", SECOND * 3600),
          new Unit("minutes?|mins?", SECOND * 60),
          new Unit("millis(econds)?|ms", SECOND / 1000),
          new Unit("seconds?|secs?", SECOND));

  private final Program program;

  /** With the constants of one program. */
  public Amounts(Program program) {
    this.program = program;
  }

  private record Unit(String words, double days) {}

  /** A period in days. */
  public static double days(Period period) {
    return period.getYears() * YEAR + period.getMonths() * MONTH + period.getDays();
  }

  /** The unit that a name ends with, in days: {@code KEEP_DAYS}. */
  public static OptionalDouble unit(String name) {
    String[] words = RetentionReferences.words(name).split(" ", -1);
    for (int i = words.length - 1; i >= 0 && i >= words.length - 2; i--) {
      for (Unit unit : UNITS) {
        if (words[i].matches(unit.words())) {
          return OptionalDouble.of(unit.days());
        }
      }
    }
    return OptionalDouble.empty();
  }

  /**
   * A text such as {@code P3Y}, {@code PT48H}, {@code 1095d} or {@code 3}.
   *
   * @param unit in days, for a number alone; empty where it means nothing then
   */
  public static OptionalDouble written(String text, OptionalDouble unit) {
    String plain = text.strip();
    try {
      if (plain.startsWith("PT")) {
        return OptionalDouble.of(Duration.parse(plain).toSeconds() * SECOND);
      }
      if (plain.startsWith("P")) {
        return OptionalDouble.of(days(Period.parse(plain)));
      }
    } catch (DateTimeParseException e) {
      return OptionalDouble.empty();
    }
    Matcher matcher = WRITTEN.matcher(plain.toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      return OptionalDouble.empty();
    }
    double number = Double.parseDouble(matcher.group(1));
    if (matcher.group(2) == null) {
      return unit.isPresent() ? OptionalDouble.of(number * unit.getAsDouble()) : unit;
    }
    return OptionalDouble.of(number * suffix(matcher.group(2)));
  }

  private static double suffix(String unit) {
    return switch (unit.charAt(0)) {
      case 'y' -> YEAR;
      case 'w' -> 7;
      case 'd' -> 1;
      case 'h' -> SECOND * 3600;
      case 's' -> SECOND;
      default ->
          unit.startsWith("mo")
              ? MONTH
              : unit.startsWith("ms") || unit.startsWith("milli") ? SECOND / 1000 : SECOND * 60;
    };
  }

  /**
   * What an expression amounts to, where it is constant.
   *
   * @param unit in days, for a number
   */
  public OptionalDouble days(Expression value, double unit) {
    if (value instanceof Expression.Invoke invoke && invoke.arguments().size() == 1) {
      Expression argument = invoke.arguments().get(0);
      return switch (invoke.callee().name()) {
        case "ofYears", "minusYears" -> days(argument, YEAR);
        case "ofMonths", "minusMonths" -> days(argument, MONTH);
        case "ofWeeks", "minusWeeks" -> days(argument, 7);
        case "ofDays", "minusDays" -> days(argument, 1);
        case "ofHours", "minusHours" -> days(argument, SECOND * 3600);
        case "ofMinutes" -> days(argument, SECOND * 60);
        case "ofSeconds" -> days(argument, SECOND);
        case "parse" -> text(argument);
        default -> OptionalDouble.empty();
      };
    }
    OptionalDouble number = number(value);
    return number.isPresent() ? OptionalDouble.of(number.getAsDouble() * unit) : number;
  }

  private OptionalDouble text(Expression value) {
    return value instanceof Expression.Constant constant && constant.text() != null
        ? written(constant.text(), OptionalDouble.empty())
        : OptionalDouble.empty();
  }

  private OptionalDouble number(Expression value) {
    if (value instanceof Expression.Constant constant && constant.text() != null) {
      return number(constant.text());
    }
    if (value instanceof Expression.FieldRead read) {
      String constant = program.field(read.field()).map(Field::constant).orElse(null);
      return constant == null ? OptionalDouble.empty() : number(constant);
    }
    if (value instanceof Expression.Cast cast) {
      return number(cast.operand());
    }
    if (value instanceof Expression.Operation operation && operation.operator().equals("*")) {
      double product = 1;
      for (Expression operand : operation.operands()) {
        OptionalDouble factor = number(operand);
        if (factor.isEmpty()) {
          return factor;
        }
        product *= factor.getAsDouble();
      }
      return OptionalDouble.of(product);
    }
    return OptionalDouble.empty();
  }

  private static OptionalDouble number(String text) {
    String digits = text.replace("_", "").replaceAll("[lL]$", "");
    return digits.matches("\\d{1,15}")
        ? OptionalDouble.of(Double.parseDouble(digits))
        : OptionalDouble.empty();
  }

  /** As a reader says it: "5 years", "400 days". */
  public static String spoken(double days) {
    if (days >= 2 * YEAR - 1 && Math.abs(days / YEAR - Math.rint(days / YEAR)) < 0.02) {
      return Math.round(days / YEAR) + " years";
    }
    if (days >= MONTH - 1 && Math.abs(days / MONTH - Math.rint(days / MONTH)) < 0.05) {
      return Math.round(days / MONTH) + " months";
    }
    return Math.round(days) + " days";
  }
}
