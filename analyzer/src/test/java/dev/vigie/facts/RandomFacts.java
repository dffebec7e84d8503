package dev.vigie.facts;

import dev.vigie.source.Span;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Makes facts of any shape from the records themselves, so that a new record is covered at once.
 */
final class RandomFacts {
  private static final int MAX_DEPTH = 7;

  private final Random random;

  RandomFacts(long seed) {
    this.random = new Random(seed);
  }

  FileFacts file() {
    return (FileFacts) sealed(FileFacts.class, 0);
  }

  private Object record(Class<?> type, int depth) {
    RecordComponent[] components = type.getRecordComponents();
    Object[] values = new Object[components.length];
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] =
          isNullable(components[i].getAnnotatedType()) && random.nextInt(3) == 0
              ? null
              : value(components[i].getGenericType(), depth + 1);
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot make " + type, e);
    }
  }

  private static boolean isNullable(AnnotatedType type) {
    return type.isAnnotationPresent(Nullable.class);
  }

  private Object value(Type type, int depth) {
    if (type instanceof ParameterizedType list) {
      return list(list.getActualTypeArguments()[0], depth);
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return text();
    }
    if (plain == int.class) {
      return random.nextInt(random.nextBoolean() ? 10 : Integer.MAX_VALUE);
    }
    if (plain == boolean.class) {
      return random.nextBoolean();
    }
    if (plain == long.class) {
      return place();
    }
    if (plain.isEnum()) {
      return plain.getEnumConstants()[random.nextInt(plain.getEnumConstants().length)];
    }
    return plain.isSealed() ? sealed(plain, depth) : record(plain, depth);
  }

  private Object sealed(Class<?> type, int depth) {
    if (depth > MAX_DEPTH && type == Expression.class) {
      return new Expression.Name(text(), place());
    }
    if (depth > MAX_DEPTH && type == Statement.class) {
      return new Statement.Jump(random.nextBoolean(), null, place());
    }
    Class<?>[] permitted = type.getPermittedSubclasses();
    return record(permitted[random.nextInt(permitted.length)], depth);
  }

  private List<Object> list(Type element, int depth) {
    List<Object> values = new ArrayList<>();
    int size = depth > MAX_DEPTH ? 0 : random.nextInt(3);
    for (int i = 0; i < size; i++) {
      values.add(value(element, depth));
    }
    return values;
  }

  private long place() {
    return switch (random.nextInt(4)) {
      case 0 -> Span.NONE;
      case 1 -> Span.of(2_000_000, 70_000, 2_000_000, 70_000);
      default -> {
        int line = 1 + random.nextInt(500);
        yield Span.of(line, 1 + random.nextInt(120), line + random.nextInt(9), random.nextInt(90));
      }
    };
  }

  private String text() {
    return switch (random.nextInt(6)) {
      case 0 -> "";
      case 1 -> "Straße 東京 \uD83D\uDE00";
      case 2 -> "x".repeat(random.nextInt(5_000));
      case 3 -> "String";
      default -> "name" + random.nextInt(40);
    };
  }
}
