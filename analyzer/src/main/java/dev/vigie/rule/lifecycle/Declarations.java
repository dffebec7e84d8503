package dev.vigie.rule.lifecycle;

import dev.vigie.program.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Annotations, of any package, by which code declares what data is for.
 *
 * @param annotations simple names
 * @param elements of these that give each thing that can be declared
 */
public record Declarations(List<String> annotations, Map<String, List<String>> elements) {
  /** What data is used for. */
  public static final String PURPOSE = "purpose";

  /** How long it is kept. */
  public static final String RETENTION = "retention";

  /** By what exception of Art. 9 or 10 it may be used. */
  public static final String EXCEPTION = "exception";

  /** Copies the collections. */
  public Declarations {
    annotations = List.copyOf(annotations);
    elements = Map.copyOf(elements);
  }

  /** The text that one of these annotations gives for a thing. */
  public Optional<String> in(List<Annotation> given, String thing) {
    for (Annotation annotation : given) {
      if (annotations.contains(annotation.simpleName())) {
        for (String element : elements.getOrDefault(thing, List.of())) {
          Optional<String> text = text(annotation.values().get(element));
          if (text.isPresent()) {
            return text;
          }
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> text(Annotation.@Nullable Value value) {
    if (value instanceof Annotation.Value.Text text) {
      return Optional.of(text.text()).filter(t -> !t.isBlank());
    }
    if (value instanceof Annotation.Value.OfEnum constant) {
      return Optional.of(constant.constant());
    }
    if (value instanceof Annotation.Value.Many many && !many.values().isEmpty()) {
      return text(many.values().get(0));
    }
    return Optional.empty();
  }
}
