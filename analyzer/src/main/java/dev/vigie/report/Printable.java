package dev.vigie.report;

import java.util.Locale;

/**
 * Makes text of the analysed project harmless to whoever shows it. Analysed code is untrusted: a
 * string in it could steer a terminal, or turn the order of characters round so that code reads
 * other than it runs.
 */
public final class Printable {
  private Printable() {}

  /**
   * One line: control, format and broken characters become visible escapes, e.g. {@code \u001b}.
   */
  public static String line(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(safe, point));
    return safe.toString();
  }

  /** One harmless line that ends as a sentence does. */
  public static String sentence(String text) {
    String line = line(text.strip());
    return line.isEmpty() || ".!?".indexOf(line.charAt(line.length() - 1)) >= 0 ? line : line + ".";
  }

  /** Several lines: as {@link #line}, but line feeds and tabs stay. */
  public static String lines(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (point == '\n' || point == '\t') {
                safe.append((char) point);
              } else if (point != '\r') {
                append(safe, point);
              }
            });
    return safe.toString();
  }

  /** Appends a code point, escaped where it must not be shown as it is. */
  public static void append(StringBuilder out, int point) {
    if (isHarmless(point)) {
      out.appendCodePoint(point);
    } else {
      for (char unit : Character.toChars(point)) {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
      }
    }
  }

  private static boolean isHarmless(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** At most {@code limit} UTF-16 units; what is cut ends in "..." and never within a character. */
  public static String cut(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    int end = limit - 3;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + "...";
  }
}
