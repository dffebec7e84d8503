package dev.vigie.program.link;

import dev.vigie.facts.Expression;
import dev.vigie.facts.Modifiers;
import dev.vigie.program.JavaType;
import dev.vigie.program.code.ConstantValues;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Folds constant expressions (JLS 15.29), through constants of other classes too. Thread-safe. */
final class Constants {
  private final MemberLookup lookup;
  private final Map<FieldSymbol, Optional<Object>> known = new ConcurrentHashMap<>();

  Constants(MemberLookup lookup) {
    this.lookup = lookup;
  }

  /** Text of a field's compile-time constant; null where it is none. */
  @Nullable String text(SourceType type, SourceType.DeclaredField field) {
    Object value = ofSource(type, field, new HashSet<>());
    return value == null ? null : value.toString();
  }

  /** The value of a constant expression; null where it is none. */
  @Nullable Object fold(Expression fact, TypeScope scope, SourceType type) {
    return fold(fact, scope, type, new HashSet<>());
  }

  private @Nullable Object fold(
      Expression fact, TypeScope scope, SourceType type, Set<FieldSymbol> running) {
    if (fact instanceof Expression.Literal literal) {
      return ConstantValues.value(literal);
    }
    if (fact instanceof Expression.Binary binary) {
      Object value = fold(binary.operands().get(0), scope, type, running);
      for (int i = 1; value != null && i < binary.operands().size(); i++) {
        Object next = fold(binary.operands().get(i), scope, type, running);
        value = next == null ? null : ConstantValues.apply(binary.operator(), value, next);
      }
      return value;
    }
    if (fact instanceof Expression.Unary unary && !unary.postfix()) {
      Object value = fold(unary.operand(), scope, type, running);
      return value == null ? null : ConstantValues.apply(unary.operator(), value);
    }
    if (fact instanceof Expression.Cast cast) {
      return fold(cast.operand(), scope, type, running);
    }
    if (fact instanceof Expression.Name name) {
      FieldSymbol field = field(name.identifier(), scope, type);
      return field == null ? null : value(field, scope, running);
    }
    if (fact instanceof Expression.Select select) {
      JavaType owner = typeOf(select.target(), scope);
      FieldSymbol field = owner == null ? null : field(owner, select.name(), scope);
      return field == null ? null : value(field, scope, running);
    }
    return null;
  }

  /** The type that a name or selection means; null where it cannot mean one. */
  @Nullable JavaType typeOf(Expression fact, TypeScope scope) {
    String name = dotted(fact);
    return name == null ? null : TypeResolver.type(name, scope);
  }

  private static @Nullable String dotted(Expression fact) {
    if (fact instanceof Expression.Name name) {
      return name.identifier();
    }
    if (fact instanceof Expression.Select select) {
      String target = dotted(select.target());
      return target == null ? null : target + "." + select.name();
    }
    return null;
  }

  /** The static field that a simple name means in a type; null where it means none. */
  @Nullable FieldSymbol field(String name, TypeScope scope, SourceType type) {
    for (SourceType each = type; each != null; each = each.outer()) {
      MemberLookup.InheritedField found =
          lookup.field(each.symbol().asDeclared(), each.symbol(), name);
      if (found != null) {
        return found.field();
      }
    }
    for (String owner : scope.file().staticOwners(name)) {
      FieldSymbol found = field(JavaType.Declared.of(owner), name, scope);
      if (found != null) {
        return found;
      }
    }
    for (String owner : scope.file().staticOwnersOnDemand()) {
      FieldSymbol found = field(JavaType.Declared.of(owner), name, scope);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private @Nullable FieldSymbol field(JavaType owner, String name, TypeScope scope) {
    ClassSymbol symbol = scope.file().find(owner.erasure());
    MemberLookup.InheritedField found =
        symbol == null ? null : lookup.field(symbol.asDeclared(), symbol, name);
    return found == null ? null : found.field();
  }

  private @Nullable Object value(FieldSymbol field, TypeScope scope, Set<FieldSymbol> running) {
    if (field.constant() != null) {
      return ConstantValues.typed(field.constant(), field.type());
    }
    ClassSymbol owner = scope.file().find(field.owner());
    SourceType source = owner == null ? null : owner.source();
    if (source == null) {
      return null;
    }
    for (SourceType.DeclaredField each : source.declaredFields()) {
      if (each.symbol().equals(field)) {
        return ofSource(source, each, running);
      }
    }
    return null;
  }

  private @Nullable Object ofSource(
      SourceType type, SourceType.DeclaredField declared, Set<FieldSymbol> running) {
    FieldSymbol field = declared.symbol();
    Expression initializer = declared.fact().initializer();
    boolean constantType =
        field.type() instanceof JavaType.Primitive || field.type().equals(JavaType.STRING);
    if (initializer == null
        || !constantType
        || !Modifiers.has(field.modifiers(), Modifiers.STATIC | Modifiers.FINAL)) {
      return null;
    }
    Optional<Object> before = known.get(field);
    if (before != null) {
      return before.orElse(null);
    }
    if (!running.add(field)) {
      return null;
    }
    Object value = fold(initializer, type.scope(), type, running);
    running.remove(field);
    Object typed = value == null ? null : ConstantValues.typed(value.toString(), field.type());
    known.put(field, Optional.ofNullable(typed));
    return typed;
  }
}
