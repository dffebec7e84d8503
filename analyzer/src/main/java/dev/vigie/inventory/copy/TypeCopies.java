package dev.vigie.inventory.copy;

import dev.vigie.facts.TypeFact;
import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Copies of whole objects: each property fills the one of the same name. */
final class TypeCopies {
  private static final int MOST_NESTING = 4;

  private final Program program;
  private final CopyGraph graph;
  private final Set<Pair> done = new HashSet<>();

  private record Pair(String from, String to, Set<String> ignored, boolean deep) {}

  TypeCopies(Program program, CopyGraph graph) {
    this.program = program;
    this.graph = graph;
  }

  /**
   * One type's properties fill another's.
   *
   * @param from an object, or a collection of them
   * @param ignored properties that are left out
   * @param deep whether objects that both hold under one name are copied in the same way
   */
  void copy(JavaType from, JavaType to, Set<String> ignored, boolean deep, MethodRef where) {
    TypeDeclaration source = held(from);
    TypeDeclaration target = held(to);
    if (source == null
        || target == null
        || source.equals(target)
        || !done.add(new Pair(source.name(), target.name(), ignored, deep))) {
      return;
    }
    Map<String, Property> given = properties(source);
    properties(target)
        .forEach(
            (name, filled) -> {
              Property filling = given.get(name);
              if (filling == null || ignored.contains(name) || Origins.isOpen(filled.type())) {
                return;
              }
              TypeDeclaration inner = held(filled.type());
              if (inner == null || inner.kind() == TypeFact.Kind.ENUM) {
                graph.add(filling.node(), filled.node(), where);
              } else if (deep && held(filling.type()) != null) {
                copy(filling.type(), filled.type(), Set.of(), true, where);
              }
            });
  }

  /** A named value of a type. */
  record Property(CopyNode node, JavaType type) {}

  /** The property of a type with this name, its own or an inherited one. */
  @Nullable Property property(TypeDeclaration type, String name) {
    return properties(type).get(name);
  }

  /** Own and inherited fields by name; of an interface also what its getters give. */
  Map<String, Property> properties(TypeDeclaration type) {
    Map<String, Property> found = new LinkedHashMap<>();
    for (String each : program.supertypes(type.name())) {
      TypeDeclaration declaration = program.type(each).orElse(null);
      if (declaration == null) {
        continue;
      }
      for (Field field : declaration.fields()) {
        if (!field.isStatic()
            && (field.kind() == Field.Kind.FIELD || field.kind() == Field.Kind.RECORD_COMPONENT)) {
          found.putIfAbsent(
              field.name(), new Property(new CopyNode.OfField(field.ref()), field.type()));
        }
      }
      for (Method method : declaration.methods()) {
        String property = declaration.isAbstract() ? givenBy(method) : "";
        if (!property.isEmpty()) {
          found.putIfAbsent(
              property,
              new Property(
                  new CopyNode.OfGetter(declaration.name(), method.name()), method.returnType()));
        }
      }
    }
    return found;
  }

  private static String givenBy(Method method) {
    String name = method.name();
    boolean getter =
        method.body() == null
            && method.parameters().isEmpty()
            && !method.isStatic()
            && name.startsWith("get")
            && name.length() > 3;
    return getter ? Character.toLowerCase(name.charAt(3)) + name.substring(4) : "";
  }

  /** The type of the sources that a value is, or that a container has; null where it is none. */
  @Nullable TypeDeclaration held(JavaType type) {
    JavaType each = type;
    for (int i = 0; i < MOST_NESTING; i++) {
      if (each instanceof JavaType.Array array) {
        each = array.component();
        continue;
      }
      TypeDeclaration found = program.type(each.erasure()).orElse(null);
      if (found != null || each.arguments().isEmpty()) {
        return found;
      }
      each = each.arguments().get(each.arguments().size() - 1);
    }
    return null;
  }
}
