package dev.vigie.gate;

import dev.vigie.finding.ReportedFinding;
import java.util.List;

/**
 * What the gate says.
 *
 * @param breaking the findings that fail it, worst first
 * @param reasons in words, for {@code INCOMPLETE} what was not seen
 */
public record Verdict(Outcome outcome, List<ReportedFinding> breaking, List<String> reasons) {
  /** Kind of verdict. */
  public enum Outcome {
    PASS,
    FAIL,
    INCOMPLETE
  }

  /** Copies the lists. */
  public Verdict {
    breaking = List.copyOf(breaking);
    reasons = List.copyOf(reasons);
  }
}
