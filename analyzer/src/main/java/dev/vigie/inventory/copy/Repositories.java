package dev.vigie.inventory.copy;

import dev.vigie.facts.TypeFact;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Repositories in the manner of Spring Data: what their methods return beside the entity is a
 * projection of it, filled by name, and their names say which property a parameter is held against.
 */
final class Repositories {
  private static final int MOST_PARENTS = 8;

  private final Program program;
  private final CopyGraph graph;
  private final TypeCopies types;

  Repositories(Program program, CopyGraph graph, TypeCopies types) {
    this.program = program;
    this.graph = graph;
    this.types = types;
  }

  void read(TypeDeclaration type) {
    if (type.kind() != TypeFact.Kind.INTERFACE) {
      return;
    }
    TypeDeclaration entity = entity(type, Map.of(), 0);
    if (entity == null) {
      return;
    }
    for (Method method : type.methods()) {
      if (method.body() != null || method.isStatic()) {
        continue;
      }
      MethodRef where = method.ref();
      TypeDeclaration given = types.held(method.returnType());
      if (given != null
          && given.kind() != TypeFact.Kind.ENUM
          && !program.isSubtype(entity.name(), given.name())
          && !program.isSubtype(given.name(), entity.name())) {
        types.copy(
            JavaType.Declared.of(entity.name()),
            JavaType.Declared.of(given.name()),
            Set.of(),
            false,
            where);
      }
      if (method.annotation("Query").isEmpty()) {
        compare(method, entity, where);
      }
    }
  }

  /** The entity that a repository is for; null where the type is no repository. */
  private @Nullable TypeDeclaration entity(
      TypeDeclaration type, Map<String, JavaType> bound, int depth) {
    for (JavaType parent : type.interfaces()) {
      if (parent.arguments().isEmpty() || depth > MOST_PARENTS) {
        continue;
      }
      TypeDeclaration source = program.type(parent.erasure()).orElse(null);
      if (source != null) {
        Map<String, JavaType> inner = new HashMap<>();
        for (int i = 0; i < source.typeParameters().size() && i < parent.arguments().size(); i++) {
          inner.put(source.typeParameters().get(i), bound(parent.arguments().get(i), bound));
        }
        TypeDeclaration found = entity(source, inner, depth + 1);
        if (found != null) {
          return found;
        }
      } else if (parent.simpleName().endsWith("Repository")) {
        return program.type(bound(parent.arguments().get(0), bound).erasure()).orElse(null);
      }
    }
    return null;
  }

  private static JavaType bound(JavaType type, Map<String, JavaType> bound) {
    return type instanceof JavaType.Variable variable
        ? bound.getOrDefault(variable.name(), type)
        : type;
  }

  private void compare(Method method, TypeDeclaration entity, MethodRef where) {
    int parameter = 0;
    for (DerivedQuery.Condition condition : DerivedQuery.conditions(method.name())) {
      if (condition.equality() && parameter < method.parameters().size()) {
        TypeCopies.Property property = property(entity, condition.property(), 0);
        if (property != null) {
          graph.compare(CopyNode.parameter(method, parameter), property.node(), where);
        }
      }
      parameter += condition.parameters();
    }
  }

  /**
   * The value that a path of properties in one word leads to, the longest first property first, as
   * Spring Data reads it: {@code AddressCity} is {@code addressCity}, else {@code address.city}.
   */
  private TypeCopies.@Nullable Property property(TypeDeclaration type, String path, int depth) {
    for (int end = path.length(); end > 0; end--) {
      boolean boundary = end == path.length() || Character.isUpperCase(path.charAt(end));
      if (!boundary) {
        continue;
      }
      String name = Character.toLowerCase(path.charAt(0)) + path.substring(1, end);
      TypeCopies.Property found = types.property(type, name);
      if (found == null) {
        continue;
      }
      TypeDeclaration inner = types.held(found.type());
      if (end == path.length()) {
        return inner == null ? found : null;
      }
      if (inner != null && depth < MOST_PARENTS) {
        return property(inner, path.substring(end), depth + 1);
      }
    }
    return null;
  }
}
