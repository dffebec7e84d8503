package dev.vigie.finding;

import dev.vigie.source.Location;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that silences findings of some rules: a comment {@code // vigie:allow}, an annotation,
 * or an entry of the project's settings.
 *
 * @param ruleIds as written
 * @param reason why; empty where none was given
 * @param expires last day on which it holds; empty where it holds for ever
 * @param at the mark itself
 * @param reach which findings of these rules it silences
 */
public record Suppression(
    List<String> ruleIds, String reason, Optional<LocalDate> expires, Location at, Reach reach) {
  private static final String PREFIX = "vigie:";
  private static final Pattern UNTIL = Pattern.compile("\\buntil (\\d{4}-\\d{2}-\\d{2})\\b");

  /** Which findings a suppression silences. */
  public sealed interface Reach {
    /**
     * Those in some lines of the file that it stands in.
     *
     * @param first from 1
     * @param last inclusive
     */
    record Lines(int first, int last) implements Reach {}

    /**
     * Those of some files, whose data is all of one kind.
     *
     * @param path glob pattern of the files, from the root of the repository; empty for all
     * @param element id of the kind of data; empty for any
     */
    record Everywhere(Optional<String> path, Optional<String> element) implements Reach {}
  }

  /** Copies the list. */
  public Suppression {
    ruleIds = List.copyOf(ruleIds);
  }

  /** One in the sources, whose reason may end in a day: {@code until 2031-01-31}. */
  public Suppression(
      List<String> ruleIds, String reason, Location at, int firstLine, int lastLine) {
    this(ruleIds, reason, until(reason), at, new Reach.Lines(firstLine, lastLine));
  }

  private static Optional<LocalDate> until(String reason) {
    Matcher matcher = UNTIL.matcher(reason);
    try {
      return matcher.find() ? Optional.of(LocalDate.parse(matcher.group(1))) : Optional.empty();
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** Whether a reason is given; a day alone is none. */
  boolean hasReason() {
    return UNTIL.matcher(reason).replaceAll("").chars().anyMatch(Character::isLetterOrDigit);
  }

  /** The same for these rules only. */
  Suppression of(List<String> ids) {
    return new Suppression(ids, reason, expires, at, reach);
  }

  /** Whether it does not hold any more on this day. */
  public boolean expiredOn(LocalDate day) {
    return expires.map(day::isAfter).orElse(false);
  }

  /** How many lines it silences; a large number where they are not counted. */
  int lines() {
    return reach instanceof Reach.Lines lines ? lines.last() - lines.first() : Integer.MAX_VALUE;
  }

  /** The reason after the rule id: {@code "vigie:rule-id - why"}. */
  public static String reasonOf(List<String> values) {
    return ours(values).stream()
        .map(value -> value.replaceFirst("^\\S*\\s*[-:\u2014\u2013]*\\s*", ""))
        .filter(reason -> !reason.isEmpty())
        .findFirst()
        .orElse("");
  }

  /**
   * The rule ids among the values of a {@code @SuppressWarnings}; the values of other tools are
   * left out.
   *
   * @param values as written, without quotes
   */
  public static List<String> ruleIdsOf(List<String> values) {
    return ours(values).stream().map(value -> value.split("\\s", 2)[0]).toList();
  }

  /** Those that are meant for us, without the prefix. */
  private static List<String> ours(List<String> values) {
    return values.stream()
        .map(String::strip)
        .filter(value -> value.startsWith(PREFIX))
        .map(value -> value.substring(PREFIX.length()).strip())
        .toList();
  }

  private static boolean matches(String glob, String path) {
    return FileSystems.getDefault().getPathMatcher("glob:" + glob).matches(Path.of(path));
  }

  /** Whether it is about this finding, and the rule is one of ours. */
  boolean silences(Finding finding) {
    Location place = finding.at();
    if (!ruleIds.contains(finding.ruleId())) {
      return false;
    }
    if (reach instanceof Reach.Lines lines) {
      return place.path().equals(at.path())
          && place.line() <= lines.last()
          && place.endLine() >= lines.first();
    }
    Reach.Everywhere everywhere = (Reach.Everywhere) reach;
    return everywhere.path().map(glob -> matches(glob, place.path())).orElse(true)
        && (everywhere.element().isEmpty()
            || (!finding.data().isEmpty()
                && finding.data().stream()
                    .allMatch(datum -> datum.element().equals(everywhere.element().get()))));
  }
}
