package dev.vigie.finding;

import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.List;

/**
 * A mark in the source that silences findings of some rules in a few lines of its file: a comment
 * {@code // vigie:allow}, or {@code @SuppressWarnings("vigie:rule-id")} on a declaration.
 *
 * @param ruleIds as written
 * @param reason why; empty where none was given
 * @param at the mark itself
 * @param firstLine first line that it silences, from 1
 * @param lastLine last line that it silences, inclusive
 */
public record Suppression(
    List<String> ruleIds, String reason, Location at, int firstLine, int lastLine) {
  private static final String PREFIX = "vigie:";

  /** Copies the list. */
  public Suppression {
    ruleIds = List.copyOf(ruleIds);
  }

  /**
   * The rule ids among the values of a {@code @SuppressWarnings}; the values of other tools are
   * left out.
   *
   * @param values as written, without quotes
   */
  public static List<String> ruleIdsOf(List<String> values) {
    List<String> ruleIds = new ArrayList<>();
    for (String value : values) {
      String stripped = value.strip();
      if (stripped.startsWith(PREFIX)) {
        ruleIds.add(stripped.substring(PREFIX.length()).strip());
      }
    }
    return ruleIds;
  }

  /**
   * Whether this region and that of the finding have a line in common, and the rule is one of ours.
   */
  boolean silences(Finding finding) {
    Location place = finding.at();
    return place.path().equals(at.path())
        && place.line() <= lastLine
        && place.endLine() >= firstLine
        && ruleIds.contains(finding.ruleId());
  }
}
