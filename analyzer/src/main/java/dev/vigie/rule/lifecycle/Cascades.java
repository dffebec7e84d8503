package dev.vigie.rule.lifecycle;

import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which entities are erased together with another, because a relation says so. */
public final class Cascades {
  private final Map<String, Set<String>> owners = new TreeMap<>();

  Cascades(Program program, StoreNames names) {
    for (TypeDeclaration type : program.types()) {
      Set<String> holders = new TreeSet<>();
      for (TypeDeclaration below : program.subtypes(type.name())) {
        if (names.isEntity(below.name())) {
          holders.add(below.name());
        }
      }
      if (!holders.isEmpty()) {
        type.fields().forEach(field -> add(type, field, holders, names));
      }
    }
  }

  private void add(TypeDeclaration type, Field field, Set<String> holders, StoreNames names) {
    List<Annotation> marks = marks(type, field);
    boolean down = marks.stream().anyMatch(Cascades::cascades);
    boolean up = marks.stream().anyMatch(Cascades::deletedWith);
    if (!down && !up) {
      return;
    }
    Set<String> targets = new TreeSet<>(names.of(field.type()));
    marks.stream()
        .flatMap(mark -> mark.classValue("targetEntity").stream())
        .map(JavaType::erasure)
        .filter(names::isEntity)
        .forEach(targets::add);
    for (String holder : holders) {
      for (String target : targets) {
        if (down) {
          owners.computeIfAbsent(target, k -> new TreeSet<>()).add(holder);
        }
        if (up) {
          owners.computeIfAbsent(holder, k -> new TreeSet<>()).add(target);
        }
      }
    }
  }

  /** Names of the entities together with which an object of this one is erased. */
  public Set<String> owners(String entity) {
    return owners.getOrDefault(entity, Set.of());
  }

  /** With property access the marks stand at the getter. */
  private static List<Annotation> marks(TypeDeclaration type, Field field) {
    List<Annotation> marks = new ArrayList<>(field.annotations());
    String capital =
        field.name().substring(0, 1).toUpperCase(Locale.ROOT) + field.name().substring(1);
    for (Method method : type.methods()) {
      if (method.parameters().isEmpty() && method.name().equals("get" + capital)) {
        marks.addAll(method.annotations());
      }
    }
    return marks;
  }

  private static boolean cascades(Annotation annotation) {
    return annotation.text("orphanRemoval").filter("true"::equals).isPresent()
        || cascades(annotation.values().get("cascade"))
        || (annotation.simpleName().equals("Cascade")
            && cascades(annotation.values().get("value")));
  }

  private static boolean cascades(Annotation.@Nullable Value value) {
    if (value instanceof Annotation.Value.Many many) {
      return many.values().stream().anyMatch(Cascades::cascades);
    }
    return value instanceof Annotation.Value.OfEnum constant
        && List.of("ALL", "REMOVE", "DELETE", "DELETE_ORPHAN").contains(constant.constant());
  }

  private static boolean deletedWith(Annotation annotation) {
    return annotation.simpleName().equals("OnDelete")
        && annotation.values().get("action") instanceof Annotation.Value.OfEnum constant
        && constant.constant().equals("CASCADE");
  }
}
