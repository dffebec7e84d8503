package dev.vigie.read.java;

/** Tells code from comments and literals in a Java text that may not parse. */
final class JavaScan {
  private final String text;
  private final char[] code;
  private int at;

  private JavaScan(String text) {
    this.text = text;
    this.code = new char[text.length()];
  }

  /**
   * For each character: a brace or semicolon of code itself, {@code 'c'} for other code, 0 for
   * blanks and comments.
   */
  static char[] code(String text) {
    return new JavaScan(text).scan();
  }

  private char[] scan() {
    int parentheses = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (text.startsWith("//", at)) {
        skipTo("\n", false);
      } else if (text.startsWith("/*", at)) {
        at += 2;
        skipTo("*/", true);
      } else if (text.startsWith("\"\"\"", at)) {
        mark(3);
        skipTextBlock();
      } else if (c == '"' || c == '\'') {
        skipLiteral(c);
      } else {
        parentheses = brackets(c, parentheses);
        boolean splits = c == '{' || c == '}' || (c == ';' && (parentheses == 0 || endsLine()));
        code[at] = splits ? c : Character.isWhitespace(c) ? 0 : 'c';
        at++;
      }
    }
    return code;
  }

  /** Braces end what parentheses left open: an unclosed one must not reach further. */
  private static int brackets(char c, int parentheses) {
    return switch (c) {
      case '(' -> parentheses + 1;
      case ')' -> Math.max(0, parentheses - 1);
      case '{', '}' -> 0;
      default -> parentheses;
    };
  }

  private boolean endsLine() {
    int next = at + 1;
    return next >= text.length() || text.charAt(next) == '\n' || text.charAt(next) == '\r';
  }

  private void skipTo(String end, boolean inclusive) {
    int found = text.indexOf(end, at);
    at = found < 0 ? text.length() : found + (inclusive ? end.length() : 0);
  }

  private void skipTextBlock() {
    while (at < text.length() && !text.startsWith("\"\"\"", at)) {
      mark(text.charAt(at) == '\\' ? 2 : 1);
    }
    mark(3);
  }

  private void skipLiteral(char quote) {
    mark(1);
    while (at < text.length() && text.charAt(at) != quote && text.charAt(at) != '\n') {
      mark(text.charAt(at) == '\\' ? 2 : 1);
    }
    mark(1);
  }

  /** Literals are code, but hold no structure. */
  private void mark(int length) {
    for (int i = 0; i < length && at < text.length(); i++) {
      code[at++] = 'c';
    }
  }
}
