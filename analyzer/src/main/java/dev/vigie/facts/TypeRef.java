package dev.vigie.facts;

import java.util.List;

/**
 * A type as declared in the source.
 *
 * @param name as written, dotted, without arguments: {@code String}, {@code Map.Entry}, {@code
 *     int}, {@code var}, {@code void}; {@code ?} for an unbounded wildcard; {@code ? extends X} and
 *     {@code ? super X} are the type X with the matching {@code bound}; empty for an inferred
 *     lambda parameter
 * @param args type arguments; empty for a raw or plain type and for the diamond
 * @param dimensions array dimensions, varargs included
 */
public record TypeRef(String name, List<TypeRef> args, int dimensions, Bound bound) {
  /** How a wildcard is bounded. */
  public enum Bound {
    NONE,
    EXTENDS,
    SUPER
  }

  /** A type left for inference, e.g. the parameter of {@code x -> …}. */
  public static final TypeRef INFERRED = new TypeRef("", List.of(), 0, Bound.NONE);

  /** Copies the list. */
  public TypeRef {
    args = List.copyOf(args);
  }

  /** A plain type without arguments. */
  public static TypeRef of(String name) {
    return new TypeRef(name, List.of(), 0, Bound.NONE);
  }

  /** As it would be written. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    switch (bound) {
      case EXTENDS -> text.append("? extends ");
      case SUPER -> text.append("? super ");
      case NONE -> {}
    }
    text.append(name);
    if (!args.isEmpty()) {
      text.append('<');
      for (int i = 0; i < args.size(); i++) {
        text.append(i == 0 ? "" : ", ").append(args.get(i));
      }
      text.append('>');
    }
    return text.append("[]".repeat(dimensions)).toString();
  }
}
