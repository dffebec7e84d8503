package dev.vigie.program.link;

import dev.vigie.facts.Modifiers;
import dev.vigie.program.JavaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Supertypes with their type arguments, and the questions that follow from them. Thread-safe once
 * headers are settled.
 */
final class Hierarchy {
  private final TypeTable table;
  private final Map<ClassSymbol, Map<String, JavaType.Declared>> supertypes =
      new ConcurrentHashMap<>();

  Hierarchy(TypeTable table) {
    this.table = table;
  }

  TypeTable table() {
    return table;
  }

  /** The class of a type, as {@code around} sees it; null where nothing has it. */
  @Nullable ClassSymbol symbol(JavaType type, @Nullable ClassSymbol around) {
    if (!(type instanceof JavaType.Declared declared)) {
      return null;
    }
    SourceType source = around == null ? null : around.source();
    return source == null
        ? table.find(declared.name())
        : table.find(declared.name(), source.unit().file());
  }

  /**
   * All supertypes of a class by name, itself first, in terms of its own type parameters:
   * superclasses before interfaces, {@code Object} last. Those that were not found are in it too.
   */
  Map<String, JavaType.Declared> supertypes(ClassSymbol symbol) {
    Map<String, JavaType.Declared> known = supertypes.get(symbol);
    if (known == null) {
      known = new LinkedHashMap<>();
      collect(symbol, symbol.asDeclared(), known, new HashSet<>());
      if (!known.containsKey("java.lang.Object")) {
        known.put("java.lang.Object", (JavaType.Declared) JavaType.OBJECT);
      } else if (!symbol.name().equals("java.lang.Object")) {
        JavaType.Declared object = known.remove("java.lang.Object");
        known.put("java.lang.Object", java.util.Objects.requireNonNull(object));
      }
      supertypes.put(symbol, known);
    }
    return known;
  }

  private void collect(
      @Nullable ClassSymbol symbol,
      JavaType.Declared as,
      Map<String, JavaType.Declared> into,
      Set<String> running) {
    if (into.putIfAbsent(as.name(), as) != null || symbol == null || !running.add(as.name())) {
      return;
    }
    Map<String, JavaType> map = Substitution.of(symbol.typeParameters(), as.args());
    boolean raw = as.args().isEmpty() && !symbol.typeParameters().isEmpty();
    JavaType superclass = symbol.superclass();
    if (superclass != null) {
      collectOne(superclass, map, raw, symbol, into, running);
    }
    for (JavaType each : symbol.interfaces()) {
      collectOne(each, map, raw, symbol, into, running);
    }
  }

  private void collectOne(
      JavaType type,
      Map<String, JavaType> map,
      boolean raw,
      ClassSymbol from,
      Map<String, JavaType.Declared> into,
      Set<String> running) {
    if (Substitution.apply(map, type) instanceof JavaType.Declared as) {
      JavaType.Declared seen = raw ? JavaType.Declared.of(as.name()) : as;
      ClassSymbol symbol = symbol(seen, from);
      SourceType source = symbol == null ? null : symbol.source();
      if (source != null && symbol == from) {
        return;
      }
      collect(symbol, seen, into, running);
    } else if (type instanceof JavaType.Unknown unknown && !unknown.written().isEmpty()) {
      into.putIfAbsent(unknown.written(), JavaType.Declared.of(unknown.written()));
    }
  }

  /**
   * The supertype of this name that a type has, with its arguments; null where it has none, as far
   * as is known.
   */
  JavaType.@Nullable Declared asSuper(JavaType type, String name) {
    if (type instanceof JavaType.Variable variable) {
      return asSuper(Substitution.erasure(variable), name);
    }
    if (!(type instanceof JavaType.Declared declared)) {
      return null;
    }
    if (declared.name().equals(name)) {
      return declared;
    }
    ClassSymbol symbol = table.find(declared.name());
    if (symbol == null) {
      return null;
    }
    JavaType.Declared found = supertypes(symbol).get(name);
    return found == null ? null : seenFrom(symbol, declared, found);
  }

  /**
   * A supertype in terms of {@code symbol}'s parameters, as a type with actual arguments sees it.
   */
  static JavaType.Declared seenFrom(
      ClassSymbol symbol, JavaType.Declared actual, JavaType.Declared supertype) {
    if (supertype.args().isEmpty() || symbol.typeParameters().isEmpty()) {
      return supertype;
    }
    if (actual.args().isEmpty()) {
      return supertype.name().equals(actual.name())
          ? actual
          : JavaType.Declared.of(supertype.name());
    }
    return (JavaType.Declared)
        Substitution.apply(Substitution.of(symbol.typeParameters(), actual.args()), supertype);
  }

  /** How sure it is that one class is another or below it. */
  enum Answer {
    NO,
    MAYBE,
    YES
  }

  /** Whether the class {@code sub} is {@code superName} or below it. */
  Answer isSubclass(String sub, String superName) {
    if (sub.equals(superName) || superName.equals("java.lang.Object")) {
      return Answer.YES;
    }
    ClassSymbol symbol = table.find(sub);
    ClassSymbol target = table.find(superName);
    boolean targetIsOurs = target != null && target.source() != null;
    boolean cannotBe =
        targetIsOurs || (target != null && Modifiers.has(target.modifiers(), Modifiers.FINAL));
    if (symbol == null) {
      // A library class is not below a class of the sources, and nothing is below a final one.
      return cannotBe ? Answer.NO : Answer.MAYBE;
    }
    if (supertypes(symbol).containsKey(superName)) {
      return Answer.YES;
    }
    return !cannotBe && isIncomplete(symbol) ? Answer.MAYBE : Answer.NO;
  }

  /** Whether a supertype of it, or something of it, is not known. */
  boolean isIncomplete(ClassSymbol symbol) {
    return unknownSupertype(symbol) != null;
  }

  /** Name of the first supertype of which not all is known; null where there is none. */
  @Nullable String unknownSupertype(ClassSymbol symbol) {
    for (String name : supertypes(symbol).keySet()) {
      ClassSymbol each = name.equals(symbol.name()) ? symbol : table.find(name);
      if (each == null || each.isPartial()) {
        return name;
      }
    }
    return null;
  }

  /**
   * The nearest type that both are: one of them, else a common superclass, else a common interface.
   */
  JavaType common(JavaType a, JavaType b) {
    if (a.equals(b) || b.equals(JavaType.NULL)) {
      return a;
    }
    if (a.equals(JavaType.NULL)) {
      return b;
    }
    if (a.isUnknown() || b.isUnknown()) {
      return a.isUnknown() ? b : a;
    }
    if (a instanceof JavaType.Array || b instanceof JavaType.Array) {
      return JavaType.OBJECT;
    }
    if (asSuper(a, b.erasure()) != null) {
      return Substitution.hasFree(b) ? merged(b, a) : b;
    }
    if (asSuper(b, a.erasure()) != null) {
      return Substitution.hasFree(a) ? merged(a, b) : a;
    }
    ClassSymbol symbol = table.find(a.erasure());
    if (symbol == null) {
      return JavaType.OBJECT;
    }
    JavaType.Declared actual =
        a instanceof JavaType.Declared declared ? declared : JavaType.Declared.of(a.erasure());
    JavaType best = JavaType.OBJECT;
    Map<String, Boolean> marker = new HashMap<>();
    marker.put("java.io.Serializable", true);
    marker.put("java.lang.Comparable", true);
    marker.put("java.lang.Cloneable", true);
    for (JavaType.Declared each : new ArrayList<>(supertypes(symbol).values())) {
      if (!each.name().equals("java.lang.Object") && asSuper(b, each.name()) != null) {
        JavaType.Declared seen = seenFrom(symbol, actual, each);
        if (!marker.containsKey(each.name())) {
          return seen;
        }
        best = best.equals(JavaType.OBJECT) ? seen : best;
      }
    }
    return best;
  }

  private JavaType merged(JavaType open, JavaType other) {
    JavaType.Declared seen = asSuper(other, open.erasure());
    return seen == null || seen.args().isEmpty() ? open : seen;
  }

  /** Names of all supertypes, itself first. */
  List<String> supertypeNames(ClassSymbol symbol) {
    return new ArrayList<>(supertypes(symbol).keySet());
  }
}
