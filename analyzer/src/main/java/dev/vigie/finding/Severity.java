package dev.vigie.finding;

import java.util.Locale;
import java.util.Optional;

/** How bad a finding is, from least to worst. */
public enum Severity {
  INFO,
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL;

  /** Whether this is as bad as {@code other}, or worse. */
  public boolean atLeast(Severity other) {
    return compareTo(other) >= 0;
  }

  /** This many levels up (or down, where negative), within the scale. */
  public Severity raised(int levels) {
    return values()[Math.max(0, Math.min(values().length - 1, ordinal() + levels))];
  }

  /** This, or the other where that is milder. */
  public Severity atMost(Severity other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** Lower-case name, as in settings and reports. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The severity of this {@link #id()}; empty where there is none. */
  public static Optional<Severity> of(String id) {
    for (Severity severity : values()) {
      if (severity.id().equals(id)) {
        return Optional.of(severity);
      }
    }
    return Optional.empty();
  }
}
