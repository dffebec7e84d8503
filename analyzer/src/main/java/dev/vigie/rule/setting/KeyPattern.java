package dev.vigie.rule.setting;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Keys of settings by Spring's relaxed binding: {@code spring.datasource.user-name}, {@code
 * spring.datasource.userName} and {@code SPRING_DATASOURCE_USERNAME} are one. {@code *} stands for
 * any characters.
 */
public final class KeyPattern {
  /** What stands between the wildcards, relaxed; one part where there is none. */
  private final List<String> parts;

  /** Of a key as documentation writes it. */
  public KeyPattern(String key) {
    this.parts = Arrays.stream(key.split("\\*", -1)).map(KeyPattern::relaxed).toList();
  }

  /** Whether it means this key. */
  public boolean matches(String key) {
    return matchesRelaxed(relaxed(key));
  }

  /** Whether it means the key that reads so without what binding does not look at. */
  boolean matchesRelaxed(String key) {
    int last = parts.size() - 1;
    if (last == 0) {
      return parts.get(0).equals(key);
    }
    int from = parts.get(0).length();
    int end = key.length() - parts.get(last).length();
    if (end < from || !key.startsWith(parts.get(0)) || !key.endsWith(parts.get(last))) {
      return false;
    }
    for (int i = 1; i < last; i++) {
      int found = key.indexOf(parts.get(i), from);
      from = found + parts.get(i).length();
      if (found < 0 || from > end) {
        return false;
      }
    }
    return true;
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
