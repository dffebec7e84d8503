package dev.vigie.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code instanceof} and {@code case} match against. */
public sealed interface Pattern {
  /** Where it stands. */
  long at();

  /** A type, and the name it binds: null for a plain test, {@code _} for the unnamed. */
  record OfType(TypeRef type, @Nullable String name, long at) implements Pattern {}

  /** {@code Point(int x, var y)}. */
  record OfRecord(TypeRef type, List<Pattern> components, long at) implements Pattern {
    /** Copies the list. */
    public OfRecord {
      components = List.copyOf(components);
    }
  }

  /** A constant of a {@code case}: literal, enum constant, qualified name, {@code null}. */
  record OfConstant(Expression value, long at) implements Pattern {}
}
