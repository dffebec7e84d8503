package dev.vigie.report.impact;

import java.util.List;

/**
 * All that the scoring knows of a processing. The order of the lists does not matter.
 *
 * @param data that is held
 * @param largeScale whether a person says that it is processed on a large scale
 * @param pseudonymised whether a person says that it is kept under pseudonyms only, whose key is
 *     kept apart
 * @param exposure from where it can be reached
 * @param backupAnswered whether a person says how it is backed up
 * @param weaknesses that are open
 * @param protections that are there
 */
public record RiskCase(
    List<Held> data,
    boolean largeScale,
    boolean pseudonymised,
    Exposure exposure,
    boolean backupAnswered,
    List<Weakness> weaknesses,
    List<Protection> protections) {
  /** Copies the lists. */
  public RiskCase {
    data = List.copyOf(data);
    weaknesses = List.copyOf(weaknesses);
    protections = List.copyOf(protections);
  }

  /** The same with these weaknesses alone. */
  public RiskCase with(List<Weakness> left) {
    return new RiskCase(
        data, largeScale, pseudonymised, exposure, backupAnswered, left, protections);
  }
}
