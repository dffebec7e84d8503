package dev.vigie.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A declared type: top level, nested, local or anonymous (then {@code name} is empty).
 *
 * @param superclass as declared; null where none is
 * @param interfaces what it implements; for an interface, what it extends
 * @param permits the permitted subtypes of a sealed type
 * @param fields in order of declaration; record components and enum constants are fields too
 * @param methods in order of declaration, constructors and initializers included
 * @param doc first words of its Javadoc, as of {@link FieldFact#doc()}
 * @param at the name
 * @param whole from the first modifier to the closing brace
 */
public record TypeFact(
    Kind kind,
    String name,
    int modifiers,
    List<TypeParameterFact> typeParameters,
    @Nullable TypeRef superclass,
    List<TypeRef> interfaces,
    List<TypeRef> permits,
    List<AnnotationFact> annotations,
    List<FieldFact> fields,
    List<MethodFact> methods,
    List<TypeFact> nested,
    String doc,
    long at,
    long whole) {
  /** What is declared. */
  public enum Kind {
    CLASS,
    INTERFACE,
    ENUM,
    RECORD,
    ANNOTATION
  }

  /** Copies the lists. */
  public TypeFact {
    typeParameters = List.copyOf(typeParameters);
    interfaces = List.copyOf(interfaces);
    permits = List.copyOf(permits);
    annotations = List.copyOf(annotations);
    fields = List.copyOf(fields);
    methods = List.copyOf(methods);
    nested = List.copyOf(nested);
  }

  /** A class of which nothing but its members is written: anonymous, or a constant's body. */
  public static TypeFact nameless(
      int modifiers,
      List<FieldFact> fields,
      List<MethodFact> methods,
      List<TypeFact> nested,
      long at,
      long whole) {
    return new TypeFact(
        Kind.CLASS,
        "",
        modifiers,
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        fields,
        methods,
        nested,
        "",
        at,
        whole);
  }
}
