package dev.vigie.program;

import dev.vigie.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An annotation on a declaration.
 *
 * @param type qualified name; as written where it was not found
 * @param values explicitly given values, by element name, in order of writing
 */
public record Annotation(String type, Map<String, Value> values, Location at) {
  /** The value of an element. */
  public sealed interface Value {
    /** A constant, folded through constants of the sources; numbers and booleans as their text. */
    record Text(String text) implements Value {}

    /** {@code X.class}. */
    record OfClass(JavaType type) implements Value {}

    /** An enum constant. */
    record OfEnum(String type, String constant) implements Value {}

    /** A nested annotation. */
    record Nested(Annotation annotation) implements Value {}

    /** An array. */
    record Many(List<Value> values) implements Value {
      /** Copies the list. */
      public Many {
        values = List.copyOf(values);
      }
    }

    /** An expression that is no constant known here. */
    record Opaque() implements Value {}
  }

  /** The last part of the type's name: {@code Column}. */
  public String simpleName() {
    return type.substring(type.lastIndexOf('.') + 1);
  }

  /** The constant text of an element, where it is one; the first where it is an array of texts. */
  public Optional<String> text(String element) {
    return switchText(values.get(element));
  }

  private static Optional<String> switchText(@org.jspecify.annotations.Nullable Value value) {
    if (value instanceof Value.Text text) {
      return Optional.of(text.text());
    }
    if (value instanceof Value.Many many && !many.values().isEmpty()) {
      return switchText(many.values().get(0));
    }
    return Optional.empty();
  }

  /** The class named by an element, where it names one. */
  public Optional<JavaType> classValue(String element) {
    return values.get(element) instanceof Value.OfClass of
        ? Optional.of(of.type())
        : Optional.empty();
  }
}
