package dev.vigie.flow.solver;

import dev.vigie.program.JavaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Calls whose body is not in the sources: by the moves that the client knows, or by what a library
 * usually does.
 */
final class LibraryCall {
  /** Stands for the class of an object within another that a library makes, e.g. of an entry. */
  private static final String INNER = "part of ";

  private final Evaluation evaluation;
  private final Texts texts;
  private final FunctionCall functions;
  private final Contents contents;

  LibraryCall(Evaluation evaluation, Texts texts, FunctionCall functions, Contents contents) {
    this.evaluation = evaluation;
    this.texts = texts;
    this.functions = functions;
    this.contents = contents;
  }

  private record Selected(Value value, JavaType type, long at) {}

  /** Brings values to a port. */
  void arrive(CallEffects.Port port, Call call, State state) {
    arrive(port, call, true, state);
  }

  /** A framework makes the call with what the method around it gives back. */
  void answer(CallSite site, Value value, State state) {
    Call call = new Call(site, null, List.of(value), List.of());
    for (CallEffects.Port port : evaluation.semantics().effects(site).ports()) {
      arrive(port, call, false, state);
    }
  }

  private void arrive(CallEffects.Port port, Call call, boolean written, State state) {
    for (Point point : port.from()) {
      for (Selected selected : select(point, call, state)) {
        Value value = selected.value();
        if (!value.functions().isEmpty()) {
          value = value.or(functions.call(value, List.of(), List.of(), state));
        }
        Value marks =
            port.shows()
                ? texts.of(value, selected.type(), state)
                : state.marksOf(value).or(state.marksOf(state.read(value, Point.ELEMENTS)));
        if (point.deep()) {
          marks = marks.or(contents.of(value, selected.type(), selected.at(), state));
        }
        evaluation.arrives(
            marks,
            new Arrival(
                port.client(),
                call.site().callee(),
                written,
                call.site().in(),
                call.site().at(),
                selected.at()));
      }
    }
  }

  /** Values at a point of a call, each with its static type and place. */
  private List<Selected> select(Point point, Call call, State state) {
    List<Selected> result = new ArrayList<>();
    switch (point.root()) {
      case THIS -> {
        if (call.receiver() != null) {
          result.add(
              new Selected(call.receiver(), call.site().callee().receiver(), call.site().at()));
        }
      }
      case ARGUMENT -> {
        if (point.argument() < call.arguments().size()) {
          result.add(argument(point.argument(), call));
        }
      }
      case ARGUMENTS_FROM -> {
        for (int i = point.argument(); i < call.arguments().size(); i++) {
          result.add(argument(i, call));
        }
      }
      case NOTHING -> result.add(new Selected(Value.CONSTANT, JavaType.OBJECT, call.site().at()));
      // What a function is handed to fill: the result is that.
      case RETURN ->
          result.add(new Selected(Value.of(made(call)), call.site().result(), call.site().at()));
    }
    if (point.path().isEmpty()) {
      return result;
    }
    List<Selected> parts = new ArrayList<>();
    for (Selected whole : result) {
      Value value = whole.value();
      JavaType type = whole.type();
      for (String step : point.path()) {
        value = state.read(value, named(step, call));
        type = elementType(type);
      }
      parts.add(new Selected(value, type, whole.at()));
    }
    return parts;
  }

  /** A step, with the argument that names the element where it is up to one. */
  private static String named(String step, Call call) {
    int argument = Point.keyArgument(step);
    if (argument < 0) {
      return step;
    }
    return argument < call.arguments().size()
        ? Elements.at(call.arguments().get(argument))
        : Point.ELEMENTS;
  }

  private static JavaType elementType(JavaType type) {
    if (type instanceof JavaType.Array array) {
      return array.component();
    }
    List<JavaType> arguments = type.arguments();
    return arguments.isEmpty() ? JavaType.OBJECT : arguments.get(arguments.size() - 1);
  }

  private static Selected argument(int index, Call call) {
    return new Selected(call.arguments().get(index), call.type(index), call.argumentAt(index));
  }

  /** Does what the client says that the call does; gives the result. */
  Value move(List<CallEffects.Move> moves, Call call, State state) {
    Map<Integer, Value> functionResults = callFunctionArguments(moves, call, state);
    Value result = Value.NOTHING;
    for (CallEffects.Move move : moves) {
      if (move.to().ofFunction()) {
        continue;
      }
      if (move.from().path().equals(List.of(Point.EACH))) {
        result = copyElements(move, result, call, state);
        continue;
      }
      Value value = null;
      if (move.from().ofFunction()) {
        value = functionResults.getOrDefault(move.from().argument(), Value.NOTHING);
        for (String step : move.from().path()) {
          value = state.read(value, named(step, call));
        }
      } else {
        for (Selected selected : select(move.from(), call, state)) {
          Value one =
              move.shows() ? texts.of(selected.value(), selected.type(), state) : selected.value();
          if (move.from().deep()) {
            one = one.or(contents.of(one, selected.type(), selected.at(), state));
          }
          value = value == null ? one : value.or(one);
        }
      }
      if (value != null) {
        result = put(value, move, result, call, state);
      } else if (move.to().root() == Point.Root.RETURN && !move.to().path().isEmpty()) {
        result = result.or(Value.of(made(call)));
      }
    }
    return result;
  }

  /** Each element under the key that it had. */
  private Value copyElements(CallEffects.Move move, Value result, Call call, State state) {
    Point whole = move.from().whole();
    Value target =
        move.to().root() == Point.Root.RETURN
            ? Value.of(made(call))
            : call.receiver() == null ? Value.NOTHING : call.receiver();
    for (Selected selected : select(whole, call, state)) {
      state
          .reader()
          .elementsByName(selected.value())
          .forEach((name, value) -> state.write(target, name, value.then(through(call)), false));
    }
    return move.to().root() == Point.Root.RETURN ? result.or(target) : result;
  }

  private Value put(Value given, CallEffects.Move move, Value result, Call call, State state) {
    Value value = given.then(through(call));
    Point to = move.to();
    if (to.root() == Point.Root.RETURN) {
      if (to.path().isEmpty()) {
        return result.or(value);
      }
      Value container = Value.of(made(call));
      write(container, move, value, call, state);
      return result.or(container);
    }
    Value target =
        to.root() == Point.Root.THIS
            ? call.receiver()
            : to.argument() < call.arguments().size() ? call.arguments().get(to.argument()) : null;
    if (target != null) {
      if (to.path().isEmpty() && move.replaces()) {
        state.write(target, State.SELF, state.marksOf(value), true);
      } else if (to.path().isEmpty()) {
        state.mark(target, state.marksOf(value));
      } else {
        write(target, move, value, call, state);
      }
    }
    return result;
  }

  /** Writes under a path; an object on the way that is not there yet is made. */
  private void write(Value object, CallEffects.Move move, Value value, Call call, State state) {
    List<String> path = move.to().path().stream().map(step -> named(step, call)).toList();
    Value holder = object;
    for (int i = 0; i < path.size() - 1; i++) {
      Value inner = state.read(holder, path.get(i));
      if (inner.places().isEmpty()) {
        inner = Value.of(evaluation.made(call.site().at(), INNER.repeat(i + 1)));
        state.write(holder, path.get(i), inner, false);
      }
      holder = inner;
    }
    state.write(holder, path.get(path.size() - 1), value, move.replaces());
  }

  /**
   * Calls the functions among the arguments on what the moves hand to them; results by argument.
   */
  private Map<Integer, Value> callFunctionArguments(
      List<CallEffects.Move> moves, Call call, State state) {
    Map<Integer, Value> results = new HashMap<>();
    for (int i = 0; i < call.arguments().size(); i++) {
      Value argument = call.arguments().get(i);
      if (argument.functions().isEmpty() && argument.places().isEmpty()) {
        continue;
      }
      Map<Integer, Value> parameters = new TreeMap<>();
      boolean asFunction = false;
      for (CallEffects.Move move : moves) {
        asFunction |= move.from().ofFunction() && move.from().argument() == i;
        if (move.to().ofFunction() && move.to().argument() == i) {
          asFunction = true;
          Value value = handed(move, call, state, results);
          parameters.merge(move.to().parameter(), value, Value::or);
        }
      }
      if (asFunction || !argument.functions().isEmpty()) {
        Value called = asFunction ? argument.or(state.read(argument, Point.ELEMENTS)) : argument;
        results.put(i, functions.call(called, FunctionCall.inOrder(parameters), List.of(), state));
      }
    }
    return results;
  }

  private Value handed(CallEffects.Move move, Call call, State state, Map<Integer, Value> results) {
    if (move.from().ofFunction()) {
      return results.getOrDefault(move.from().argument(), Value.NOTHING);
    }
    Value value = Value.NOTHING;
    for (Selected selected : select(move.from(), call, state)) {
      value = value.or(selected.value());
    }
    return value;
  }

  /** The result as an object: a container of what the moves say, or one with members of its own. */
  Place made(Call call) {
    String type = call.site().result().erasure();
    return evaluation.program().type(type).isPresent()
        ? evaluation.given(call.site().at(), type)
        : evaluation.made(call.site().at(), type);
  }

  /** What is handed to a library may come back with other members than it had. */
  void open(Call call, State state) {
    for (int i = 0; i < call.arguments().size(); i++) {
      JavaType type = call.type(i);
      boolean object =
          type instanceof JavaType.Array
              || type.erasure().startsWith("java.util.")
              || evaluation.program().type(type.erasure()).isPresent();
      NewObjects.open(call.arguments().get(i), object, state);
    }
  }

  Step through(Call call) {
    return new Step(
        Step.Kind.THROUGH,
        call.site().callee().display(),
        evaluation.frame().method().ref(),
        call.site().at(),
        call.site().callee());
  }
}
