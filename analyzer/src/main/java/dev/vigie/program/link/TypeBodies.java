package dev.vigie.program.link;

import dev.vigie.facts.FieldFact;
import dev.vigie.facts.MethodFact;
import dev.vigie.facts.Modifiers;
import dev.vigie.facts.ParameterFact;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Links the bodies of a type and of those nested in it, and puts the finished declarations
 * together.
 */
final class TypeBodies {
  private final Linking linking;
  private final LocalTypes localTypes;

  TypeBodies(Linking linking, LocalTypes localTypes) {
    this.linking = linking;
    this.localTypes = localTypes;
  }

  /**
   * Links a type.
   *
   * @param outer the body around a local or anonymous class; null for others
   * @param captures what such a class reads of it
   */
  List<TypeDeclaration> link(SourceType type, @Nullable Frame outer, @Nullable Captures captures) {
    List<TypeDeclaration> result = new ArrayList<>(1 + type.nested().size());
    List<Field> fields = new ArrayList<>();
    for (SourceType.DeclaredField field : type.declaredFields()) {
      fields.add(field(type, field, outer, captures));
    }
    List<Method> methods = new ArrayList<>();
    for (SourceType.DeclaredMethod method : type.declaredMethods()) {
      methods.add(method(type, method, outer, captures));
    }
    for (SourceType nested : type.nested()) {
      result.addAll(link(nested, outer, captures));
    }
    MethodSymbol constructor = type.defaultConstructor();
    if (constructor != null) {
      Statement parent = linking.implicitSuper(type, type.at());
      new ImpliedCode(type, Method.Origin.DEFAULT_CONSTRUCTOR)
          .add(
              constructor,
              List.of(),
              parent == null ? List.of() : List.of(parent),
              type.unit().location(type.at()));
    }
    fields.addAll(type.impliedFields());
    for (Method implied : type.impliedMethods()) {
      methods.add(implied.origin() == Method.Origin.LOMBOK ? withSuper(implied, type) : implied);
    }
    result.add(0, declaration(type, fields, methods));
    return result;
  }

  /** A constructor that Lombok makes begins with that of the superclass, as a written one does. */
  private Method withSuper(Method made, SourceType type) {
    Statement parent = made.isConstructor() ? linking.implicitSuper(type, type.at()) : null;
    if (parent == null || made.body() == null) {
      return made;
    }
    return new Method(
        made.ref(),
        made.origin(),
        made.modifiers(),
        made.parameters(),
        made.returnType(),
        made.thrown(),
        made.annotations(),
        new Statement.Block(List.of(parent, made.body()), made.body().at()),
        made.localCount(),
        made.doc(),
        made.at());
  }

  private static TypeDeclaration declaration(
      SourceType type, List<Field> fields, List<Method> methods) {
    ClassSymbol symbol = type.symbol();
    TypeFact fact = type.fact();
    SourceType outer = type.outer();
    return new TypeDeclaration(
        symbol.name(),
        symbol.kind(),
        symbol.modifiers(),
        symbol.typeParameters().stream().map(TypeParameter::name).toList(),
        symbol.superclass(),
        symbol.interfaces(),
        outer == null ? null : outer.name(),
        type.annotations(),
        fields,
        methods,
        fact == null ? "" : fact.doc(),
        type.unit().file().module(),
        type.unit().file().test(),
        type.unit().location(type.at()));
  }

  private Field field(
      SourceType type,
      SourceType.DeclaredField field,
      @Nullable Frame outer,
      @Nullable Captures captures) {
    FieldFact fact = field.fact();
    FieldSymbol symbol = field.symbol();
    Expression initializer = null;
    dev.vigie.facts.Expression written = fact.initializer();
    if (written != null) {
      try {
        Frame frame = new Frame(type, symbol.isStatic(), type.scope(), outer, captures);
        initializer = new BodyLinker(linking, frame, localTypes).link(written, symbol.type());
      } catch (RuntimeException | StackOverflowError e) {
        linking.problems().add(type.unit().location(fact.at()), fact.name(), e);
      }
    }
    Field.Kind kind =
        switch (fact.kind()) {
          case FIELD -> Field.Kind.FIELD;
          case RECORD_COMPONENT -> Field.Kind.RECORD_COMPONENT;
          case ENUM_CONSTANT -> Field.Kind.ENUM_CONSTANT;
        };
    return new Field(
        new FieldRef(symbol.owner(), symbol.name()),
        kind,
        symbol.modifiers(),
        symbol.type(),
        field.annotations(),
        initializer,
        linking.constants().text(type, field),
        fact.doc(),
        type.unit().location(fact.at()));
  }

  private Method method(
      SourceType type,
      SourceType.DeclaredMethod declared,
      @Nullable Frame outer,
      @Nullable Captures captures) {
    MethodFact fact = declared.fact();
    MethodSymbol symbol = declared.symbol();
    Frame frame = new Frame(type, symbol.isStatic(), declared.scope(), outer, captures);
    frame.setReturnType(symbol.returnType());
    List<Local> parameters = parameters(type, declared, frame);
    Statement body = null;
    int localCount = frame.localCount();
    Method.Origin origin = Method.Origin.SOURCE;
    try {
      body = body(type, fact, frame, parameters);
      localCount = frame.localCount();
      MapStruct.Body mapped = MapStruct.of(type, declared, parameters, linking);
      if (mapped != null) {
        body = mapped.statement();
        localCount = mapped.localCount();
        origin = Method.Origin.MAPSTRUCT;
      }
    } catch (RuntimeException | StackOverflowError e) {
      linking.problems().add(type.unit().location(fact.at()), symbol.name(), e);
    }
    return new Method(
        symbol.ref(),
        origin,
        symbol.modifiers(),
        parameters,
        symbol.returnType(),
        fact.thrown().stream().map(t -> TypeResolver.resolve(t, declared.scope())).toList(),
        declared.annotations(),
        body,
        Math.max(localCount, frame.localCount()),
        fact.doc(),
        type.unit().location(fact.at()));
  }

  private List<Local> parameters(SourceType type, SourceType.DeclaredMethod declared, Frame frame) {
    List<Local> parameters = new ArrayList<>();
    MethodFact fact = declared.fact();
    MethodSymbol symbol = declared.symbol();
    if (Modifiers.has(fact.modifiers(), MethodFact.COMPACT)) {
      for (SourceType.DeclaredField each : type.declaredFields()) {
        if (each.fact().kind() == FieldFact.Kind.RECORD_COMPONENT) {
          parameters.add(
              frame.declare(
                  each.fact().name(),
                  each.symbol().type(),
                  Local.Role.PARAMETER,
                  each.annotations(),
                  each.fact().at()));
        }
      }
      return parameters;
    }
    for (int i = 0; i < fact.parameters().size(); i++) {
      ParameterFact each = fact.parameters().get(i);
      List<Annotation> annotations =
          linking.annotations().link(each.annotations(), each.type(), frame.types(), frame.type());
      parameters.add(
          frame.declare(
              each.name(),
              symbol.parameterTypes().get(i),
              Local.Role.PARAMETER,
              annotations,
              each.at()));
    }
    return parameters;
  }

  private @Nullable Statement body(
      SourceType type, MethodFact fact, Frame frame, List<Local> parameters) {
    dev.vigie.facts.Statement written = fact.body();
    if (written == null) {
      return null;
    }
    Statement linked = new BodyLinker(linking, frame, localTypes).link(written);
    if (!fact.name().equals(MethodFact.CONSTRUCTOR)) {
      return linked;
    }
    List<Statement> statements = new ArrayList<>();
    if (!callsConstructor(written)) {
      Statement implicit = linking.implicitSuper(type, fact.at());
      if (implicit != null) {
        statements.add(implicit);
      }
    }
    statements.addAll(
        linked instanceof Statement.Block block ? block.statements() : List.of(linked));
    if (Modifiers.has(fact.modifiers(), MethodFact.COMPACT)) {
      for (Local parameter : parameters) {
        statements.add(ImpliedCode.assign(type.symbol(), parameter, Span.NONE));
      }
    }
    return new Statement.Block(statements, linked.at());
  }

  private static boolean callsConstructor(dev.vigie.facts.Statement body) {
    if (!(body instanceof dev.vigie.facts.Statement.Block block)) {
      return false;
    }
    return block.statements().stream()
        .anyMatch(
            s ->
                s instanceof dev.vigie.facts.Statement.Evaluate evaluate
                    && evaluate.expression() instanceof dev.vigie.facts.Expression.Call call
                    && call.name().equals(MethodFact.CONSTRUCTOR));
  }
}
