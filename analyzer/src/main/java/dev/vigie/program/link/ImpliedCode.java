package dev.vigie.program.link;

import dev.vigie.facts.Modifiers;
import dev.vigie.program.Annotation;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import dev.vigie.source.Location;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the bodies of implied members, and adds them to their types. */
final class ImpliedCode {
  private final SourceType type;
  private final Method.Origin origin;

  ImpliedCode(SourceType type, Method.Origin origin) {
    this.type = type;
    this.origin = origin;
  }

  /** {@code this} of the type. */
  Expression self() {
    return BodyLinker.self(type.symbol(), Span.NONE);
  }

  /** Reads a field of {@code this}, or a static one. */
  Expression read(FieldSymbol field) {
    return read(field.isStatic() ? null : self(), field);
  }

  /** Reads a field of an object. */
  static Expression read(@Nullable Expression object, FieldSymbol field) {
    return new Expression.FieldRead(
        object, new FieldRef(field.owner(), field.name()), field.type(), Span.NONE);
  }

  /** {@code object.field = value}. */
  static Statement write(Expression object, FieldSymbol field, Expression value) {
    return new Statement.Evaluate(
        new Expression.FieldWrite(
            field.isStatic() ? null : object,
            new FieldRef(field.owner(), field.name()),
            value,
            false,
            field.type(),
            Span.NONE),
        Span.NONE);
  }

  /** {@code this.name = name} for a parameter of the same name as a field. */
  static Statement assign(ClassSymbol symbol, Local parameter, long at) {
    return new Statement.Evaluate(
        new Expression.FieldWrite(
            BodyLinker.self(symbol, at),
            new FieldRef(symbol.name(), parameter.name()),
            new Expression.LocalRead(parameter, at),
            false,
            parameter.type(),
            at),
        at);
  }

  static Expression read(Local local) {
    return new Expression.LocalRead(local, Span.NONE);
  }

  static Expression text(String text) {
    return new Expression.Constant(JavaType.STRING, text, Span.NONE);
  }

  static Statement give(Expression value) {
    return new Statement.Return(value, Span.NONE);
  }

  static Statement evaluate(Expression value) {
    return new Statement.Evaluate(value, Span.NONE);
  }

  /** A parameter of an implied method. */
  static Local parameter(int index, String name, JavaType type, List<Annotation> annotations) {
    return new Local(index, name, type, Local.Role.PARAMETER, annotations, Span.NONE);
  }

  /** A call of a known method. */
  static Expression call(
      @Nullable Expression receiver, MethodSymbol method, List<Expression> arguments) {
    return new Expression.Invoke(
        receiver,
        new Callee(
            method.owner(),
            method.name(),
            method.parameterTypes(),
            method.isVarargs(),
            method.fromSource() ? method.ref() : null,
            receiver == null ? JavaType.Declared.of(method.owner()) : receiver.type(),
            Callee.Certainty.METHOD),
        arguments,
        false,
        method.returnType(),
        Span.NONE,
        Span.NONE);
  }

  /** A creation by a known constructor. */
  static Expression create(JavaType made, MethodSymbol constructor, List<Expression> arguments) {
    return new Expression.Create(
        made,
        new Callee(
            constructor.owner(),
            "<init>",
            constructor.parameterTypes(),
            constructor.isVarargs(),
            constructor.fromSource() ? constructor.ref() : null,
            made,
            Callee.Certainty.METHOD),
        arguments,
        List.of(),
        Span.NONE);
  }

  /** Whether the type declares or implies a method of this name and arity. */
  boolean has(String name, int arity) {
    return type.symbol().methods(name).stream()
        .anyMatch(m -> m.arity() == arity || (m.isVarargs() && arity >= m.arity() - 1));
  }

  /** The symbol of a method that is added by {@link #add}. */
  MethodSymbol symbol(
      String name,
      int modifiers,
      List<TypeParameter> typeParameters,
      List<Local> parameters,
      JavaType returns) {
    MethodSymbol symbol =
        new MethodSymbol(
            type.name(),
            name,
            modifiers,
            typeParameters,
            parameters.stream().map(Local::type).toList(),
            returns,
            true);
    type.symbol().add(symbol);
    return symbol;
  }

  /** Adds the method of a symbol. */
  void add(MethodSymbol symbol, List<Local> parameters, List<Statement> body, Location at) {
    add(symbol, parameters, body, List.of(), at);
  }

  /** Adds the method of a symbol, with annotations. */
  void add(
      MethodSymbol symbol,
      List<Local> parameters,
      List<Statement> body,
      List<Annotation> annotations,
      Location at) {
    type.impliedMethods()
        .add(
            new Method(
                symbol.ref(),
                origin,
                symbol.modifiers(),
                parameters,
                symbol.returnType(),
                List.of(),
                annotations,
                new Statement.Block(body, Span.NONE),
                parameters.size() + 1,
                "",
                at));
  }

  /** Adds a method of no parameters that gives one value. */
  void addGetter(String name, int modifiers, JavaType returns, Expression value, Location at) {
    MethodSymbol symbol = symbol(name, modifiers, List.of(), List.of(), returns);
    add(symbol, List.of(), List.of(give(value)), at);
  }

  /** One value or another, whichever was given. */
  static Expression either(Expression one, Expression other) {
    return new Expression.Choose(
        one.type(),
        new Expression.Unknown(JavaType.BOOLEAN, List.of(), Span.NONE),
        one,
        other,
        Span.NONE);
  }

  /** Adds the constructor that assigns these fields from parameters of their names. */
  MethodSymbol addConstructor(int modifiers, List<FieldSymbol> fields, Location at) {
    return addConstructor(modifiers, fields, Set.of(), at);
  }

  /**
   * The same where some fields may keep what they were initialized with.
   *
   * @param kept names of these fields
   */
  MethodSymbol addConstructor(
      int modifiers, List<FieldSymbol> fields, Set<String> kept, Location at) {
    List<Local> parameters = new ArrayList<>(fields.size());
    List<Statement> body = new ArrayList<>(fields.size());
    for (FieldSymbol field : fields) {
      Local parameter = parameter(parameters.size(), field.name(), field.type(), List.of());
      parameters.add(parameter);
      Expression given = read(parameter);
      boolean keeps = kept.contains(field.name());
      body.add(write(self(), field, keeps ? either(given, read(field)) : given));
    }
    MethodSymbol symbol = symbol("<init>", modifiers, List.of(), parameters, JavaType.VOID);
    add(symbol, parameters, body, at);
    return symbol;
  }

  /** Adds {@code toString()} that shows these parts. */
  void addToString(List<Expression> parts, Location at) {
    addGetter(
        "toString", Modifiers.PUBLIC, JavaType.STRING, new Expression.Concat(parts, Span.NONE), at);
  }

  /** Adds {@code equals} and {@code hashCode} over these fields. */
  void addEquality(List<Expression> fields, Location at) {
    if (!has("equals", 1)) {
      Local other = parameter(0, "other", JavaType.OBJECT, List.of());
      List<Expression> operands = new ArrayList<>(fields);
      operands.add(read(other));
      MethodSymbol symbol =
          symbol("equals", Modifiers.PUBLIC, List.of(), List.of(other), JavaType.BOOLEAN);
      add(
          symbol,
          List.of(other),
          List.of(give(new Expression.Operation(JavaType.BOOLEAN, "==", operands, Span.NONE))),
          at);
    }
    if (!has("hashCode", 0)) {
      JavaType number = new JavaType.Primitive("int");
      addGetter(
          "hashCode",
          Modifiers.PUBLIC,
          number,
          new Expression.Operation(number, "hash", fields, Span.NONE),
          at);
    }
  }
}
