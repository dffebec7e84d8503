package dev.vigie.program;

import dev.vigie.facts.Modifiers;
import dev.vigie.program.code.Expression;
import dev.vigie.source.Location;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A field, record component or enum constant of the sources, or one that is implied (a Lombok log
 * field, a captured local of an anonymous class).
 *
 * @param initializer linked initializer; null where none
 * @param constant text of its compile-time constant, where it is one
 * @param annotations those of the declaration, then those inside its type: {@code List<@Email
 *     String>}
 * @param doc first words of the comment on it, see {@link dev.vigie.facts.FieldFact#doc()}
 */
public record Field(
    FieldRef ref,
    Kind kind,
    int modifiers,
    JavaType type,
    List<Annotation> annotations,
    @Nullable Expression initializer,
    @Nullable String constant,
    String doc,
    Location at) {
  /** Where the field comes from. */
  public enum Kind {
    FIELD,
    RECORD_COMPONENT,
    ENUM_CONSTANT,
    /** Not written in the sources. */
    IMPLIED
  }

  /** Copies the list. */
  public Field {
    annotations = List.copyOf(annotations);
  }

  /** Its name. */
  public String name() {
    return ref.name();
  }

  /** Whether it is static. */
  public boolean isStatic() {
    return Modifiers.has(modifiers, Modifiers.STATIC);
  }

  /** The annotation with this qualified or simple name. */
  public Optional<Annotation> annotation(String name) {
    return TypeDeclaration.find(annotations, name);
  }
}
