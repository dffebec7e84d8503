package dev.vigie.read.java;

import com.github.javaparser.ParseException;
import com.github.javaparser.Problem;
import com.github.javaparser.Token;
import dev.vigie.source.Span;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A syntax error in our words.
 *
 * @param offset of the token that should not be there, in the text parsed
 */
record SyntaxError(int offset, long at, String message) {
  private static final Pattern LEXICAL = Pattern.compile("error at line (\\d+), column (\\d+)");

  /** The first of {@code problems} that has a place, or null. */
  static @Nullable SyntaxError first(List<Problem> problems, String text) {
    SyntaxError first = null;
    for (Problem problem : problems) {
      SyntaxError error = of(problem, text);
      if (error != null && (first == null || error.offset() < first.offset())) {
        first = error;
      }
    }
    return first;
  }

  /** {@code problem} in our words; null where it has no place. */
  static @Nullable SyntaxError of(Problem problem, String text) {
    Throwable cause = problem.getCause().orElse(null);
    if (cause instanceof ParseException parse
        && parse.currentToken != null
        && parse.currentToken.next != null) {
      Token token = parse.currentToken.next;
      String message =
          token.kind == 0
              ? "syntax error: the file ends too early"
              : "syntax error at '" + token.image.lines().findFirst().orElse("") + "'";
      return new SyntaxError(
          offset(text, token.beginLine, token.beginColumn),
          Span.of(token.beginLine, token.beginColumn, token.endLine, token.endColumn),
          message);
    }
    Matcher lexical = LEXICAL.matcher(problem.getMessage());
    if (lexical.find()) {
      int line = Integer.parseInt(lexical.group(1));
      int column = Integer.parseInt(lexical.group(2));
      return new SyntaxError(
          offset(text, line, column),
          Span.of(line, column, line, column),
          "syntax error: a character that Java does not know, or a literal that is never closed");
    }
    if (problem.getLocation().isPresent()
        && problem.getLocation().get().getBegin().getRange().isPresent()) {
      long at = Places.of(problem.getLocation().get().getBegin().getRange().get());
      return new SyntaxError(
          offset(text, Span.line(at), Span.column(at)), at, problem.getMessage());
    }
    return null;
  }

  /** The offset of a position, at most the end of the text. */
  static int offset(String text, int line, int column) {
    int offset = 0;
    for (int current = 1; current < line && offset < text.length(); offset++) {
      char c = text.charAt(offset);
      if (c == '\n'
          || (c == '\r' && (offset + 1 == text.length() || text.charAt(offset + 1) != '\n'))) {
        current++;
      }
    }
    return Math.min(text.length(), offset + Math.max(0, column - 1));
  }
}
