package dev.vigie.flow.solver;

import dev.vigie.program.JavaType;
import java.util.List;
import java.util.Set;

/**
 * Tells types of values from types of things with an identity: what a value is made from, it tells.
 */
final class ValueTypes {
  private static final List<String> PACKAGES =
      List.of(
          "java.lang.",
          "java.util.",
          "java.time.",
          "java.net.",
          "java.math.",
          "java.io.",
          "java.nio.",
          "java.text.");

  private static final Set<String> OTHERS =
      Set.of(
          "java.lang.Class", "java.lang.Thread", "java.lang.ClassLoader", "java.util.Properties");

  private static final Set<String> SINGLE =
      Set.of(
          "java.lang.String",
          "java.lang.Boolean",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.Byte",
          "java.lang.Character",
          "java.lang.Float",
          "java.lang.Double");

  private ValueTypes() {}

  /** Whether a text or number can be in it and come out again; true for unknown types. */
  static boolean carries(JavaType type) {
    if (type instanceof JavaType.Primitive || type instanceof JavaType.Variable) {
      return true;
    }
    if (type instanceof JavaType.Array array) {
      return carries(array.component());
    }
    String name = type.erasure();
    return type.isUnknown()
        || (!OTHERS.contains(name) && PACKAGES.stream().anyMatch(name::startsWith));
  }

  /** Whether it is a single text, number or flag, in which nothing else can be kept. */
  static boolean isSingle(JavaType type) {
    return type instanceof JavaType.Primitive || SINGLE.contains(type.erasure());
  }

  /**
   * A value where its static type comes to be known: what was only taken to be in it, because its
   * maker was not known, is not in a thing with an identity.
   */
  static Value as(Value value, JavaType type) {
    return carries(type) ? value : value.withoutUncertain();
  }
}
