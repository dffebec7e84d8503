package dev.vigie.facts;

import java.util.ArrayList;
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
 * @param annotations those on the type itself, as in {@code List<@Email String>}; those of a
 *     declaration belong to it, not to its type
 */
public record TypeRef(
    String name,
    List<TypeRef> args,
    int dimensions,
    Bound bound,
    List<AnnotationFact> annotations) {
  /** How a wildcard is bounded. */
  public enum Bound {
    NONE,
    EXTENDS,
    SUPER
  }

  /** A type left for inference, e.g. the parameter of {@code x -> …}. */
  public static final TypeRef INFERRED = new TypeRef("", List.of(), 0, Bound.NONE);

  /** Copies the lists. */
  public TypeRef {
    args = List.copyOf(args);
    annotations = List.copyOf(annotations);
  }

  /** A type without annotations. */
  public TypeRef(String name, List<TypeRef> args, int dimensions, Bound bound) {
    this(name, args, dimensions, bound, List.of());
  }

  /** The annotations on it and on all types inside it, outer ones first. */
  public List<AnnotationFact> allAnnotations() {
    if (args.isEmpty()) {
      return annotations;
    }
    List<AnnotationFact> all = new ArrayList<>(annotations);
    args.forEach(arg -> all.addAll(arg.allAnnotations()));
    return all;
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
