package dev.vigie.read.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a script into statements, and these into tokens. Knows the comments, quotes and ends of
 * statements of MySQL, PostgreSQL, Oracle, SQL Server and H2; takes what is never closed up to the
 * end.
 */
final class SqlScan {
  private final String text;
  private int at;
  private int line;
  private int column;
  private String delimiter = ";";
  private final List<List<SqlToken>> statements = new ArrayList<>();
  private List<SqlToken> current = new ArrayList<>();

  private SqlScan(String text, int line, int column) {
    this.text = text;
    this.line = line;
    this.column = column;
  }

  /**
   * The statements of {@code text}, whose first character stands at {@code line} and {@code
   * column}.
   */
  static List<List<SqlToken>> statements(String text, int line, int column) {
    SqlScan scan = new SqlScan(text, line, column);
    while (scan.at < text.length()) {
      scan.next();
    }
    scan.endStatement();
    return scan.statements;
  }

  private void next() {
    char c = text.charAt(at);
    if (Character.isWhitespace(c)) {
      advance(1);
    } else if (text.startsWith("--", at) || (c == '#' && startsLine())) {
      take("\n");
    } else if (text.startsWith("/*!", at)) {
      // MySQL runs what such a comment holds
      advance(3);
      while (at < text.length() && Character.isDigit(text.charAt(at))) {
        advance(1);
      }
    } else if (text.startsWith("/*", at)) {
      advance(2);
      take("*/");
    } else if (text.startsWith("*/", at)) {
      advance(2);
    } else if (startsLine() && isWordAt("DELIMITER")) {
      advance(9);
      String given = take("\n").strip();
      delimiter = given.isEmpty() ? ";" : given;
      endStatement();
    } else if (startsLine() && (isLine("GO") || isLine("/"))) {
      endStatement();
      take("\n");
    } else if (text.startsWith(delimiter, at)) {
      advance(delimiter.length());
      endStatement();
    } else {
      token(c);
    }
  }

  private void token(char c) {
    int start = at;
    int startLine = line;
    int startColumn = column;
    SqlToken.Kind kind;
    String value;
    if (c == '\'') {
      kind = SqlToken.Kind.STRING;
      value = quoted('\'');
    } else if (c == '"' || c == '`') {
      kind = SqlToken.Kind.QUOTED_NAME;
      value = quoted(c);
    } else if (c == '[' && closesOnLine()) {
      kind = SqlToken.Kind.QUOTED_NAME;
      value = quoted(']');
    } else if (c == '$' && dollarTag() != null) {
      kind = SqlToken.Kind.STRING;
      value = dollarQuoted();
    } else if (isWordStart(c)) {
      kind = SqlToken.Kind.WORD;
      while (at < text.length() && isWordPart(text.charAt(at))) {
        advance(1);
      }
      value = text.substring(start, at);
    } else if (Character.isDigit(c)) {
      kind = SqlToken.Kind.NUMBER;
      while (at < text.length() && (isWordPart(text.charAt(at)) || text.charAt(at) == '.')) {
        advance(1);
      }
      value = text.substring(start, at);
    } else {
      kind = SqlToken.Kind.SYMBOL;
      advance(1);
      value = text.substring(start, at);
    }
    current.add(new SqlToken(kind, value, start, at, startLine, startColumn));
  }

  /** A doubled quote stands for itself; so does what follows a backslash in a string. */
  private String quoted(char end) {
    StringBuilder value = new StringBuilder();
    advance(1);
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == end && at + 1 < text.length() && text.charAt(at + 1) == end) {
        value.append(end);
        advance(2);
      } else if (c == end) {
        advance(1);
        return value.toString();
      } else if (c == '\\' && end == '\'' && at + 1 < text.length() && escapesQuote()) {
        value.append(text.charAt(at + 1));
        advance(2);
      } else {
        value.append(c);
        advance(1);
      }
    }
    return value.toString();
  }

  /**
   * MySQL escapes with a backslash, the standard does not: {@code '\'} ends at once in the
   * standard.
   */
  private boolean escapesQuote() {
    char next = text.charAt(at + 1);
    if (next != '\'') {
      return next == '\\';
    }
    int after = at + 2;
    while (after < text.length() && text.charAt(after) == ' ') {
      after++;
    }
    return after < text.length() && ",);\n\r".indexOf(text.charAt(after)) < 0;
  }

  private @Nullable String dollarTag() {
    int end = at + 1;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    return end < text.length() && text.charAt(end) == '$' ? text.substring(at, end + 1) : null;
  }

  private String dollarQuoted() {
    String tag = dollarTag();
    int length = tag == null ? 1 : tag.length();
    advance(length);
    return take(tag == null ? "$" : tag);
  }

  /** Moves after the next {@code end}; gives what is before it. */
  private String take(String end) {
    int from = at;
    int found = text.indexOf(end, at);
    int to = found < 0 ? text.length() : found;
    advance(to - at);
    advance(end.length());
    return text.substring(from, to);
  }

  private void advance(int characters) {
    for (int i = 0; i < characters && at < text.length(); i++) {
      if (text.charAt(at++) == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
  }

  private void endStatement() {
    if (!current.isEmpty()) {
      statements.add(current);
      current = new ArrayList<>();
    }
  }

  private boolean startsLine() {
    for (int i = at - 1; i >= 0 && text.charAt(i) != '\n'; i--) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private boolean isLine(String whole) {
    int end = text.indexOf('\n', at);
    String rest = text.substring(at, end < 0 ? text.length() : end).strip();
    return rest.toUpperCase(Locale.ROOT).equals(whole);
  }

  private boolean isWordAt(String word) {
    int end = at + word.length();
    return text.regionMatches(true, at, word, 0, word.length())
        && end < text.length()
        && Character.isWhitespace(text.charAt(end));
  }

  private boolean closesOnLine() {
    int close = text.indexOf(']', at);
    int lineEnd = text.indexOf('\n', at);
    return close > at + 1 && (lineEnd < 0 || close < lineEnd) && isWordStart(text.charAt(at + 1));
  }

  private static boolean isWordStart(char c) {
    return Character.isLetter(c) || c == '_' || c == '@';
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c == '#' || c == '@';
  }
}
