package dev.vigie.facts;

import java.util.List;

/** A type parameter, e.g. {@code T extends Comparable<T> & Serializable}. */
public record TypeParameterFact(String name, List<TypeRef> bounds) {
  /** Copies the list. */
  public TypeParameterFact {
    bounds = List.copyOf(bounds);
  }
}
