package dev.vigie.report.impact;

import java.util.Locale;

/** How serious or how likely an event is, as the CNIL's method counts: from 1 to 4. */
public enum Level {
  NEGLIGIBLE,
  LIMITED,
  SIGNIFICANT,
  MAXIMUM;

  /** From 1 to 4. */
  public int value() {
    return ordinal() + 1;
  }

  /** Lower-case name, for message keys and JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The level of a number; what is out of the scale becomes its end. */
  public static Level of(int value) {
    return values()[Math.max(1, Math.min(values().length, value)) - 1];
  }

  /** The higher of two. */
  public static Level max(Level a, Level b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
