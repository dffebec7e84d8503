package dev.vigie.inventory;

import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Lexicon;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells the small types of a program that are nothing but one plain value, compared by that value:
 * {@code record PhoneNumber(String value)}. A member of such a type holds the value itself.
 */
final class ValueObjects {
  /** Said of a type whose objects are equal where their values are, or that is written as one. */
  private static final Set<String> VALUES =
      Set.of("Embeddable", "Value", "Data", "EqualsAndHashCode", "ValueObject");

  /** Said of the one member or method that stands for the object when it is written. */
  private static final Set<String> WRITTEN = Set.of("JsonValue", "XmlValue");

  private final Lexicon lexicon;
  private final Program program;

  ValueObjects(Lexicon lexicon, Program program) {
    this.lexicon = lexicon;
    this.program = program;
  }

  /**
   * What the one value of a type is; null where the type is no such type.
   *
   * @param plain what a type of a library says of its values
   */
  @Nullable MemberType of(TypeDeclaration type, Function<JavaType, MemberType> plain) {
    if (!mayBe(type)) {
      return null;
    }
    Field value = null;
    for (Field field : type.fields()) {
      if (Members.mayHoldData(field) && !field.isStatic()) {
        if (value != null) {
          return null;
        }
        value = field;
      }
    }
    // What holds types of the program, perhaps itself, is no plain value
    if (value == null || program.isOfSources(value.type()) || !isValue(type, value)) {
      return null;
    }
    MemberType held = plain.apply(value.type());
    boolean one = held.kind() != null && held.known() && !held.container();
    return one ? held : null;
  }

  private boolean mayBe(TypeDeclaration type) {
    boolean concrete =
        (type.kind() == TypeFact.Kind.CLASS || type.kind() == TypeFact.Kind.RECORD)
            && !type.isAbstract()
            && !type.test();
    Set<String> kept = Set.of("Entity", "Document", "Table");
    return concrete
        && !Members.isMarked(type.annotations(), kept)
        && lexicon.classNegative(type.simpleName()).isEmpty()
        // A user with nothing but a name is a record of that user
        && lexicon.persons(Identifier.joined(type.simpleName())).isEmpty()
        && inheritsNothing(type);
  }

  private boolean inheritsNothing(TypeDeclaration type) {
    return program.supertypes(type.name()).stream()
        .filter(name -> !name.equals(type.name()))
        .flatMap(name -> program.type(name).stream())
        .allMatch(parent -> parent.fields().stream().allMatch(Field::isStatic));
  }

  private static boolean isValue(TypeDeclaration type, Field value) {
    return type.kind() == TypeFact.Kind.RECORD
        || Members.isMarked(type.annotations(), VALUES)
        || Members.isMarked(value.annotations(), WRITTEN)
        || type.methods().stream()
            .anyMatch(
                m ->
                    Members.isMarked(m.annotations(), WRITTEN)
                        || (m.name().equals("equals") && m.parameters().size() == 1));
  }
}
