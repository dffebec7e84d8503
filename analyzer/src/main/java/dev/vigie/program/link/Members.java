package dev.vigie.program.link;

import dev.vigie.facts.FieldFact;
import dev.vigie.facts.MethodFact;
import dev.vigie.facts.Modifiers;
import dev.vigie.facts.ParameterFact;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.Annotation;
import dev.vigie.program.JavaType;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes symbols of declared fields and methods, links annotations, and has the implied members
 * added.
 */
final class Members {
  private final Headers headers;
  private final Annotations annotations;

  Members(Headers headers, Annotations annotations) {
    this.headers = headers;
    this.annotations = annotations;
  }

  /** Does all steps for a local or anonymous class and those nested in it. */
  void complete(SourceType type, Linking linking) {
    declareAll(type);
    annotateAll(type);
    implyAll(type, linking);
  }

  private void declareAll(SourceType type) {
    headers.resolve(type);
    declare(type);
    type.nested().forEach(this::declareAll);
  }

  private void annotateAll(SourceType type) {
    annotate(type);
    type.nested().forEach(this::annotateAll);
  }

  private static void implyAll(SourceType type, Linking linking) {
    List.copyOf(type.nested()).forEach(n -> implyAll(n, linking));
    ImpliedMembers.add(type, linking);
  }

  /** Makes the symbols of a type's members. */
  void declare(SourceType type) {
    TypeFact fact = type.fact();
    if (fact == null) {
      return;
    }
    for (FieldFact field : fact.fields()) {
      FieldSymbol symbol =
          new FieldSymbol(
              type.name(),
              field.name(),
              modifiers(type, field),
              TypeResolver.resolve(field.type(), type.scope()),
              null);
      type.symbol().add(symbol);
      type.declaredFields().add(new SourceType.DeclaredField(field, symbol, List.of()));
    }
    for (MethodFact method : fact.methods()) {
      declare(type, method);
    }
  }

  private static int modifiers(SourceType type, FieldFact field) {
    return switch (field.kind()) {
      case ENUM_CONSTANT -> Modifiers.PUBLIC | Modifiers.STATIC | Modifiers.FINAL;
      case RECORD_COMPONENT -> field.modifiers() | Modifiers.PRIVATE | Modifiers.FINAL;
      case FIELD ->
          type.symbol().isInterface()
              ? field.modifiers() | Modifiers.PUBLIC | Modifiers.STATIC | Modifiers.FINAL
              : field.modifiers();
    };
  }

  private static void declare(SourceType type, MethodFact method) {
    TypeScope scope = type.scope().nested();
    List<TypeParameter> typeParameters = Headers.parameters(method.typeParameters(), scope);
    List<JavaType> parameters = new ArrayList<>(method.parameters().size());
    if (Modifiers.has(method.modifiers(), MethodFact.COMPACT)) {
      for (SourceType.DeclaredField each : type.declaredFields()) {
        if (each.fact().kind() == FieldFact.Kind.RECORD_COMPONENT) {
          parameters.add(each.symbol().type());
        }
      }
    } else {
      for (ParameterFact parameter : method.parameters()) {
        parameters.add(TypeResolver.resolve(parameter.type(), scope));
      }
    }
    int modifiers = modifiers(type, method);
    if (method.name().equals(MethodFact.STATIC_INITIALIZER)) {
      modifiers |= Modifiers.STATIC;
    }
    MethodSymbol symbol =
        new MethodSymbol(
            type.name(),
            method.name(),
            modifiers,
            typeParameters,
            parameters,
            TypeResolver.resolve(method.returnType(), scope),
            true);
    type.symbol().add(symbol);
    type.declaredMethods().add(new SourceType.DeclaredMethod(method, symbol, scope, List.of()));
  }

  private static int modifiers(SourceType type, MethodFact method) {
    int modifiers = method.modifiers() & ~MethodFact.COMPACT;
    if (!type.symbol().isInterface()) {
      return modifiers;
    }
    if (!Modifiers.has(modifiers, Modifiers.PRIVATE)) {
      modifiers |= Modifiers.PUBLIC;
    }
    return method.body() == null ? modifiers | Modifiers.ABSTRACT : modifiers;
  }

  /**
   * Links the annotations of a type and its members; needs the symbols of all members of the
   * sources.
   */
  void annotate(SourceType type) {
    TypeFact fact = type.fact();
    if (fact == null) {
      return;
    }
    TypeScope outside = type.scope().parent();
    type.setAnnotations(
        annotations.link(fact.annotations(), outside == null ? type.scope() : outside, type));
    List<SourceType.DeclaredField> fields = type.declaredFields();
    for (int i = 0; i < fields.size(); i++) {
      SourceType.DeclaredField each = fields.get(i);
      List<Annotation> linked =
          annotations.link(each.fact().annotations(), each.fact().type(), type.scope(), type);
      if (!linked.isEmpty()) {
        fields.set(i, new SourceType.DeclaredField(each.fact(), each.symbol(), linked));
      }
    }
    List<SourceType.DeclaredMethod> methods = type.declaredMethods();
    for (int i = 0; i < methods.size(); i++) {
      SourceType.DeclaredMethod each = methods.get(i);
      List<Annotation> linked =
          annotations.link(each.fact().annotations(), each.fact().returnType(), type.scope(), type);
      if (!linked.isEmpty()) {
        methods.set(
            i, new SourceType.DeclaredMethod(each.fact(), each.symbol(), each.scope(), linked));
      }
    }
  }
}
