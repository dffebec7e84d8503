package dev.vigie.flow.solver;

import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Calls values that are functions: lambdas, method references, and objects handed in as such. */
final class FunctionCall {
  private final Evaluation evaluation;
  private final CallWalk calls;

  FunctionCall(Evaluation evaluation, CallWalk calls) {
    this.evaluation = evaluation;
    this.calls = calls;
  }

  /** Calls every function that a value can be; NOTHING where it is none. */
  Value call(Value value, List<Value> arguments, List<JavaType> types, State state) {
    Value result = Value.NOTHING;
    for (Function function : List.copyOf(value.functions().values())) {
      result = result.or(callFunction(function, arguments, types, state));
    }
    for (Place place : value.places()) {
      if (place instanceof Place.Made object) {
        result = result.or(callObject(object, value, arguments, types, state));
      }
    }
    return result;
  }

  /** A function that is called some time later, on input that nobody knows. */
  void callLater(Function function, State state) {
    callFunction(function, List.of(), List.of(), state.copy());
  }

  private Value callFunction(
      Function function, List<Value> arguments, List<JavaType> types, State state) {
    if (evaluation.inside(function.node())) {
      return Value.NOTHING;
    }
    if (function.node() instanceof Expression.Lambda lambda) {
      return callLambda(function, lambda, arguments, state);
    }
    Expression.FunctionReference reference = (Expression.FunctionReference) function.node();
    boolean creates = reference.callee().name().equals("<init>");
    boolean unbound = reference.unbound() && !arguments.isEmpty();
    CallSite site =
        new CallSite(
            reference.callee(),
            reference.receiver(),
            List.of(),
            unbound ? arguments.size() - 1 : arguments.size(),
            false,
            creates ? reference.callee().receiver() : JavaType.OBJECT,
            function.home().method().ref(),
            reference.at());
    Value receiver = creates ? calls.made(site) : unbound ? arguments.get(0) : function.receiver();
    List<Value> rest = unbound ? arguments.subList(1, arguments.size()) : arguments;
    List<JavaType> restTypes = unbound && !types.isEmpty() ? types.subList(1, types.size()) : types;
    Value result = calls.call(new Call(site, receiver, rest, restTypes), state);
    return creates && receiver != null ? receiver : result;
  }

  private Value callLambda(
      Function function, Expression.Lambda lambda, List<Value> arguments, State state) {
    Evaluation inner = evaluation.nested(function.home(), function.receiver());
    inner.enterFunction(lambda);
    StatementWalk walk = new StatementWalk(inner);
    State inside = state.copy().within(evaluation.functions().remembered(lambda).copy());
    for (int i = 0; i < lambda.parameters().size(); i++) {
      Local parameter = lambda.parameters().get(i);
      Value value = i < arguments.size() ? arguments.get(i) : Value.NOTHING;
      inside.setLocal(
          parameter.index(), walk.expressions().named(parameter, value, parameter.at()));
    }
    State end = walk.run(lambda.body(), inside);
    if (end != null) {
      inner.leaves(end);
    }
    return calls.sources().finish(inner, state);
  }

  /**
   * An object that a library was given may be called back: each method of a class made for the
   * occasion.
   *
   * @param arguments what the library may hand to it
   */
  void callBack(Value value, List<Value> arguments, State state) {
    for (Place place : value.places()) {
      if (place instanceof Place.Made object && object.type().indexOf('$') >= 0) {
        evaluation.program().type(object.type()).stream()
            .flatMap(type -> type.methods().stream())
            .filter(m -> m.body() != null && !m.isStatic() && !m.name().startsWith("<"))
            .filter(m -> m.origin() == Method.Origin.SOURCE)
            .forEach(m -> applyTo(m, object, value, arguments, List.of(), state));
      }
    }
  }

  /**
   * An object of the sources handed in as a function: its only method of that many parameters is
   * called.
   */
  private Value callObject(
      Place.Made object, Value value, List<Value> arguments, List<JavaType> types, State state) {
    List<Method> candidates =
        evaluation.program().type(object.type()).stream()
            .flatMap(type -> type.methods().stream())
            .filter(m -> m.body() != null && !m.isStatic() && !m.name().startsWith("<"))
            .filter(m -> m.origin() == Method.Origin.SOURCE)
            .filter(m -> m.parameters().size() == arguments.size())
            .toList();
    if (candidates.size() != 1) {
      return Value.NOTHING;
    }
    return applyTo(candidates.get(0), object, value, arguments, types, state);
  }

  private Value applyTo(
      Method method,
      Place.Made object,
      Value value,
      List<Value> arguments,
      List<JavaType> types,
      State state) {
    int number = evaluation.calls().number(method.ref());
    CallSite site =
        new CallSite(
            new Callee(
                method.ref().owner(),
                method.name(),
                List.of(),
                false,
                method.ref(),
                JavaType.Declared.of(object.type()),
                // Called from inside a library: nothing in the sources says so.
                Callee.Certainty.NAME),
            null,
            List.of(),
            arguments.size(),
            true,
            method.returnType(),
            evaluation.frame().method().ref(),
            object.at());
    Call call = new Call(site, value, arguments, types);
    return number < 0
        ? Value.NOTHING
        : calls.sources().apply(method, number, call, state, state, false);
  }

  /** Values by parameter of function arguments, for {@link LibraryCall}. */
  static List<Value> inOrder(Map<Integer, Value> parameters) {
    List<Value> values = new ArrayList<>();
    new LinkedHashMap<>(parameters)
        .forEach(
            (index, value) -> {
              while (values.size() <= index) {
                values.add(Value.NOTHING);
              }
              values.set(index, value);
            });
    return values;
  }
}
