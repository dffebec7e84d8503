package dev.vigie.read.sql;

import dev.vigie.source.Span;
import java.util.List;
import java.util.regex.Pattern;

/** The tokens of one statement, read from left to right. */
final class SqlTokens {
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final SqlToken END = new SqlToken(SqlToken.Kind.SYMBOL, ";", 0, 0, 1, 1);

  private final String script;
  private final List<SqlToken> tokens;
  private int at;

  /** Takes at least one token. */
  SqlTokens(String script, List<SqlToken> tokens) {
    this.script = script;
    this.tokens = tokens;
  }

  boolean hasNext() {
    return at < tokens.size();
  }

  int position() {
    return at;
  }

  /** The next token, or a semicolon after the last. */
  SqlToken peek() {
    return peek(0);
  }

  SqlToken peek(int ahead) {
    return at + ahead < tokens.size() ? tokens.get(at + ahead) : END;
  }

  SqlToken next() {
    SqlToken token = peek();
    at++;
    return token;
  }

  /** Passes a keyword; false where something else is next. */
  boolean skip(String keyword) {
    if (peek().is(keyword)) {
      at++;
      return true;
    }
    return false;
  }

  /** Passes {@code IF EXISTS} and {@code IF NOT EXISTS}. */
  void skipIfExists() {
    if (skip("IF")) {
      skip("NOT");
      skip("EXISTS");
    }
  }

  /** A name with its qualifiers, dotted, without quotes; empty where none is next. */
  String name() {
    StringBuilder name = new StringBuilder();
    while (peek().isName()) {
      name.append(next().text());
      if (!peek().isSymbol('.')) {
        break;
      }
      next();
      name.append('.');
    }
    return name.toString();
  }

  /** Passes everything up to the end of the parenthesis that is open. */
  void skipParenthesis() {
    int depth = 1;
    while (hasNext() && depth > 0) {
      SqlToken token = next();
      depth += token.isSymbol('(') ? 1 : token.isSymbol(')') ? -1 : 0;
    }
  }

  boolean contains(String keyword) {
    return tokens.stream().anyMatch(token -> token.is(keyword));
  }

  boolean containsPair(String first, String second) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is(first) && tokens.get(i + 1).is(second)) {
        return true;
      }
    }
    return false;
  }

  /** The name after two keywords, wherever they are; empty where they are not. */
  String nameAfter(String first, String second) {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (tokens.get(i).is(first) && tokens.get(i + 1).is(second)) {
        return new SqlTokens(script, tokens.subList(i + 2, tokens.size())).name();
      }
    }
    return "";
  }

  /** What was written from one token to before another, blanks folded. */
  String written(SqlToken from, SqlToken last) {
    return BLANKS.matcher(script.substring(from.start(), last.end())).replaceAll(" ").strip();
  }

  /** The whole statement, blanks folded. */
  String whole() {
    return written(tokens.get(0), tokens.get(tokens.size() - 1));
  }

  int start() {
    return tokens.get(0).start();
  }

  int end() {
    return tokens.get(tokens.size() - 1).end();
  }

  /** Where the statement stands. */
  long at() {
    long first = tokens.get(0).at();
    long last = tokens.get(tokens.size() - 1).at();
    return Span.of(Span.line(first), Span.column(first), Span.endLine(last), Span.endColumn(last));
  }
}
