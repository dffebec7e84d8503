package dev.vigie.rule.setting;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times in settings: {@code 30m}, {@code PT30M}, {@code 1800}, {@code -1} for ever. */
public final class Lasting {
  /** Longer than anything. */
  private static final Duration FOREVER = Duration.ofDays(365_000);

  private static final Pattern SIMPLE =
      Pattern.compile("([+-]?\\d{1,12})\\s*(ns|us|ms|s|m|h|d|)", Pattern.CASE_INSENSITIVE);

  private Lasting() {}

  /** A period in ISO 8601: {@code PT30M}, {@code P365D}. */
  public static Optional<Duration> parse(String text) {
    try {
      return Optional.of(Duration.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /**
   * How long a setting says; empty where it says no time. A bare number is seconds, in a {@code
   * web.xml} minutes; what is not positive is for ever, as servlet containers have it.
   */
  public static Optional<Duration> of(Entry entry) {
    String text = entry.value().strip();
    Matcher simple = SIMPLE.matcher(text);
    if (!simple.matches()) {
      return parse(text.toUpperCase(Locale.ROOT));
    }
    long number = Long.parseLong(simple.group(1));
    if (number <= 0) {
      return Optional.of(FOREVER);
    }
    boolean minutes = entry.key().startsWith("web-app/");
    return Optional.of(
        switch (simple.group(2).toLowerCase(Locale.ROOT)) {
          case "ns" -> Duration.ofNanos(number);
          case "us" -> Duration.ofNanos(number).multipliedBy(1_000);
          case "ms" -> Duration.ofMillis(number);
          case "m" -> Duration.ofMinutes(number);
          case "h" -> Duration.ofHours(number);
          case "d" -> Duration.ofDays(number);
          default -> minutes ? Duration.ofMinutes(number) : Duration.ofSeconds(number);
        });
  }
}
