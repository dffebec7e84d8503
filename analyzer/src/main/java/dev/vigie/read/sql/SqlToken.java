package dev.vigie.read.sql;

import dev.vigie.source.Span;
import java.util.Locale;
import java.util.Set;

/**
 * A token of SQL.
 *
 * @param text as written; of a quoted name or a string, what is between the quotes
 * @param start offset in the script
 * @param end offset after its last character
 */
record SqlToken(Kind kind, String text, int start, int end, int line, int column) {
  enum Kind {
    WORD,
    QUOTED_NAME,
    STRING,
    NUMBER,
    SYMBOL
  }

  /** Whether it is this keyword, given in upper case. */
  boolean is(String keyword) {
    return kind == Kind.WORD && text.equalsIgnoreCase(keyword);
  }

  boolean isOneOf(Set<String> keywords) {
    return kind == Kind.WORD && keywords.contains(upper());
  }

  boolean isSymbol(char symbol) {
    return kind == Kind.SYMBOL && text.charAt(0) == symbol;
  }

  boolean isName() {
    return kind == Kind.WORD || kind == Kind.QUOTED_NAME;
  }

  String upper() {
    return text.toUpperCase(Locale.ROOT);
  }

  long at() {
    return Span.of(line, column, line, column + Math.max(0, end - start - 1));
  }
}
