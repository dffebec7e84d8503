package dev.vigie.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method, a constructor or an initializer block.
 *
 * @param name the method's name; {@code <init>} for constructors, {@code <clinit>} for static and
 *     {@code <instance>} for instance initializer blocks
 * @param returnType {@code void} for constructors and initializers
 * @param thrown exception types as declared
 * @param body null where there is none (abstract, native)
 * @param doc of a method without a body, the first words of its Javadoc, as of {@link
 *     FieldFact#doc()}
 * @param at the name
 * @param whole from the first modifier to the end
 */
public record MethodFact(
    String name,
    int modifiers,
    List<TypeParameterFact> typeParameters,
    TypeRef returnType,
    List<ParameterFact> parameters,
    List<TypeRef> thrown,
    List<AnnotationFact> annotations,
    @Nullable Statement body,
    String doc,
    long at,
    long whole) {
  public static final String CONSTRUCTOR = "<init>";
  public static final String STATIC_INITIALIZER = "<clinit>";
  public static final String INSTANCE_INITIALIZER = "<instance>";

  /** A compact canonical constructor of a record has this bit and no parameters of its own. */
  public static final int COMPACT = 0x100000;

  /** Copies the lists. */
  public MethodFact {
    typeParameters = List.copyOf(typeParameters);
    parameters = List.copyOf(parameters);
    thrown = List.copyOf(thrown);
    annotations = List.copyOf(annotations);
  }
}
