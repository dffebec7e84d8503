package dev.vigie.catalog;

import java.util.Locale;
import java.util.Optional;

/** What sort of value a member holds; an element says which sorts it can be kept as. */
public enum ValueKind {
  /** Text, bytes, an enum constant, or an object of a type that is not in the sources. */
  TEXT,
  /** A number. */
  NUMBER,
  /** A point in time or a day. */
  DATE,
  /** True or false. */
  FLAG;

  /** As in catalogue files: {@code flag}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The kind with this id. */
  public static Optional<ValueKind> of(String id) {
    for (ValueKind kind : values()) {
      if (kind.id().equals(id)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
