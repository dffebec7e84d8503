package dev.vigie.program.link;

import dev.vigie.facts.TypeRef;
import dev.vigie.program.JavaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns types as written into types. */
final class TypeResolver {
  private static final Map<String, JavaType> PRIMITIVES =
      Map.of(
          "void", JavaType.VOID,
          "boolean", JavaType.BOOLEAN,
          "byte", new JavaType.Primitive("byte"),
          "short", new JavaType.Primitive("short"),
          "char", new JavaType.Primitive("char"),
          "int", new JavaType.Primitive("int"),
          "long", new JavaType.Primitive("long"),
          "float", new JavaType.Primitive("float"),
          "double", new JavaType.Primitive("double"));

  private TypeResolver() {}

  /**
   * The type that {@code ref} means in {@code scope}; unknown, with its name as written, where
   * nothing has it.
   */
  static JavaType resolve(TypeRef ref, TypeScope scope) {
    JavaType type = named(ref, scope);
    for (int i = 0; i < ref.dimensions(); i++) {
      type = new JavaType.Array(type);
    }
    return type;
  }

  private static JavaType named(TypeRef ref, TypeScope scope) {
    String name = ref.name();
    if (name.isEmpty() || name.equals("var")) {
      return Substitution.UNKNOWN;
    }
    if (name.equals("?")) {
      return Substitution.ANYTHING;
    }
    JavaType primitive = PRIMITIVES.get(name);
    if (primitive != null) {
      return primitive;
    }
    JavaType plain = type(name, scope);
    if (ref.args().isEmpty() || !(plain instanceof JavaType.Declared declared)) {
      return plain;
    }
    List<JavaType> args = new ArrayList<>(ref.args().size());
    for (TypeRef arg : ref.args()) {
      args.add(resolve(arg, scope));
    }
    return new JavaType.Declared(declared.name(), args);
  }

  /** The primitive type of this name; null where it is none. */
  static @Nullable JavaType primitive(String name) {
    return PRIMITIVES.get(name);
  }

  /** The type of a dotted or simple name. */
  static JavaType type(String name, TypeScope scope) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      JavaType found = scope.find(name);
      return found == null ? new JavaType.Unknown(name) : found;
    }
    JavaType first = scope.find(name.substring(0, dot));
    if (first instanceof JavaType.Declared declared) {
      return JavaType.Declared.of(members(declared.name(), name.substring(dot + 1), scope));
    }
    return qualified(name, scope);
  }

  private static String members(String owner, String rest, TypeScope scope) {
    String current = owner;
    for (String part : rest.split("\\.", -1)) {
      ClassSymbol symbol = scope.file().find(current);
      String member = symbol == null ? null : scope.memberType(symbol, part);
      current = member == null ? current + "." + part : member;
    }
    return current;
  }

  private static JavaType qualified(String name, TypeScope scope) {
    for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
      int next = name.indexOf('.', dot + 1);
      String prefix = next < 0 ? name : name.substring(0, next);
      ClassSymbol symbol = scope.file().find(prefix);
      if (symbol != null) {
        return JavaType.Declared.of(
            next < 0 ? symbol.name() : members(symbol.name(), name.substring(next + 1), scope));
      }
    }
    // Fully qualified names of classes that are nowhere are kept; Outer.Inner of an unknown Outer
    // is unknown.
    return Character.isLowerCase(name.charAt(0))
        ? JavaType.Declared.of(name)
        : new JavaType.Unknown(name);
  }
}
