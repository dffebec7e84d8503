package dev.vigie.read.javac;

/** Walks the tokens of a Java text that is known to parse, as far as trees do not place them. */
final class TextScan {
  private final String text;

  TextScan(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** The character at {@code offset}; NUL after the end. */
  char at(int offset) {
    return offset < text.length() ? text.charAt(offset) : 0;
  }

  /** The offset of the first code from {@code offset} on. */
  int skipBlanks(int offset) {
    int at = offset;
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("//", at)) {
        at = lineEnd(at);
      } else if (text.startsWith("/*", at)) {
        int close = text.indexOf("*/", at + 2);
        at = close < 0 ? text.length() : close + 2;
      } else {
        return at;
      }
    }
    return at;
  }

  private int lineEnd(int offset) {
    int at = offset;
    while (at < text.length() && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
      at++;
    }
    return at;
  }

  /** The identifier or keyword at {@code offset}; empty where none is. */
  String wordAt(int offset) {
    int end = offset;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return text.substring(Math.min(offset, text.length()), end);
  }

  /**
   * The first place of the word {@code name} from {@code from} on, outside type arguments and
   * annotations' parentheses.
   *
   * @throws NotKnownHere where it is not found before {@code end}, e.g. because it is written with
   *     escapes
   */
  int word(String name, int from, int end) {
    int angles = 0;
    int at = skipBlanks(from);
    while (at < end) {
      char c = text.charAt(at);
      if (Character.isJavaIdentifierStart(c)) {
        String word = wordAt(at);
        if (angles == 0 && word.equals(name)) {
          return at;
        }
        at += word.length();
      } else if (c == '@' || c == '(' || c == '"' || c == '{' || c == '\\') {
        throw new NotKnownHere("the name " + name + " is not where it was looked for");
      } else {
        // A type that ends in several brackets may end before the last of them.
        angles = Math.max(0, angles + (c == '<' ? 1 : c == '>' ? -1 : 0));
        at++;
      }
      at = skipBlanks(at);
    }
    throw new NotKnownHere("the name " + name + " was not found");
  }
}
