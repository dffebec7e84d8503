package dev.vigie.verify;

import dev.vigie.program.Twins;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import spoon.reflect.declaration.CtType;
import spoon.reflect.reference.CtArrayTypeReference;
import spoon.reflect.reference.CtTypeParameterReference;
import spoon.reflect.reference.CtTypeReference;

/**
 * Names of types, made comparable: nested types with a dot, and local ones without their numbers,
 * which every compiler gives as it likes.
 */
final class Names {
  private static final Pattern NUMBER = Pattern.compile("\\$\\d+");

  private Names() {}

  /** Of a name of ours. */
  static String normal(String name) {
    String written = Twins.written(name);
    return written.indexOf('$') < 0
        ? written
        : NUMBER.matcher(written).replaceAll("#").replace('$', '.');
  }

  /** Of a declared type. */
  static String of(CtType<?> type) {
    return normal(type.getQualifiedName());
  }

  /**
   * Of the erasure of a type; empty where Spoon does not know it, and for a type variable without a
   * bound in sight.
   */
  static String of(@Nullable CtTypeReference<?> type) {
    if (type == null) {
      return "";
    }
    if (type instanceof CtArrayTypeReference<?> array) {
      String component = of(array.getComponentType());
      return component.isEmpty() ? "" : component + "[]";
    }
    if (type instanceof CtTypeParameterReference variable) {
      CtTypeReference<?> bound = variable.getBoundingType();
      return bound instanceof CtTypeParameterReference ? "" : of(bound);
    }
    String name = type.getQualifiedName();
    boolean known = !name.contains("<") && !name.equals("?") && !name.isEmpty();
    return known ? normal(name) : "";
  }

  /** The last part. */
  static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
