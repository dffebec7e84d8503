package dev.vigie.program.link;

import dev.vigie.facts.ParameterFact;
import dev.vigie.facts.TypeRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Links lambdas: their parameters take the types of the target's function type, their bodies tell
 * what is returned.
 */
final class Lambdas implements Overloads.Probe {
  private final BodyLinker body;

  Lambdas(BodyLinker body) {
    this.body = body;
  }

  /**
   * A linked lambda or method reference.
   *
   * @param returned type of what it gives; null where it gives nothing or nothing is known of it
   */
  record Function(Expression function, @Nullable JavaType returned) {}

  /**
   * Links what is a lambda or method reference, perhaps behind a choice, against its target type.
   */
  Function function(dev.vigie.facts.Expression fact, JavaType target) {
    if (fact instanceof dev.vigie.facts.Expression.Lambda lambda) {
      return link(lambda, target);
    }
    if (fact instanceof dev.vigie.facts.Expression.MethodReference reference) {
      return body.references().link(reference, target);
    }
    if (fact instanceof dev.vigie.facts.Expression.Conditional choice) {
      Expression condition = body.link(choice.condition(), JavaType.BOOLEAN);
      Function then = function(choice.whenTrue(), target);
      Function otherwise = function(choice.whenFalse(), target);
      JavaType returned = then.returned() == null ? otherwise.returned() : then.returned();
      return new Function(
          new Expression.Choose(
              target, condition, then.function(), otherwise.function(), choice.at()),
          returned);
    }
    return new Function(body.link(fact, target), null);
  }

  Function link(dev.vigie.facts.Expression.Lambda lambda, @Nullable JavaType target) {
    FunctionTypes.FunctionType function =
        target == null ? null : body.linking().functions().of(body.bound(target));
    Frame frame = body.frame();
    TypeScope before = frame.types();
    int mark = frame.enter();
    List<Local> parameters = new ArrayList<>(lambda.parameters().size());
    for (int i = 0; i < lambda.parameters().size(); i++) {
      ParameterFact parameter = lambda.parameters().get(i);
      parameters.add(
          frame.declare(
              parameter.name(),
              parameterType(parameter, function, i),
              Local.Role.LAMBDA_PARAMETER,
              body.linking().annotations().link(parameter.annotations(), frame),
              parameter.at()));
    }
    Frame.ValueScope values =
        new Frame.ValueScope(
            function == null || function.isVoid() ? null : function.returns(),
            lambda.expressionBody() && function != null && function.isVoid());
    frame.push(values);
    Statement linked = body.link(lambda.body());
    frame.pop();
    frame.leave(mark, before);
    JavaType type = target == null ? Substitution.UNKNOWN : target;
    return new Function(
        new Expression.Lambda(type, parameters, linked, lambda.at()),
        values.given().isEmpty() ? null : joined(values.given()));
  }

  private JavaType parameterType(
      ParameterFact parameter, FunctionTypes.@Nullable FunctionType function, int index) {
    TypeRef written = parameter.type();
    if (!written.equals(TypeRef.INFERRED) && !written.name().equals("var")) {
      return body.resolve(written);
    }
    if (function == null || index >= function.parameters().size()) {
      return Substitution.UNKNOWN;
    }
    JavaType type = function.parameters().get(index);
    return Substitution.isFree(type) ? Substitution.UNKNOWN : type;
  }

  /** The type that all of these are. */
  JavaType joined(List<JavaType> types) {
    JavaType joined = null;
    for (JavaType type : types) {
      joined = joined == null ? type : join(joined, type);
    }
    return joined == null ? Substitution.UNKNOWN : joined;
  }

  private JavaType join(JavaType a, JavaType b) {
    return a.equals(b)
        ? a
        : body.linking().hierarchy().common(Conversions.boxed(a), Conversions.boxed(b));
  }

  /** The same function with its final type. */
  static Expression retyped(Expression function, JavaType type) {
    if (function instanceof Expression.Lambda lambda) {
      return new Expression.Lambda(type, lambda.parameters(), lambda.body(), lambda.at());
    }
    if (function instanceof Expression.FunctionReference reference) {
      return new Expression.FunctionReference(
          type, reference.receiver(), reference.callee(), reference.unbound(), reference.at());
    }
    return function;
  }

  @Override
  public boolean referenceFits(dev.vigie.facts.Expression.MethodReference reference, int arity) {
    return body.references().fits(reference, arity);
  }

  @Override
  public boolean isVoid(
      dev.vigie.facts.Expression.Lambda lambda, FunctionTypes.FunctionType function) {
    Frame frame = body.frame();
    TypeScope before = frame.types();
    int mark = frame.enter();
    for (int i = 0; i < lambda.parameters().size(); i++) {
      ParameterFact parameter = lambda.parameters().get(i);
      frame.declare(
          parameter.name(),
          parameterType(parameter, function, i),
          Local.Role.LAMBDA_PARAMETER,
          List.of(),
          parameter.at());
    }
    dev.vigie.facts.Expression value = Argument.value(lambda);
    JavaType type = value == null ? JavaType.VOID : body.link(value, null).type();
    frame.leave(mark, before);
    return type.equals(JavaType.VOID);
  }
}
