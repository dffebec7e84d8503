package dev.vigie.program.link;

import dev.vigie.facts.JavaFacts;
import dev.vigie.facts.MethodFact;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether two states of a file declare the same: everything that other files can see of it, and
 * nothing of what only its own bodies say. Lines and columns do not count. Initializers of fields
 * do: constants are read wherever they are used.
 */
final class SameDeclarations {
  /** Components that say where something stands. */
  private static final Set<String> PLACES = Set.of("at", "whole", "nameAt");

  private SameDeclarations() {}

  /** Compares two states of a file. */
  static boolean of(JavaFacts before, JavaFacts after) {
    return before.packageName().equals(after.packageName())
        && same(before.imports(), after.imports())
        && same(before.types(), after.types())
        && before.problems().isEmpty()
        && after.problems().isEmpty();
  }

  private static boolean same(@Nullable Object a, @Nullable Object b) {
    if (a == b) {
      return true;
    }
    if (a instanceof List<?> some && b instanceof List<?> others) {
      return same(some, others);
    }
    if (a instanceof Record one && b instanceof Record other && a.getClass() == b.getClass()) {
      return same(one, other);
    }
    return Objects.equals(a, b);
  }

  private static boolean same(List<?> some, List<?> others) {
    if (some.size() != others.size()) {
      return false;
    }
    for (int i = 0; i < some.size(); i++) {
      if (!same(some.get(i), others.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean same(Record one, Record other) {
    for (RecordComponent component : one.getClass().getRecordComponents()) {
      Object mine = value(component, one);
      Object its = value(component, other);
      boolean body = one instanceof MethodFact && component.getName().equals("body");
      boolean place = component.getType() == long.class && PLACES.contains(component.getName());
      if (body ? (mine == null) != (its == null) : !place && !same(mine, its)) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Object value(RecordComponent component, Record of) {
    try {
      return component.getAccessor().invoke(of);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("facts are open records", e);
    }
  }
}
