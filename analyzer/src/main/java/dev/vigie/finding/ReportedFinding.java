package dev.vigie.finding;

import java.util.Optional;

/**
 * A finding as it is told and gated: with its fingerprints, and what silences it.
 *
 * @param fingerprint line-free, stable while the cause stays ({@code privacyFinding/v1})
 * @param lineHash GitHub's {@code primaryLocationLineHash}; empty where the file could not be read
 *     again
 * @param state whether it counts
 * @param reason why it does not count; empty where it does, or none was given
 * @param opinion of a second reading of the code; empty where none was asked for
 */
public record ReportedFinding(
    Finding finding,
    String fingerprint,
    String lineHash,
    State state,
    Optional<String> reason,
    Optional<Opinion> opinion) {
  /** Whether a finding counts. */
  public enum State {
    /** Counts. */
    NEW,
    /** Known before, in the baseline. */
    BASELINED,
    /** Silenced in the source or the project's settings. */
    SUPPRESSED,
    /** A second reading of the code says otherwise. */
    CONTRADICTED
  }

  /** One that no second opinion was asked on. */
  public ReportedFinding(
      Finding finding, String fingerprint, String lineHash, State state, Optional<String> reason) {
    this(finding, fingerprint, lineHash, state, reason, Optional.empty());
  }

  /** The same with a second opinion; one that counted no longer does where it is contradicted. */
  public ReportedFinding with(Opinion second) {
    boolean contradicted = state == State.NEW && second.answer() == Opinion.Answer.CONTRADICTED;
    return new ReportedFinding(
        finding,
        fingerprint,
        lineHash,
        contradicted ? State.CONTRADICTED : state,
        contradicted ? Optional.of(second.reason()) : reason,
        Optional.of(second));
  }
}
