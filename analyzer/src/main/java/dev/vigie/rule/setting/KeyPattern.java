package dev.vigie.rule.setting;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keys of settings by Spring's relaxed binding: {@code spring.datasource.user-name}, {@code
 * spring.datasource.userName} and {@code SPRING_DATASOURCE_USERNAME} are one. {@code *} stands for
 * any characters.
 */
public final class KeyPattern {
  /** Without wildcards, and relaxed; null where the pattern has one. */
  private final @Nullable String plain;

  private final Pattern pattern;

  /** Of a key as documentation writes it. */
  public KeyPattern(String key) {
    StringBuilder regex = new StringBuilder();
    for (String part : key.split("\\*", -1)) {
      regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(relaxed(part)));
    }
    if (key.startsWith("*")) {
      regex.insert(0, ".*");
    }
    this.plain = key.indexOf('*') < 0 ? relaxed(key) : null;
    this.pattern = Pattern.compile(regex.toString());
  }

  /** Whether it means this key. */
  public boolean matches(String key) {
    return matchesRelaxed(relaxed(key));
  }

  /** Whether it means the key that reads so without what binding does not look at. */
  boolean matchesRelaxed(String key) {
    return plain == null ? pattern.matcher(key).matches() : plain.equals(key);
  }

  /** Letters, digits and what else tells keys apart, in lower case. */
  static String relaxed(String key) {
    StringBuilder relaxed = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char unit = key.charAt(i);
      if (Character.isLetterOrDigit(unit) || unit == '/' || unit == '@' || unit == '%') {
        relaxed.append(unit);
      }
    }
    return relaxed.toString().toLowerCase(Locale.ROOT);
  }
}
