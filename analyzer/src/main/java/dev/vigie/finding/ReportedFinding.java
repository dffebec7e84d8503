package dev.vigie.finding;

import java.util.Optional;

/**
 * A finding as it is told and gated: with its fingerprints, and what silences it.
 *
 * @param fingerprint line-free, stable while the cause stays ({@code privacyFinding/v1})
 * @param lineHash GitHub's {@code primaryLocationLineHash}; empty where the file could not be read
 *     again
 * @param state whether it counts
 * @param reason why it is silenced; empty where it is not, or none was given
 */
public record ReportedFinding(
    Finding finding, String fingerprint, String lineHash, State state, Optional<String> reason) {
  /** Whether a finding counts. */
  public enum State {
    /** Counts. */
    NEW,
    /** Known before, in the baseline. */
    BASELINED,
    /** Silenced in the source or the project's settings. */
    SUPPRESSED
  }
}
