package dev.vigie.report.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The texts of papers in one language. A message holds its values as {@code {0}}, {@code {1}};
 * apostrophes are apostrophes. What is counted has two messages, {@code key.one} and {@code
 * key.many}.
 */
public final class Messages {
  private static final double YEAR = 365.25;
  private static final double MONTH = YEAR / 12;

  private final Language language;
  private final Map<String, String> texts;

  private Messages(Language language, Map<String, String> texts) {
    this.language = language;
    this.texts = texts;
  }

  /**
   * Reads message files, those of all papers first.
   *
   * @param files names without language and ending, beside this class: {@code register}
   */
  public static Messages of(Language language, String... files) {
    Map<String, String> texts = new TreeMap<>();
    List<String> names = new ArrayList<>(List.of("paper"));
    names.addAll(List.of(files));
    for (String name : names) {
      read(name + "_" + language.code() + ".properties")
          .forEach((key, text) -> texts.put(String.valueOf(key), String.valueOf(text)));
    }
    return new Messages(language, texts);
  }

  private static Properties read(String file) {
    Properties properties = new Properties();
    try (InputStream in = Messages.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException("a part of Vigie is missing: " + file);
      }
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties;
  }

  /** The language of these texts. */
  public Language language() {
    return language;
  }

  /** Whether there is a message of this key. */
  public boolean has(String key) {
    return texts.containsKey(key);
  }

  /**
   * A message with its values put in. Whole numbers and dates are written as the language does.
   *
   * @throws IllegalStateException where there is no such message
   */
  public String text(String key, Object... values) {
    String text = texts.get(key);
    if (text == null) {
      throw new IllegalStateException(
          "there is no message '" + key + "' in " + language.name().toLowerCase(Locale.ROOT));
    }
    StringBuilder filled = new StringBuilder();
    int from = 0;
    while (from < text.length()) {
      int open = text.indexOf('{', from);
      int close = open < 0 ? -1 : text.indexOf('}', open);
      if (close < 0) {
        break;
      }
      filled.append(text, from, open);
      filled.append(shown(values[Integer.parseInt(text.substring(open + 1, close))]));
      from = close + 1;
    }
    return filled.append(text.substring(from)).toString();
  }

  /** A message about a number of things; the number is its first value. */
  public String count(String key, long number, Object... more) {
    // French says "0 personne", English "0 persons".
    boolean one = number == 1 || (number == 0 && language == Language.FRENCH);
    Object[] values = new Object[more.length + 1];
    values[0] = number;
    System.arraycopy(more, 0, values, 1, more.length);
    return text(key + (one ? ".one" : ".many"), values);
  }

  private String shown(Object value) {
    if (value instanceof LocalDate date) {
      return date(date);
    }
    return value instanceof Integer || value instanceof Long
        ? number(((Number) value).longValue())
        : String.valueOf(value);
  }

  /** A whole number: {@code 1,234}, in French with a narrow no-break space. */
  public String number(long number) {
    String grouped = String.format(Locale.ROOT, "%,d", number);
    return language == Language.FRENCH ? grouped.replace(',', '\u202f') : grouped;
  }

  /** A share from 0 to 1 in whole percent: {@code 45%}, in French {@code 45 %}. */
  public String percent(double share) {
    return Math.round(share * 100) + (language == Language.FRENCH ? "\u202f%" : "%");
  }

  /** A day: {@code 1 March 2026}, {@code 1er mars 2026}. */
  public String date(LocalDate date) {
    String text = DateTimeFormatter.ofPattern("d MMMM uuuu", language.locale()).format(date);
    return language == Language.FRENCH && date.getDayOfMonth() == 1
        ? text.replaceFirst("^1 ", "1er ")
        : text;
  }

  /** A period: {@code 3 years 6 months}. */
  public String period(Period period) {
    List<String> parts = new ArrayList<>();
    if (period.getYears() != 0) {
      parts.add(count("paper.years", period.getYears()));
    }
    if (period.getMonths() != 0) {
      parts.add(count("paper.months", period.getMonths()));
    }
    if (period.getDays() != 0 || parts.isEmpty()) {
      parts.add(count("paper.days", period.getDays()));
    }
    return String.join(" ", parts);
  }

  /** A span of days in the largest unit that says it well: {@code 10 years} for 3653. */
  public String days(double days) {
    if (isWhole(days / YEAR)) {
      return count("paper.years", Math.round(days / YEAR));
    }
    if (days >= 59 && isWhole(days / MONTH)) {
      return count("paper.months", Math.round(days / MONTH));
    }
    if (days >= 1) {
      return count("paper.days", Math.round(days));
    }
    long minutes = Math.round(days * 24 * 60);
    return minutes % 60 == 0
        ? count("paper.hours", minutes / 60)
        : count("paper.minutes", Math.max(1, minutes));
  }

  /** Leap years make a period in days a little longer or shorter than one in years. */
  private static boolean isWhole(double units) {
    return units > 0.99 && Math.abs(units - Math.round(units)) / units < 0.005;
  }

  /**
   * A country.
   *
   * @param code ISO 3166 alpha-2
   */
  public String country(String code) {
    return new Locale("", code).getDisplayCountry(language.locale());
  }

  /** An article of law as this language cites it; see {@link LawReference}. */
  public String law(String reference) {
    return LawReference.in(language, reference);
  }
}
