package dev.vigie.program.link;

import dev.vigie.facts.Modifiers;
import dev.vigie.facts.TypeFact;
import dev.vigie.facts.TypeParameterFact;
import dev.vigie.facts.TypeRef;
import dev.vigie.program.JavaType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes symbols of the types that files declare and resolves their headers: type parameters and
 * supertypes. A header may need that of an outer type or of a supertype first (member types are
 * inherited), so it is resolved on demand.
 */
final class Headers {
  private volatile boolean settled;

  /** Whether all headers of the sources are resolved, so that what was looked up may be kept. */
  boolean settled() {
    return settled;
  }

  void setSettled() {
    settled = true;
  }

  /** Makes the symbol of a declared type and of all types nested in it. */
  SourceType declare(
      TypeFact fact, String name, Unit unit, @Nullable SourceType outer, TypeScope around) {
    ClassSymbol symbol =
        new ClassSymbol(
            name, fact.kind(), modifiers(fact, outer), outer == null ? null : outer.name());
    SourceType type = new SourceType(fact, symbol, unit, outer, around);
    for (TypeFact nested : fact.nested()) {
      SourceType member = declare(nested, name + "." + nested.name(), unit, type, type.scope());
      symbol.addMemberType(nested.name(), member.name());
      type.nested().add(member);
    }
    return type;
  }

  private static int modifiers(TypeFact fact, @Nullable SourceType outer) {
    int modifiers = fact.modifiers();
    boolean inInterface = outer != null && outer.symbol().isInterface();
    if (fact.kind() != TypeFact.Kind.CLASS || inInterface) {
      modifiers |= outer == null ? 0 : Modifiers.STATIC;
    }
    if (inInterface) {
      modifiers |= Modifiers.PUBLIC;
    }
    return modifiers;
  }

  /** Resolves the header of a source type, where it is not resolved or being resolved. */
  void ensure(ClassSymbol symbol) {
    SourceType type = symbol.source();
    if (settled || type == null || type.state() != SourceType.HeaderState.NEW) {
      return;
    }
    resolve(type);
  }

  /** Resolves the header of a source type. */
  void resolve(SourceType type) {
    TypeFact fact = type.fact();
    if (fact == null || type.state() != SourceType.HeaderState.NEW) {
      return;
    }
    type.setState(SourceType.HeaderState.RUNNING);
    List<TypeParameter> parameters = parameters(fact.typeParameters(), type.scope());
    TypeScope around = type.scope().parent();
    TypeScope scope = (around == null ? type.scope() : around).nested();
    parameters.forEach(scope::declare);
    JavaType superclass = superclass(fact, type.name(), scope);
    List<JavaType> interfaces = new ArrayList<>(fact.interfaces().size());
    for (TypeRef each : fact.interfaces()) {
      interfaces.add(TypeResolver.resolve(each, scope));
    }
    if (fact.kind() == TypeFact.Kind.ANNOTATION) {
      interfaces.add(JavaType.Declared.of("java.lang.annotation.Annotation"));
    }
    type.symbol().setHeader(parameters, superclass, interfaces);
    type.setState(SourceType.HeaderState.DONE);
  }

  private static @Nullable JavaType superclass(TypeFact fact, String name, TypeScope scope) {
    switch (fact.kind()) {
      case INTERFACE, ANNOTATION -> {
        return null;
      }
      case ENUM -> {
        return new JavaType.Declared("java.lang.Enum", List.of(JavaType.Declared.of(name)));
      }
      case RECORD -> {
        return JavaType.Declared.of("java.lang.Record");
      }
      default -> {
        TypeRef written = fact.superclass();
        return written == null ? JavaType.OBJECT : TypeResolver.resolve(written, scope);
      }
    }
  }

  /**
   * Declares type parameters in {@code scope} and resolves their bounds. Twice: a bound may mention
   * a parameter whose own bound is only known after the first time.
   */
  static List<TypeParameter> parameters(List<TypeParameterFact> facts, TypeScope scope) {
    if (facts.isEmpty()) {
      return List.of();
    }
    for (TypeParameterFact fact : facts) {
      scope.declare(new TypeParameter(fact.name(), List.of()));
    }
    List<TypeParameter> result = List.of();
    for (int round = 0; round < 2; round++) {
      result = new ArrayList<>(facts.size());
      for (TypeParameterFact fact : facts) {
        List<JavaType> bounds = new ArrayList<>(fact.bounds().size());
        for (TypeRef bound : fact.bounds()) {
          bounds.add(TypeResolver.resolve(bound, scope));
        }
        TypeParameter parameter = new TypeParameter(fact.name(), bounds);
        result.add(parameter);
        scope.declare(parameter);
      }
    }
    return result;
  }
}
