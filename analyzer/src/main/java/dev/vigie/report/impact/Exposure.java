package dev.vigie.report.impact;

import java.util.Locale;
import java.util.Optional;

/** From where a program can be reached. */
public enum Exposure {
  /** By anybody on the Internet; taken where nobody says otherwise. */
  INTERNET,
  /** Only inside an organisation's network. */
  INTERNAL,
  /** Not over a network at all: a batch, a desktop. */
  OFFLINE;

  /** Lower-case name, as in settings, message keys and JSON. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The exposure of this {@link #id()}. */
  public static Optional<Exposure> of(String id) {
    for (Exposure exposure : values()) {
      if (exposure.id().equals(id)) {
        return Optional.of(exposure);
      }
    }
    return Optional.empty();
  }
}
