package dev.vigie.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field, a record component or an enum constant (its initializer is then the {@link
 * Expression.New} that the constant's arguments and body make).
 *
 * @param initializer null where none
 * @param doc text of its Javadoc up to the first tag
 * @param at the name
 */
public record FieldFact(
    Kind kind,
    String name,
    int modifiers,
    TypeRef type,
    List<AnnotationFact> annotations,
    @Nullable Expression initializer,
    String doc,
    long at) {
  /** Where the field comes from. */
  public enum Kind {
    FIELD,
    RECORD_COMPONENT,
    ENUM_CONSTANT
  }

  /** Copies the list. */
  public FieldFact {
    annotations = List.copyOf(annotations);
  }
}
