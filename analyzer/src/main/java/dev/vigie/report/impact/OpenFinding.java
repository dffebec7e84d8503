package dev.vigie.report.impact;

import dev.vigie.finding.ReportedFinding;
import dev.vigie.finding.Severity;

/**
 * A finding of a study, and what it means for the risks. One that was accepted, or is known from
 * before, weighs like any other: silencing is not mending.
 */
public record OpenFinding(ReportedFinding reported, Weakness weakness) {
  /** Whether people have said that they leave it as it is; the action plan leaves it too. */
  public boolean isAccepted() {
    return reported.state() == ReportedFinding.State.SUPPRESSED;
  }

  /** Its severity. */
  public Severity severity() {
    return reported.finding().severity();
  }
}
