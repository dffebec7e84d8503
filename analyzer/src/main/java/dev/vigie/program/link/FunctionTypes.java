package dev.vigie.program.link;

import dev.vigie.facts.Modifiers;
import dev.vigie.program.JavaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The one abstract method of a functional interface (JLS 9.8, 9.9). Thread-safe. */
final class FunctionTypes {
  private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");

  private final MemberLookup lookup;
  private final Map<ClassSymbol, Optional<MemberLookup.Inherited>> cache =
      new ConcurrentHashMap<>();

  FunctionTypes(MemberLookup lookup) {
    this.lookup = lookup;
  }

  /** What a function takes and gives. */
  record FunctionType(MethodSymbol method, List<JavaType> parameters, JavaType returns) {
    boolean isVoid() {
      return returns.equals(JavaType.VOID);
    }
  }

  /** The function type of an interface type; null where it is none or not known. */
  @Nullable FunctionType of(JavaType type) {
    if (!(type instanceof JavaType.Declared declared)) {
      return null;
    }
    ClassSymbol symbol = lookup.hierarchy().table().find(declared.name());
    if (symbol == null || !symbol.isInterface()) {
      return null;
    }
    Optional<MemberLookup.Inherited> single = cache.get(symbol);
    if (single == null) {
      single = Optional.ofNullable(search(symbol));
      cache.put(symbol, single);
    }
    if (single.isEmpty()) {
      return null;
    }
    MemberLookup.Inherited found = single.get();
    JavaType.Declared site = Hierarchy.seenFrom(symbol, declared, found.site());
    ClassSymbol declaring = lookup.hierarchy().table().find(site.name());
    Map<String, JavaType> map =
        declaring == null ? Map.of() : Substitution.of(declaring.typeParameters(), site.args());
    return new FunctionType(
        found.method(),
        Substitution.applyAll(map, found.method().parameterTypes()),
        Substitution.apply(map, found.method().returnType()));
  }

  private MemberLookup.@Nullable Inherited search(ClassSymbol symbol) {
    Set<String> names = new HashSet<>();
    List<MemberLookup.Inherited> found = new ArrayList<>(1);
    for (JavaType.Declared site : lookup.hierarchy().supertypes(symbol).values()) {
      ClassSymbol each = lookup.hierarchy().symbol(site, symbol);
      if (each == null || !each.isInterface()) {
        continue;
      }
      for (String name : each.methods().keySet()) {
        if (names.add(name)) {
          for (MemberLookup.Inherited inherited : lookup.methods(symbol, name)) {
            if (isAbstract(inherited.method())) {
              found.add(inherited);
            }
          }
        }
      }
    }
    // Two interfaces may both declare the method (e.g. erased alike after substitution is checked
    // by MemberLookup).
    return found.size() == 1 ? found.get(0) : null;
  }

  private static boolean isAbstract(MethodSymbol method) {
    return method.isAbstract()
        && !Modifiers.has(method.modifiers(), Modifiers.STATIC)
        && !(OF_OBJECT.contains(method.name()) && isOfObject(method));
  }

  private static boolean isOfObject(MethodSymbol method) {
    return method.name().equals("equals") ? method.arity() == 1 : method.arity() == 0;
  }
}
