package dev.vigie.program.link;

import dev.vigie.program.JavaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts types in the place of type variables. */
final class Substitution {
  /** The unbounded wildcard {@code ?}. */
  static final JavaType ANYTHING = new JavaType.Variable("?", "java.lang.Object");

  private static final String OPEN = "'";

  /** A type that inference could not fix yet. */
  static final JavaType FREE = new JavaType.Variable(OPEN, "java.lang.Object");

  /** A type of which nothing is known. */
  static final JavaType UNKNOWN = new JavaType.Unknown("");

  private Substitution() {}

  /** Variables of {@code parameters} become {@code args}; of a raw type (no args) their erasure. */
  static Map<String, JavaType> of(List<TypeParameter> parameters, List<JavaType> args) {
    if (parameters.isEmpty()) {
      return Map.of();
    }
    Map<String, JavaType> map = new HashMap<>();
    for (int i = 0; i < parameters.size(); i++) {
      TypeParameter parameter = parameters.get(i);
      JavaType arg = i < args.size() ? args.get(i) : null;
      map.put(
          parameter.name(), arg == null || arg.equals(ANYTHING) ? erasure(parameter.bound()) : arg);
    }
    return map;
  }

  /** {@code type} with every mapped variable replaced, in one step. */
  static JavaType apply(Map<String, JavaType> map, JavaType type) {
    if (map.isEmpty()) {
      return type;
    }
    if (type instanceof JavaType.Variable variable) {
      JavaType to = map.get(variable.name());
      return to == null ? type : to;
    }
    if (type instanceof JavaType.Array array) {
      JavaType component = apply(map, array.component());
      return component.equals(array.component()) ? type : new JavaType.Array(component);
    }
    if (type instanceof JavaType.Declared declared && !declared.args().isEmpty()) {
      return new JavaType.Declared(declared.name(), applyAll(map, declared.args()));
    }
    return type;
  }

  /** Each of {@code types} with every mapped variable replaced. */
  static List<JavaType> applyAll(Map<String, JavaType> map, List<JavaType> types) {
    if (map.isEmpty() || types.isEmpty()) {
      return types;
    }
    List<JavaType> result = new ArrayList<>(types.size());
    for (JavaType type : types) {
      result.add(apply(map, type));
    }
    return result;
  }

  /** The type without type arguments and variables. */
  static JavaType erasure(JavaType type) {
    if (type instanceof JavaType.Variable variable) {
      return ofErased(variable.bound());
    }
    if (type instanceof JavaType.Array array) {
      return new JavaType.Array(erasure(array.component()));
    }
    if (type instanceof JavaType.Declared declared && !declared.args().isEmpty()) {
      return JavaType.Declared.of(declared.name());
    }
    return type;
  }

  private static JavaType ofErased(String bound) {
    return bound.endsWith("[]")
        ? new JavaType.Array(ofErased(bound.substring(0, bound.length() - 2)))
        : JavaType.Declared.of(bound);
  }

  /** A type that inference could not fix yet, but that is at least this. */
  static JavaType free(String bound) {
    return new JavaType.Variable(OPEN, bound);
  }

  /** Whether inference could not fix it yet. */
  static boolean isFree(JavaType type) {
    return type instanceof JavaType.Variable variable && variable.name().equals(OPEN);
  }

  /** Whether inference left something open in it. */
  static boolean hasFree(JavaType type) {
    if (isFree(type)) {
      return true;
    }
    if (type instanceof JavaType.Array array) {
      return hasFree(array.component());
    }
    for (JavaType arg : type.arguments()) {
      if (hasFree(arg)) {
        return true;
      }
    }
    return false;
  }
}
