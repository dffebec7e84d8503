package dev.vigie.fix;

import dev.vigie.finding.Finding;
import dev.vigie.finding.Fix;
import dev.vigie.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets Logback and Log4j 2 delete log files after six months. Files that are never rolled over have
 * no part that could be deleted, so they are left to a person.
 *
 * @see <a href="https://logback.qos.ch/manual/appenders.html#TimeBasedRollingPolicy">Logback:
 *     maxHistory counts the periods of the file name pattern</a>
 * @see <a href="https://logging.apache.org/log4j/2.x/manual/appenders/rolling-file.html">Log4j 2:
 *     the Delete action of a rollover strategy</a>
 */
final class LogFileFixer implements Fixer {
  private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);

  private static final Pattern HISTORY =
      Pattern.compile("<[mM]axHistory\\s*>\\s*(\\d+)\\s*</[mM]axHistory\\s*>");

  private static final Pattern NAMES =
      Pattern.compile("<[fF]ileNamePattern\\s*>([^<]*)</[fF]ileNamePattern\\s*>");

  private static final Pattern DATE = Pattern.compile("%d(?:ate)?(?:\\{([^},]*)[^}]*})?");

  private static final Pattern FILE_PATTERN = Pattern.compile("filePattern\\s*=\\s*\"([^\"]*)\"");

  private static final Pattern LOG4J = Pattern.compile("<(RollingFile|RollingRandomAccessFile)\\b");

  @Override
  public Set<String> rules() {
    return Set.of("unbounded-log-retention");
  }

  @Override
  public Optional<Fix> fix(Finding finding, ParsedFiles files) {
    String path = finding.at().path();
    Optional<String> text = files.text(path).filter(each -> path.endsWith(".xml"));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    return Element.around(masked(text.get()), finding.at())
        .flatMap(
            element ->
                element.name().equals("appender")
                    ? logback(path, text.get(), element)
                    : log4j(path, text.get(), element));
  }

  private static Optional<Fix> logback(String path, String text, Element element) {
    Matcher names = NAMES.matcher(element.body());
    if (!names.find()) {
      return Optional.empty();
    }
    String title = "Deletes the log files after six months.";
    String periods = String.valueOf(periods(names.group(1)));
    Matcher history = HISTORY.matcher(element.body());
    if (history.find()) {
      Location number =
          place(path, text, element.from() + history.start(1), element.from() + history.end(1));
      return Optional.of(new Fix(title, List.of(new Fix.Replacement(number, periods))));
    }
    if (element.body().contains("axHistory")) {
      return Optional.empty();
    }
    int end = element.from() + names.end();
    int begin = element.from() + names.start();
    String line = lineBreak(text) + indent(text, begin);
    Location behind = place(path, text, end, end);
    return Optional.of(
        new Fix(
            title,
            List.of(
                new Fix.Replacement(behind, line + "<maxHistory>" + periods + "</maxHistory>"))));
  }

  /** Six months, in the unit of the finest date in the name. */
  private static int periods(String names) {
    Matcher date = DATE.matcher(names);
    String format = date.find() && date.group(1) != null ? date.group(1) : "yyyy-MM-dd";
    if (format.matches(".*[Hhm].*")) {
      return SaferSettings.DAYS * 24;
    }
    if (format.matches(".*[dD].*")) {
      return SaferSettings.DAYS;
    }
    return format.contains("w") ? SaferSettings.DAYS / 7 : format.contains("M") ? 6 : 1;
  }

  private static Optional<Fix> log4j(String path, String text, Element element) {
    Matcher names = FILE_PATTERN.matcher(element.tag());
    if (!LOG4J.matcher(element.tag()).lookingAt()
        || !names.find()
        || element.body().contains("RolloverStrategy")) {
      return Optional.empty();
    }
    String pattern = names.group(1);
    int slash = pattern.lastIndexOf('/');
    String folder = slash < 0 ? "." : pattern.substring(0, slash);
    String files = DATE.matcher(pattern.substring(slash + 1)).replaceAll("*").replace("%i", "*");
    if (folder.contains("%") || folder.contains("$$") || files.contains("$$")) {
      return Optional.empty();
    }
    int end = element.from() + element.body().length();
    int lineStart = Math.max(text.lastIndexOf('\n', end - 1), text.lastIndexOf('\r', end - 1)) + 1;
    boolean alone = text.substring(lineStart, end).isBlank();
    String outer = indent(text, element.start());
    String step = outer.contains("\t") ? "\t" : "  ";
    String line = lineBreak(text);
    String strategy =
        outer
            + step
            + "<DefaultRolloverStrategy>"
            + line
            + outer
            + step.repeat(2)
            + "<Delete basePath=\""
            + folder
            + "\"><IfFileName glob=\""
            + files
            + "\"/><IfLastModified age=\""
            + SaferSettings.DAYS
            + "d\"/></Delete>"
            + line
            + outer
            + step
            + "</DefaultRolloverStrategy>"
            + line;
    Location before = alone ? place(path, text, lineStart, lineStart) : place(path, text, end, end);
    return Optional.of(
        new Fix(
            "Deletes the log files after six months.",
            List.of(new Fix.Replacement(before, alone ? strategy : line + strategy + outer))));
  }

  /**
   * An element of an XML file.
   *
   * @param start index of its start tag
   * @param from index of its body
   */
  private record Element(String name, int start, String tag, int from, String body) {
    private static final Pattern TAG = Pattern.compile("<([\\w.:-]+)[^<>]*?(/?)>");

    /** The element in whose start tag a place is. */
    static Optional<Element> around(String text, Location at) {
      int offset = offset(text, at.line(), at.column());
      Matcher tag = TAG.matcher(text);
      while (tag.find()) {
        if (tag.start() <= offset && offset < tag.end()) {
          int end = text.indexOf("</" + tag.group(1), tag.end());
          return end < 0 || !tag.group(2).isEmpty()
              ? Optional.empty()
              : Optional.of(
                  new Element(
                      tag.group(1),
                      tag.start(),
                      tag.group(),
                      tag.end(),
                      text.substring(tag.end(), end)));
        }
      }
      return Optional.empty();
    }
  }

  /** The text with blanks for comments, so that nothing in them is taken for an element. */
  private static String masked(String text) {
    return COMMENT
        .matcher(text)
        .replaceAll(comment -> comment.group().replaceAll("[^\\r\\n]", " "));
  }

  private static String lineBreak(String text) {
    return text.contains("\r\n") ? "\r\n" : "\n";
  }

  private static String indent(String text, int offset) {
    int start =
        Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
    int end = start;
    while (end < offset && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return text.substring(start, end);
  }

  private static int offset(String text, int line, int column) {
    return Edits.lineStarts(text).get(line - 1) + column - 1;
  }

  /** The place between two indexes; an empty one is for what is inserted. */
  private static Location place(String path, String text, int from, int to) {
    List<Integer> starts = Edits.lineStarts(text);
    int first = line(starts, from);
    int last = to > from ? line(starts, to - 1) : first;
    int endColumn = to > from ? to - starts.get(last - 1) : from - starts.get(first - 1);
    return new Location(path, first, from - starts.get(first - 1) + 1, last, endColumn);
  }

  private static int line(List<Integer> starts, int offset) {
    int line = 1;
    while (line < starts.size() && starts.get(line) <= offset) {
      line++;
    }
    return line;
  }
}
