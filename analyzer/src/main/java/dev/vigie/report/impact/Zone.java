package dev.vigie.report.impact;

import java.util.Locale;

/**
 * Where a risk lies on the map of severity and likelihood. What stays high after all measures has
 * to be put to the supervisory authority before the processing starts (GDPR Art. 36).
 */
public enum Zone {
  LOW,
  MODERATE,
  HIGH;

  /** The zone of a risk. */
  public static Zone of(Level severity, Level likelihood) {
    boolean serious = severity.compareTo(Level.SIGNIFICANT) >= 0;
    boolean likely = likelihood.compareTo(Level.SIGNIFICANT) >= 0;
    if (serious && likely) {
      return HIGH;
    }
    return serious || likely ? MODERATE : LOW;
  }

  /** Lower-case name, for message keys and JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
