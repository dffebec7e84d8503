package dev.vigie.read.xml;

import dev.vigie.source.Span;

/** A place in a text that moves forward and knows its line and column. */
final class XmlCursor {
  private final String text;
  private int at;
  private int line = 1;
  private int column = 1;

  XmlCursor(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return at >= text.length();
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  long here() {
    return Span.of(line, column, line, column);
  }

  boolean startsWith(String what) {
    return text.startsWith(what, at);
  }

  /** The character {@code ahead} of here; NUL after the end. */
  char peek(int ahead) {
    return at + ahead < text.length() ? text.charAt(at + ahead) : '\0';
  }

  void advance(int characters) {
    for (int i = 0; i < characters && at < text.length(); i++) {
      char c = text.charAt(at++);
      if (c == '\n' || (c == '\r' && peek(0) != '\n')) {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
  }

  /**
   * Moves to the next {@code end} at or after {@code skip} characters, or to the end; gives what is
   * passed.
   */
  String take(String end, int skip) {
    int from = at;
    int found = text.indexOf(end, Math.min(text.length(), at + skip));
    advance((found < 0 ? text.length() : found) - at);
    return text.substring(from, at);
  }

  void skipBlanks() {
    while (!atEnd() && Character.isWhitespace(peek(0))) {
      advance(1);
    }
  }

  String name() {
    int from = at;
    while (!atEnd() && continuesName(peek(0))) {
      advance(1);
    }
    return text.substring(from, at);
  }

  static boolean startsName(char c) {
    return Character.isLetter(c) || c == '_' || c == ':';
  }

  private static boolean continuesName(char c) {
    return startsName(c) || Character.isDigit(c) || c == '-' || c == '.';
  }
}
