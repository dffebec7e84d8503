package dev.vigie.finding;

import java.util.List;

/**
 * One reason for a finding, enough by itself: a datum and the way that it takes, or a stored
 * member.
 *
 * @param severity that the finding would have for this reason alone
 * @param confidence likewise
 * @param claims all of which must hold
 */
public record Ground(Severity severity, double confidence, List<Claim> claims) {
  /** Copies the list. */
  public Ground {
    claims = List.copyOf(claims);
  }

  /** The same under another severity. */
  Ground graded(Severity level) {
    return new Ground(level, confidence, claims);
  }
}
