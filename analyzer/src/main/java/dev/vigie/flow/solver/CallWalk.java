package dev.vigie.flow.solver;

import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Evaluates calls: by what the client knows of them, by summaries, in place, or by what a library
 * usually does.
 */
final class CallWalk {
  private final Evaluation evaluation;
  private final ExpressionWalk expressions;
  private final SourceCall sources;
  private final LibraryCall library;
  private final UnknownCall unknown;
  private final FunctionCall functions;
  private final Reflection reflection;
  private final Collecting collecting;
  private final NamedKeys keys;

  CallWalk(
      Evaluation evaluation, StatementWalk statements, ExpressionWalk expressions, Texts texts) {
    this.evaluation = evaluation;
    this.expressions = expressions;
    this.sources = new SourceCall(evaluation, statements, texts);
    this.functions = new FunctionCall(evaluation, this);
    this.keys = new NamedKeys(evaluation);
    this.collecting = new Collecting(evaluation, functions);
    this.reflection = new Reflection(evaluation, expressions, this);
    this.library =
        new LibraryCall(evaluation, texts, functions, new Contents(evaluation, expressions));
    this.unknown = new UnknownCall(evaluation, functions, library, texts);
  }

  FunctionCall functions() {
    return functions;
  }

  SourceCall sources() {
    return sources;
  }

  LibraryCall library() {
    return library;
  }

  Value invoke(Expression.Invoke invoke, State state) {
    Value receiver = invoke.receiver() == null ? null : expressions.eval(invoke.receiver(), state);
    List<Value> arguments = evalAll(invoke.arguments(), state);
    CallSite site =
        new CallSite(
            invoke.callee(),
            invoke.receiver(),
            invoke.arguments(),
            invoke.arguments().size(),
            invoke.exact(),
            invoke.type(),
            evaluation.frame().method().ref(),
            invoke.at());
    Value result = call(new Call(site, receiver, arguments, types(invoke.arguments())), state);
    FieldRef called = KeptFunctions.calledBy(invoke);
    return called == null
        ? result
        : result.or(evaluation.staticField(KeptFunctions.called(called)));
  }

  Value create(Expression.Create create, State state) {
    List<Value> arguments = evalAll(create.arguments(), state);
    CallSite site =
        new CallSite(
            create.callee(),
            null,
            create.arguments(),
            create.arguments().size(),
            true,
            create.type(),
            evaluation.frame().method().ref(),
            create.at());
    Value object = made(site);
    for (Expression.Create.Capture capture : create.captures()) {
      Value value = expressions.eval(capture.value(), state);
      state.write(object, capture.field().name(), value, true);
    }
    boolean own = evaluation.program().type(create.type().erasure()).isPresent();
    if (evaluation.receiver() != null && own) {
      String here = evaluation.frame().method().ref().owner();
      state.write(object, State.OUTER + here, evaluation.receiver(), true);
    }
    call(new Call(site, object, arguments, types(create.arguments())), state);
    return object;
  }

  Value made(CallSite site) {
    return Value.of(evaluation.made(site.at(), site.result().erasure()));
  }

  private List<Value> evalAll(List<Expression> arguments, State state) {
    List<Value> values = new ArrayList<>(arguments.size());
    for (Expression argument : arguments) {
      values.add(expressions.eval(argument, state));
    }
    return values;
  }

  private static List<JavaType> types(List<Expression> arguments) {
    return arguments.stream().map(Expression::type).toList();
  }

  /** A call with its values; gives the result. */
  Value call(Call call, State state) {
    Value reflected = reflection.call(call, state);
    if (reflected != null) {
      return reflected.then(library.through(call));
    }
    Value collected = collecting.call(call, state);
    if (collected != null) {
      return collected.then(library.through(call));
    }
    CallEffects effects = evaluation.semantics().effects(call.site());
    for (CallEffects.Port port : effects.ports()) {
      library.arrive(port, call, state);
    }
    Value result;
    Optional<Label> label = evaluation.semantics().ofCall(call.site());
    List<MethodRef> targets = sources.targets(call);
    if (targets.isEmpty() && effects.modelled() && !isOfJava(call.site().callee())) {
      // A framework can fill members of what it is given, whatever else it is known to do.
      library.open(call, state);
    }
    if (label.isPresent() && !effects.modelled()) {
      result = evaluation.entering(label.get(), null, call.site());
    } else if (effects.modelled()) {
      result = library.move(effects.moves(), call, state);
    } else if (isFunction(call)) {
      // Only the function answers, not whatever else implements its interface.
      result = Value.NOTHING;
    } else if (!targets.isEmpty()) {
      result = sources.call(targets, call, state);
    } else {
      result = unknown.pass(call, effects, state);
    }
    result = keys.named(result, call, state);
    if (call.receiver() != null && !call.receiver().functions().isEmpty()) {
      result = result.or(functions.call(call.receiver(), call.arguments(), call.types(), state));
    }
    for (CallEffects.Guarding guard : effects.guards()) {
      if (guard.to().root() == Point.Root.RETURN) {
        // A new text is an object, too: what is in it is what was guarded.
        boolean plain = call.site().result().equals(JavaType.STRING);
        result = (plain ? state.marksOf(result) : result).guarded(guard.guards());
      }
    }
    for (CallEffects.Emitting emission : effects.emissions()) {
      if (emission.at().root() == Point.Root.RETURN) {
        result = given(result, evaluation.entering(emission.label(), null, call.site()), state);
      }
    }
    return result;
  }

  /** Whether a call can only be one of the functions that its receiver is. */
  private boolean isFunction(Call call) {
    Value receiver = call.receiver();
    MethodRef declared = call.site().callee().declared();
    return receiver != null
        && !receiver.functions().isEmpty()
        && receiver.places().isEmpty()
        && !receiver.hasMarks()
        && declared != null
        && evaluation.program().method(declared).filter(m -> m.body() == null).isPresent();
  }

  private static boolean isOfJava(Callee callee) {
    return callee.owner() != null && callee.owner().startsWith("java.");
  }

  /** What a library gives may be a container: the data is what it holds. */
  private static Value given(Value result, Value entered, State state) {
    for (Place place : result.places()) {
      if (place instanceof Place.Made made && made.given()) {
        state.write(Value.of(place), Point.ELEMENTS, entered, false);
      }
    }
    return result.or(entered);
  }
}
