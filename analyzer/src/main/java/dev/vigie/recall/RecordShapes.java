package dev.vigie.recall;

import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds all classes that a record can be made of. */
final class RecordShapes {
  /** Types whose values need no class of ours. */
  private static final Set<Class<?>> PLAIN =
      Set.of(
          String.class,
          Integer.class,
          Long.class,
          Double.class,
          Boolean.class,
          Duration.class,
          LocalDate.class,
          Period.class,
          Path.class);

  private final Set<Class<?>> classes = new LinkedHashSet<>();

  private RecordShapes() {}

  /**
   * The records and enums that an object of {@code root} can hold, in an order that depends on
   * their declarations alone.
   *
   * @throws IllegalArgumentException where it can hold something else, which nobody could foresee
   */
  static Set<Class<?>> of(Class<? extends Record> root) {
    RecordShapes shapes = new RecordShapes();
    shapes.add(root);
    return shapes.classes;
  }

  private void add(Type type) {
    if (type instanceof Class<?> plain) {
      add(plain);
    } else if (type instanceof ParameterizedType generic) {
      add(generic.getRawType());
      for (Type argument : generic.getActualTypeArguments()) {
        add(argument);
      }
    } else if (type instanceof WildcardType wildcard) {
      add(wildcard.getUpperBounds()[0]);
    } else if (type instanceof GenericArrayType) {
      throw new IllegalArgumentException("arrays are not kept: " + type);
    }
  }

  private void add(Class<?> type) {
    boolean held =
        type.isPrimitive()
            || PLAIN.contains(type)
            || Collection.class.isAssignableFrom(type)
            || Map.class.isAssignableFrom(type)
            || type == Optional.class;
    if (held || classes.contains(type)) {
      return;
    }
    if (type.isEnum()) {
      classes.add(type);
    } else if (type.isRecord()) {
      classes.add(type);
      for (RecordComponent component : type.getRecordComponents()) {
        add(component.getGenericType());
      }
    } else if (type.isSealed()) {
      for (Class<?> permitted : type.getPermittedSubclasses()) {
        add(permitted);
      }
    } else {
      throw new IllegalArgumentException("neither a record nor plain: " + type.getName());
    }
  }
}
