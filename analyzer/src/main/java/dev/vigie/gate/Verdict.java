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
    PASS("passed"),
    FAIL("failed"),
    INCOMPLETE("incomplete");

    private final String word;

    Outcome(String word) {
      this.word = word;
    }

    /** As a reader says it: {@code failed}. */
    public String word() {
      return word;
    }
  }

  /** Copies the lists. */
  public Verdict {
    breaking = List.copyOf(breaking);
    reasons = List.copyOf(reasons);
  }
}
