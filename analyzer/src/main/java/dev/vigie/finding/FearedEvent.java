package dev.vigie.finding;

import java.util.Locale;

/** What may happen to personal data, as the CNIL's method of impact assessment parts it. */
public enum FearedEvent {
  /** Somebody without a right to it gets to know it. */
  ACCESS,
  /** It is changed, and nobody wanted that. */
  MODIFICATION,
  /** It is lost, for a time or for good. */
  DISAPPEARANCE;

  /** Lower-case name, as in rules and reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
