package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.rule.endpoint.Marks;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An annotation that a rule looks for at a member.
 *
 * @param annotations qualified names, or a package with {@code .*} at its end
 * @param element that it must give; null where the annotation suffices
 * @param values of the element, one of which counts; empty for any
 * @param below what a number must be below; null for any
 */
record MemberMark(
    List<String> annotations,
    @Nullable String element,
    List<String> values,
    @Nullable Integer below) {
  MemberMark {
    annotations = List.copyOf(annotations);
    values = List.copyOf(values);
  }

  static MemberMark read(YamlObject yaml) {
    MemberMark mark =
        new MemberMark(
            yaml.texts("annotation"),
            yaml.text("element").orElse(null),
            yaml.texts("values"),
            yaml.integer("below").orElse(null));
    yaml.done();
    return mark;
  }

  /** The annotations of a member: those of the field, and of its getter. */
  static List<Annotation> at(TypeDeclaration type, Field field) {
    Set<Annotation> marks = new LinkedHashSet<>(field.annotations());
    type.methods().stream()
        .filter(m -> m.parameters().isEmpty())
        .filter(m -> m.name().equalsIgnoreCase("get" + field.name()))
        .forEach(m -> marks.addAll(m.annotations()));
    return List.copyOf(marks);
  }

  /** Whether it is among some. */
  boolean among(List<Annotation> marks) {
    return marks.stream().anyMatch(this::is);
  }

  private boolean is(Annotation annotation) {
    if (annotations.stream().noneMatch(name -> named(annotation, name))) {
      return false;
    }
    if (element == null) {
      return true;
    }
    List<String> texts = Marks.texts(annotation.values().get(element));
    return !texts.isEmpty()
        && (values.isEmpty() || texts.stream().anyMatch(values::contains))
        && (below == null || texts.stream().anyMatch(this::isBelow));
  }

  private boolean isBelow(String text) {
    return below != null && text.matches("\\d{1,6}") && Integer.parseInt(text) < below;
  }

  private static boolean named(Annotation annotation, String name) {
    return name.endsWith(".*")
        ? annotation.type().startsWith(name.substring(0, name.length() - 1))
        : Marks.is(annotation, name);
  }
}
