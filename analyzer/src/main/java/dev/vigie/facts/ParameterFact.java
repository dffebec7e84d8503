package dev.vigie.facts;

import java.util.List;

/**
 * A parameter of a method, constructor or lambda. The last one of a varargs method has an array
 * type, and its method {@link Modifiers#VARARGS}.
 */
public record ParameterFact(
    String name, int modifiers, TypeRef type, List<AnnotationFact> annotations, long at) {
  /** Copies the list. */
  public ParameterFact {
    annotations = List.copyOf(annotations);
  }
}
