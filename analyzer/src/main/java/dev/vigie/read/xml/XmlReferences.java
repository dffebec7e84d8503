package dev.vigie.read.xml;

import org.jspecify.annotations.Nullable;

/**
 * Character references and the five entities that XML itself has. No other entity is ever resolved.
 */
final class XmlReferences {
  private XmlReferences() {}

  static String resolved(String raw) {
    int next = raw.indexOf('&');
    if (next < 0) {
      return raw;
    }
    StringBuilder text = new StringBuilder(raw.length());
    int from = 0;
    while (next >= 0) {
      text.append(raw, from, next);
      int end = raw.indexOf(';', next);
      String character = end < 0 ? null : character(raw.substring(next + 1, end));
      if (character == null) {
        text.append('&');
        from = next + 1;
      } else {
        text.append(character);
        from = end + 1;
      }
      next = raw.indexOf('&', from);
    }
    return text.append(raw, from, raw.length()).toString();
  }

  private static @Nullable String character(String name) {
    return switch (name) {
      case "lt" -> "<";
      case "gt" -> ">";
      case "amp" -> "&";
      case "quot" -> "\"";
      case "apos" -> "'";
      default -> name.startsWith("#") ? coded(name.substring(1)) : null;
    };
  }

  private static @Nullable String coded(String digits) {
    try {
      int code =
          digits.startsWith("x")
              ? Integer.parseInt(digits.substring(1), 16)
              : Integer.parseInt(digits);
      return Character.isValidCodePoint(code) ? Character.toString(code) : null;
    } catch (NumberFormatException notACode) {
      return null;
    }
  }
}
