package dev.vigie.finding;

import dev.vigie.source.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Looks at the suppressions themselves, once it is known what they silence: one without a reason,
 * past its day, or that silences nothing hides from whoever answers for the data what was decided,
 * and why.
 */
public final class SuppressionReview {
  /** The rule whose findings these are. */
  public static final String RULE = "unreasoned-suppression";

  private SuppressionReview() {}

  /**
   * Findings about suppressions.
   *
   * @param all of the sources and settings
   * @param unused of these, by rule
   * @param complete whether everything was seen: then one that silences nothing is really unused
   */
  public static List<Finding> of(
      List<Suppression> all, List<Suppressions.Unused> unused, boolean complete, LocalDate today) {
    Set<Suppressions.Unused> idle = unused.stream().collect(Collectors.toSet());
    List<Finding> findings = new ArrayList<>();
    for (Suppression suppression : all) {
      boolean silent =
          suppression.ruleIds().stream()
              .allMatch(id -> idle.contains(new Suppressions.Unused(id, suppression)));
      String rules = String.join(", ", suppression.ruleIds());
      if (suppression.expiredOn(today)) {
        String day = suppression.expires().map(LocalDate::toString).orElse("");
        findings.add(
            finding(
                suppression,
                Severity.LOW,
                "The suppression of " + rules + " has expired on " + day + ".",
                "Mend what it silences, or decide anew and give another day."));
      } else if (silent && complete) {
        findings.add(
            finding(
                suppression,
                Severity.INFO,
                "The suppression of " + rules + " silences nothing.",
                "Remove it."));
      } else if (!suppression.hasReason()) {
        findings.add(
            finding(
                suppression,
                Severity.LOW,
                "The suppression of " + rules + " gives no reason.",
                "Say why the finding is accepted, so that somebody else can judge it later."));
      }
    }
    return findings;
  }

  private static Finding finding(
      Suppression suppression, Severity severity, String message, String help) {
    Location at = suppression.at();
    return new Finding(
        RULE,
        severity,
        1,
        message,
        help,
        at,
        "",
        List.of(),
        List.of(),
        List.of(),
        at.path() + " " + String.join(",", suppression.ruleIds()));
  }
}
