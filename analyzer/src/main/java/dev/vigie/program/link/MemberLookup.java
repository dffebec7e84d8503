package dev.vigie.program.link;

import dev.vigie.facts.Modifiers;
import dev.vigie.program.JavaType;
import dev.vigie.program.Twins;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Finds fields and methods that a class has, its own and inherited ones. Thread-safe. */
final class MemberLookup {
  private final Hierarchy hierarchy;
  private final Map<ClassSymbol, Map<String, List<Inherited>>> methods = new ConcurrentHashMap<>();

  MemberLookup(Hierarchy hierarchy) {
    this.hierarchy = hierarchy;
  }

  /**
   * A method of a class.
   *
   * @param site the class that declares it, as the class asked for sees it
   */
  record Inherited(MethodSymbol method, JavaType.Declared site) {
    /** Its erased parameter types, as the class asked for sees them. */
    List<String> signature(Map<String, JavaType> siteArguments) {
      List<String> result = new ArrayList<>(method.arity());
      for (JavaType type : method.parameterTypes()) {
        result.add(Substitution.apply(siteArguments, type).erasure());
      }
      return result;
    }
  }

  /** A field of a class, with the type that the class asked for sees. */
  record InheritedField(FieldSymbol field, JavaType type) {}

  Hierarchy hierarchy() {
    return hierarchy;
  }

  /**
   * Methods of this name, nearest first, overridden ones left out; sites in terms of the class's
   * own parameters.
   */
  List<Inherited> methods(ClassSymbol symbol, String name) {
    Map<String, List<Inherited>> byName =
        methods.computeIfAbsent(symbol, s -> new ConcurrentHashMap<>());
    List<Inherited> found = byName.get(name);
    if (found == null) {
      found = collect(symbol, name);
      byName.put(name, found);
    }
    return found;
  }

  private List<Inherited> collect(ClassSymbol symbol, String name) {
    List<Inherited> result = new ArrayList<>(2);
    List<List<String>> signatures = new ArrayList<>(2);
    for (JavaType.Declared site : hierarchy.supertypes(symbol).values()) {
      ClassSymbol declaring =
          site.name().equals(symbol.name()) ? symbol : hierarchy.symbol(site, symbol);
      if (declaring == null) {
        continue;
      }
      List<MethodSymbol> own = declaring.methods(name);
      if (own.isEmpty()) {
        continue;
      }
      Map<String, JavaType> map = Substitution.of(declaring.typeParameters(), site.args());
      for (MethodSymbol method : own) {
        if (declaring != symbol && declaring.isInterface() && method.isStatic()) {
          continue;
        }
        Inherited inherited = new Inherited(method, site);
        List<String> signature = inherited.signature(map);
        int same = signatures.indexOf(signature);
        if (same < 0 || isPrivateElsewhere(result.get(same), symbol)) {
          signatures.add(signature);
          result.add(inherited);
        }
      }
    }
    return List.copyOf(result);
  }

  private static boolean isPrivateElsewhere(Inherited inherited, ClassSymbol symbol) {
    return Modifiers.has(inherited.method().modifiers(), Modifiers.PRIVATE)
        && !inherited.method().owner().equals(symbol.name());
  }

  /** The field of this name that a type has; null where it has none, as far as is known. */
  @Nullable InheritedField field(JavaType.Declared type, ClassSymbol symbol, String name) {
    for (JavaType.Declared site : hierarchy.supertypes(symbol).values()) {
      ClassSymbol declaring =
          site.name().equals(symbol.name()) ? symbol : hierarchy.symbol(site, symbol);
      FieldSymbol field = declaring == null ? null : declaring.fields().get(name);
      if (field != null && declaring != null) {
        JavaType.Declared seen = Hierarchy.seenFrom(symbol, type, site);
        Map<String, JavaType> map = Substitution.of(declaring.typeParameters(), seen.args());
        return new InheritedField(field, Substitution.apply(map, field.type()));
      }
    }
    return null;
  }

  /** Whether code of class {@code from} may use a member. */
  boolean isAccessible(String owner, int modifiers, ClassSymbol from) {
    if (Modifiers.has(modifiers, Modifiers.PUBLIC)) {
      return true;
    }
    if (outermost(owner).equals(outermost(from.name()))) {
      return true;
    }
    if (Modifiers.has(modifiers, Modifiers.PRIVATE)) {
      return false;
    }
    if (packageOf(owner).equals(packageOf(from.name()))) {
      return true;
    }
    if (!Modifiers.has(modifiers, Modifiers.PROTECTED)) {
      return false;
    }
    for (ClassSymbol each = from; each != null; each = around(each)) {
      if (hierarchy.isSubclass(each.name(), owner) != Hierarchy.Answer.NO) {
        return true;
      }
    }
    return false;
  }

  /** The class around a member, local or anonymous class; null for top-level ones. */
  @Nullable ClassSymbol around(ClassSymbol symbol) {
    String outer = symbol.outer();
    SourceType source = symbol.source();
    if (source != null) {
      SourceType outerSource = source.outer();
      return outerSource == null ? null : outerSource.symbol();
    }
    return outer == null ? null : hierarchy.table().find(outer);
  }

  private String outermost(String name) {
    int dollar = name.indexOf('$');
    String current = dollar > 0 ? name.substring(0, dollar) : name;
    ClassSymbol symbol = hierarchy.table().find(current);
    while (symbol != null && symbol.outer() != null) {
      current = symbol.outer();
      symbol = hierarchy.table().find(current);
    }
    return current;
  }

  private String packageOf(String name) {
    String top = Twins.written(outermost(name));
    int dot = top.lastIndexOf('.');
    return dot < 0 ? "" : top.substring(0, dot);
  }
}
