package dev.vigie.program;

import dev.vigie.facts.Modifiers;
import dev.vigie.facts.TypeFact;
import dev.vigie.source.Location;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A type of the sources (or one implied by them, e.g. a Lombok builder).
 *
 * @param name qualified, see {@link JavaType.Declared#name()}
 * @param typeParameters names, in order
 * @param superclass null for {@code Object} and interfaces
 * @param interfaces what it implements or, for an interface, extends
 * @param enclosing qualified name of the type around it; null for top-level types
 * @param fields in order of declaration, implied ones last
 * @param methods in order of declaration, implied ones last
 * @param doc text of its Javadoc
 * @param module reactor module, empty outside Maven
 * @param test whether it is test code
 * @param at its name
 */
public record TypeDeclaration(
    String name,
    TypeFact.Kind kind,
    int modifiers,
    List<String> typeParameters,
    @Nullable JavaType superclass,
    List<JavaType> interfaces,
    @Nullable String enclosing,
    List<Annotation> annotations,
    List<Field> fields,
    List<Method> methods,
    String doc,
    String module,
    boolean test,
    Location at) {
  /** Copies the lists. */
  public TypeDeclaration {
    typeParameters = List.copyOf(typeParameters);
    interfaces = List.copyOf(interfaces);
    annotations = List.copyOf(annotations);
    fields = List.copyOf(fields);
    methods = List.copyOf(methods);
  }

  /** The last part of the name: {@code Customer}. */
  public String simpleName() {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }

  /** Whether it has no instances of its own. */
  public boolean isAbstract() {
    return kind == TypeFact.Kind.INTERFACE || Modifiers.has(modifiers, Modifiers.ABSTRACT);
  }

  /** The field of this name. */
  public Optional<Field> field(String fieldName) {
    return fields.stream().filter(f -> f.name().equals(fieldName)).findFirst();
  }

  /** The annotation with this qualified or simple name. */
  public Optional<Annotation> annotation(String annotationName) {
    return find(annotations, annotationName);
  }

  static Optional<Annotation> find(List<Annotation> annotations, String name) {
    for (Annotation annotation : annotations) {
      if (annotation.type().equals(name) || annotation.simpleName().equals(name)) {
        return Optional.of(annotation);
      }
    }
    return Optional.empty();
  }
}
