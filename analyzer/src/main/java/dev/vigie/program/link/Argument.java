package dev.vigie.program.link;

import dev.vigie.facts.Expression;
import dev.vigie.facts.Statement;
import dev.vigie.facts.TypeRef;
import dev.vigie.program.JavaType;
import dev.vigie.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One argument of a call while its target is being found. */
final class Argument {
  private final Expression fact;
  private final Shape shape;
  private dev.vigie.program.code.@Nullable Expression linked;

  private @Nullable JavaType target;

  /** What an argument needs before its type is known. */
  enum Shape {
    /** Nothing. */
    PLAIN,
    /** Perhaps its target type, to fix type arguments. */
    POLY,
    /** A lambda: the function type. */
    LAMBDA,
    /** A method reference: the function type. */
    REFERENCE
  }

  Argument(Expression fact) {
    this.fact = fact;
    this.shape = shape(fact);
  }

  private Argument(Expression fact, dev.vigie.program.code.Expression linked) {
    this.fact = fact;
    this.shape = Shape.PLAIN;
    this.linked = linked;
  }

  /** An argument of which only the type is known: what a function passes on. */
  static Argument ofType(JavaType type) {
    return new Argument(
        new Expression.Unknown(List.of(), Span.NONE),
        new dev.vigie.program.code.Expression.Unknown(type, List.of(), Span.NONE));
  }

  private static Shape shape(Expression fact) {
    if (fact instanceof Expression.Lambda) {
      return Shape.LAMBDA;
    }
    if (fact instanceof Expression.MethodReference) {
      return Shape.REFERENCE;
    }
    if (fact instanceof Expression.New made) {
      return made.diamond() ? Shape.POLY : Shape.PLAIN;
    }
    if (fact instanceof Expression.Conditional choice) {
      Shape then = shape(choice.whenTrue());
      Shape otherwise = shape(choice.whenFalse());
      return then == Shape.LAMBDA || then == Shape.REFERENCE
          ? then
          : otherwise == Shape.LAMBDA || otherwise == Shape.REFERENCE
              ? otherwise
              : then == Shape.PLAIN && otherwise == Shape.PLAIN ? Shape.PLAIN : Shape.POLY;
    }
    return fact instanceof Expression.Call || fact instanceof Expression.Switch
        ? Shape.POLY
        : Shape.PLAIN;
  }

  Expression fact() {
    return fact;
  }

  Shape shape() {
    return shape;
  }

  /**
   * The linked argument, or a first view of it without its target type; null where it needs that.
   */
  dev.vigie.program.code.@Nullable Expression linked() {
    return linked;
  }

  void setLinked(dev.vigie.program.code.Expression expression) {
    linked = expression;
  }

  /** The type that it was linked against; null where there was none. */
  @Nullable JavaType target() {
    return target;
  }

  void setTarget(JavaType type) {
    target = type;
  }

  /** Whether its linked form is final: nothing in it waits for the target type. */
  boolean isSettled() {
    return linked != null && (shape == Shape.PLAIN || !Substitution.hasFree(linked.type()));
  }

  /** Number of parameters of a lambda. */
  static int lambdaArity(Expression fact) {
    return fact instanceof Expression.Lambda lambda
        ? lambda.parameters().size()
        : fact instanceof Expression.Conditional choice
            ? Math.max(lambdaArity(choice.whenTrue()), lambdaArity(choice.whenFalse()))
            : -1;
  }

  /** Whether a lambda tells the types of its parameters. */
  static boolean isExplicit(Expression.Lambda lambda) {
    return lambda.parameters().stream()
        .noneMatch(p -> p.type().equals(TypeRef.INFERRED) || p.type().name().equals("var"));
  }

  /** Whether a lambda's body may give no value. */
  static boolean isVoidCompatible(Expression.Lambda lambda) {
    if (lambda.expressionBody()) {
      Expression value = value(lambda);
      return value instanceof Expression.Call
          || value instanceof Expression.New
          || value instanceof Expression.Assign
          || (value instanceof Expression.Unary unary
              && (unary.operator().equals("++") || unary.operator().equals("--")));
    }
    return !Returns.hasValue(lambda.body());
  }

  /** Whether a lambda's body may give a value. */
  static boolean isValueCompatible(Expression.Lambda lambda) {
    return lambda.expressionBody()
        || Returns.hasValue(lambda.body())
        || !Returns.canComplete(lambda.body());
  }

  /** The expression of an expression body; null for a block. */
  static @Nullable Expression value(Expression.Lambda lambda) {
    return lambda.expressionBody() && lambda.body() instanceof Statement.Return result
        ? result.value()
        : null;
  }
}
