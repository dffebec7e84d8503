package dev.vigie;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody wants explained: a line of a file, or a class, or a member of one.
 *
 * @param text as written
 * @param from the folder that a path is relative to
 */
public record ExplainQuestion(String text, Path from) {
  private static final Pattern LINE = Pattern.compile("(.+?):(\\d+)(?::\\d+)?");
  private static final Pattern NAME =
      Pattern.compile(
          "[\\p{javaJavaIdentifierPart}]+(\\.[\\p{javaJavaIdentifierPart}]+)*(\\(\\w*\\))?");
  private static final Pattern FILE_NAME = Pattern.compile("(?i).+\\.(java|xml|sql|ya?ml)");

  /** A line of a file. */
  record Line(String path, int number) {}

  /** The line that is asked about, as editors and compilers write it; a column is not needed. */
  Optional<Line> line() {
    Matcher matcher = LINE.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Line(matcher.group(1), Integer.parseInt(matcher.group(2))));
    } catch (NumberFormatException e) {
      return Optional.of(new Line(matcher.group(1), Integer.MAX_VALUE));
    }
  }

  /** Whether it can be a name of Java, or of a table and its column. */
  boolean isName() {
    return NAME.matcher(text).matches() && !isFile();
  }

  /** Whether a file is named, but no line. */
  boolean isFile() {
    return line().isEmpty() && (FILE_NAME.matcher(text).matches() || text.matches(".*[/\\\\].*"));
  }

  /** Whether it is written as the place of a line. */
  public static boolean isPlace(String text) {
    ExplainQuestion question = new ExplainQuestion(text, Path.of(""));
    return question.line().isPresent() || question.isFile();
  }
}
