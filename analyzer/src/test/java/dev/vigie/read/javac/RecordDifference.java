package dev.vigie.read.javac;

import dev.vigie.source.Span;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says where two trees of records differ first. */
final class RecordDifference {
  private RecordDifference() {}

  /** The first difference, with its path; empty where there is none. */
  static String between(@Nullable Object expected, @Nullable Object found) {
    return between("", expected, found);
  }

  private static String between(String path, @Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) {
      return a == b ? "" : path + ": " + a + " / " + b;
    }
    if (a.getClass() != b.getClass()) {
      if (a instanceof List<?> left && b instanceof List<?> right) {
        return lists(path, left, right);
      }
      return path + ": " + a + " / " + b;
    }
    if (a instanceof List<?> left && b instanceof List<?> right) {
      return lists(path, left, right);
    }
    return a instanceof Record
        ? records(path, a, b)
        : a.equals(b) ? "" : path + ": " + shown(a) + " / " + shown(b);
  }

  private static String lists(String path, List<?> a, List<?> b) {
    for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
      String difference = between(path + "[" + i + "]", a.get(i), b.get(i));
      if (!difference.isEmpty()) {
        return difference;
      }
    }
    return a.size() == b.size() ? "" : path + ": " + a + " / " + b;
  }

  private static String records(String path, Object a, Object b) {
    for (RecordComponent component : a.getClass().getRecordComponents()) {
      Method accessor = component.getAccessor();
      accessor.setAccessible(true);
      try {
        String name = path + "." + component.getName();
        String difference = between(name, accessor.invoke(a), accessor.invoke(b));
        if (!difference.isEmpty()) {
          return difference;
        }
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return "";
  }

  private static String shown(Object value) {
    if (value instanceof Long at) {
      return Span.line(at)
          + ":"
          + Span.column(at)
          + "-"
          + Span.endLine(at)
          + ":"
          + Span.endColumn(at);
    }
    return value.toString();
  }
}
