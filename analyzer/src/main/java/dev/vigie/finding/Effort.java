package dev.vigie.finding;

import java.util.Locale;

/** How much work it is, as a rule, to mend one finding; from least to most. */
public enum Effort {
  /** A setting, an annotation or a line: hours. */
  SMALL,
  /** Code in several places: days. */
  MEDIUM,
  /** Another design, a new part or something to agree with others: weeks. */
  LARGE;

  /** Lower-case name, as in rules and reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
