package dev.vigie.facts;

import java.util.List;

/**
 * An annotation as written.
 *
 * @param name as written, e.g. {@code Column} or {@code jakarta.persistence.Column}
 * @param values in order of writing; a single value has the name {@code value}
 */
public record AnnotationFact(String name, List<Element> values, long at) {
  /** One named value: any expression, a nested annotation or an array of them. */
  public record Element(String name, Expression value) {}

  /** Copies the list. */
  public AnnotationFact {
    values = List.copyOf(values);
  }
}
