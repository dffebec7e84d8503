package dev.vigie.program.link;

import dev.vigie.program.JavaType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the simple names of types mean at one place: type parameters, local classes, member types of
 * the classes around it (inherited ones too), then the file. A chain from the inside out; used by
 * one thread at a time.
 */
final class TypeScope {
  private final @Nullable TypeScope parent;
  private final FileScope file;
  private final @Nullable ClassSymbol owner;
  private final Map<String, TypeParameter> parameters = new HashMap<>();
  private final Map<String, JavaType> locals = new HashMap<>();
  private final Map<String, Optional<JavaType>> cache = new ConcurrentHashMap<>();
  private final Headers headers;

  private TypeScope(
      @Nullable TypeScope parent, FileScope file, @Nullable ClassSymbol owner, Headers headers) {
    this.parent = parent;
    this.file = file;
    this.owner = owner;
    this.headers = headers;
  }

  /** The outermost scope of a file. */
  static TypeScope of(FileScope file, Headers headers) {
    return new TypeScope(null, file, null, headers);
  }

  /** The scope of the members of a class that is declared here. */
  TypeScope inClass(ClassSymbol symbol) {
    return new TypeScope(this, file, symbol, headers);
  }

  /** A scope within, for type parameters or local classes. */
  TypeScope nested() {
    return new TypeScope(this, file, null, headers);
  }

  FileScope file() {
    return file;
  }

  /** The class whose member scope this is; null for others. */
  @Nullable ClassSymbol owner() {
    return owner;
  }

  @Nullable TypeScope parent() {
    return parent;
  }

  void declare(TypeParameter parameter) {
    parameters.put(parameter.name(), parameter);
    cache.clear();
  }

  void declareLocal(String simpleName, JavaType type) {
    locals.put(simpleName, type);
    cache.clear();
  }

  /** The full bound of a type variable in sight; null where it is not in sight. */
  @Nullable JavaType bound(String variable) {
    for (TypeScope scope = this; scope != null; scope = scope.parent) {
      TypeParameter parameter = scope.parameters.get(variable);
      if (parameter != null) {
        return parameter.bound();
      }
    }
    return null;
  }

  /** All bounds of a type variable in sight; empty where it is not in sight. */
  List<JavaType> bounds(String variable) {
    for (TypeScope scope = this; scope != null; scope = scope.parent) {
      TypeParameter parameter = scope.parameters.get(variable);
      if (parameter != null) {
        return parameter.bounds();
      }
    }
    return List.of();
  }

  /** The type of a simple name; null where nothing says what it means. */
  @Nullable JavaType find(String simpleName) {
    for (TypeScope scope = this; scope != null; scope = scope.parent) {
      JavaType found = scope.own(simpleName);
      if (found != null) {
        return found;
      }
    }
    String name = file.type(simpleName);
    return name == null ? null : JavaType.Declared.of(name);
  }

  private @Nullable JavaType own(String simpleName) {
    TypeParameter parameter = parameters.get(simpleName);
    if (parameter != null) {
      return parameter.variable();
    }
    JavaType local = locals.get(simpleName);
    if (local != null || owner == null) {
      return local;
    }
    Optional<JavaType> known = cache.get(simpleName);
    if (known == null) {
      String member =
          lastPart(owner.name()).equals(simpleName) ? owner.name() : memberType(owner, simpleName);
      known = member == null ? Optional.empty() : Optional.of(JavaType.Declared.of(member));
      if (headers.settled()) {
        cache.put(simpleName, known);
      }
    }
    return known.orElse(null);
  }

  private static String lastPart(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Qualified name of a member type of a class, inherited or its own; null where it has none. */
  @Nullable String memberType(ClassSymbol of, String simpleName) {
    return memberType(of, simpleName, new HashSet<>());
  }

  private @Nullable String memberType(ClassSymbol of, String simpleName, Set<String> seen) {
    String own = of.memberType(simpleName);
    if (own != null || !seen.add(of.name())) {
      return own;
    }
    headers.ensure(of);
    JavaType superclass = of.superclass();
    String inherited = superclass == null ? null : inherited(superclass, simpleName, seen);
    if (inherited != null) {
      return inherited;
    }
    List<JavaType> interfaces = of.interfaces();
    for (JavaType each : interfaces) {
      inherited = inherited(each, simpleName, seen);
      if (inherited != null) {
        return inherited;
      }
    }
    return null;
  }

  private @Nullable String inherited(JavaType from, String simpleName, Set<String> seen) {
    ClassSymbol symbol = from instanceof JavaType.Declared d ? file.find(d.name()) : null;
    return symbol == null ? null : memberType(symbol, simpleName, seen);
  }
}
