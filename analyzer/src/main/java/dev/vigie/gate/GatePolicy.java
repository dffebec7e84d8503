package dev.vigie.gate;

import dev.vigie.finding.Severity;

/**
 * When the gate fails.
 *
 * @param failOn from this severity on a finding counts
 * @param minConfidence from this confidence on a finding counts, from 0 to 1
 * @param maxAllowed how many that count are tolerated
 * @param allowIncomplete whether a run that did not see everything, or saw no file at all, may pass
 */
public record GatePolicy(
    Severity failOn, double minConfidence, int maxAllowed, boolean allowIncomplete) {
  /** High and above, 70 % sure, none tolerated, nothing unseen. */
  public static final GatePolicy DEFAULT = new GatePolicy(Severity.HIGH, 0.7, 0, false);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException where the confidence is not from 0 to 1, or the number is
   *     negative
   */
  public GatePolicy {
    if (!(minConfidence >= 0 && minConfidence <= 1)) {
      throw new IllegalArgumentException(
          "the minimum confidence is " + minConfidence + "; it goes from 0 to 1");
    }
    if (maxAllowed < 0) {
      throw new IllegalArgumentException(
          "the number of findings allowed is " + maxAllowed + "; it cannot be negative");
    }
  }

  /** Whether something of this severity and confidence counts. */
  public boolean counts(Severity severity, double confidence) {
    return severity.atLeast(failOn) && confidence >= minConfidence;
  }
}
