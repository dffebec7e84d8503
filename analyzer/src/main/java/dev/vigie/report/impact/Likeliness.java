package dev.vigie.report.impact;

import java.util.Locale;

/** Whether something holds, as far as code and answers tell; from no to yes. */
public enum Likeliness {
  /** Nothing of it was found where it was looked for, or a person says no. */
  UNLIKELY,
  /** Only a person can tell, or a person says otherwise than the code. */
  TO_CHECK,
  /** The code shows it, or a person says so. */
  LIKELY;

  /** Lower-case name, for message keys and JSON: {@code to-check}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Both have to hold. */
  public Likeliness and(Likeliness other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** One is enough. */
  public Likeliness or(Likeliness other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
