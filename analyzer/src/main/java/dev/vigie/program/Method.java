package dev.vigie.program;

import dev.vigie.facts.Modifiers;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import dev.vigie.source.Location;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A method, constructor or initializer of the sources, or one that Lombok, a record, an enum or
 * MapStruct implies. An implied method has a body like any other ({@code return this.email;}), so
 * that analyses need not know it.
 *
 * @param parameters in order; their {@link Local#index()} is their position
 * @param body null where there is none
 * @param localCount locals of the body, parameters and lambda parameters included: indexes are
 *     below it
 * @param annotations those of the declaration, then those inside its result's type
 * @param doc first words of its Javadoc where it has no body; empty else
 * @param at its name; of an implied method the field or type that implies it
 */
public record Method(
    MethodRef ref,
    Origin origin,
    int modifiers,
    List<Local> parameters,
    JavaType returnType,
    List<JavaType> thrown,
    List<Annotation> annotations,
    @Nullable Statement body,
    int localCount,
    String doc,
    Location at) {
  /** Why the method exists. */
  public enum Origin {
    SOURCE,
    LOMBOK,
    RECORD,
    ENUM,
    MAPSTRUCT,
    /** The constructor that every class has. */
    DEFAULT_CONSTRUCTOR
  }

  /** Copies the lists. */
  public Method {
    parameters = List.copyOf(parameters);
    thrown = List.copyOf(thrown);
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

  /** Whether it is a constructor. */
  public boolean isConstructor() {
    return ref.name().equals("<init>");
  }

  /** The annotation with this qualified or simple name. */
  public Optional<Annotation> annotation(String name) {
    return TypeDeclaration.find(annotations, name);
  }
}
