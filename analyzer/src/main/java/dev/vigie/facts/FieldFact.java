package dev.vigie.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field, a record component or an enum constant (its initializer is then the {@link
 * Expression.New} that the constant's arguments and body make).
 *
 * @param initializer null where none
 * @param doc first words of its Javadoc (of a component, of its record's), or else of the comment
 *     behind it on its line or on the line before; without markup, blanks folded; cut, with an
 *     ellipsis at the end, where it is long; empty where none
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
