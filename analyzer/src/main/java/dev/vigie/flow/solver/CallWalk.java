package dev.vigie.flow.solver;

import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates calls: by what the client knows of them, by summaries, in place, or by what a library
 * usually does.
 */
final class CallWalk {
  private final Evaluation evaluation;
  private final StatementWalk statements;
  private final ExpressionWalk expressions;
  private final Texts texts;
  private final LibraryCall library;
  private final UnknownCall unknown;
  private final FunctionCall functions;
  private final Reflection reflection;
  private final Collecting collecting;

  CallWalk(
      Evaluation evaluation, StatementWalk statements, ExpressionWalk expressions, Texts texts) {
    this.evaluation = evaluation;
    this.statements = statements;
    this.expressions = expressions;
    this.texts = texts;
    this.functions = new FunctionCall(evaluation, this);
    this.collecting = new Collecting(evaluation, functions);
    this.reflection = new Reflection(evaluation, expressions, this);
    this.library =
        new LibraryCall(evaluation, texts, functions, new Contents(evaluation, expressions));
    this.unknown = new UnknownCall(evaluation, functions, library, texts);
  }

  FunctionCall functions() {
    return functions;
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
    List<MethodRef> targets = targets(call);
    if (targets.isEmpty() && effects.modelled() && !isOfJava(call.site().callee())) {
      // A framework can fill members of what it is given, whatever else it is known to do.
      library.open(call, state);
    }
    if (label.isPresent() && !effects.modelled()) {
      result = entering(label.get(), call.site());
    } else if (effects.modelled()) {
      result = library.move(effects.moves(), call, state);
    } else if (!targets.isEmpty()) {
      result = callSources(targets, call, state);
    } else {
      result = unknown.pass(call, effects, state);
    }
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
        result = result.or(entering(emission.label(), call.site()));
      }
    }
    return result;
  }

  private static boolean isOfJava(Callee callee) {
    return callee.owner() != null && callee.owner().startsWith("java.");
  }

  private Value entering(Label label, CallSite site) {
    return Value.entering(
        label,
        null,
        new Step(
            Step.Kind.ENTERS,
            label.display(),
            evaluation.frame().method().ref(),
            site.at(),
            site.callee()));
  }

  /**
   * Where the objects that the receiver can be are all known by creation, only their classes
   * answer.
   */
  private List<MethodRef> targets(Call call) {
    CallSite site = call.site();
    MethodRef declared = site.callee().declared();
    Value receiver = call.receiver();
    if (receiver != null && !site.exact() && !receiver.places().isEmpty()) {
      String name = declared == null ? site.callee().name() : declared.name();
      int arity = declared == null ? site.arity() : declared.arity();
      List<MethodRef> known = new ArrayList<>();
      for (Place place : receiver.places()) {
        if (!(place instanceof Place.Made object)
            || evaluation.program().type(object.type()).isEmpty()
            || evaluation.program().type(object.type()).get().isAbstract()) {
          return evaluation.calls().targets(site.callee(), false);
        }
        evaluation
            .program()
            .lookup(object.type(), name, arity)
            .map(Method::ref)
            .filter(ref -> evaluation.calls().number(ref) >= 0 && !known.contains(ref))
            .ifPresent(known::add);
      }
      if (!known.isEmpty()) {
        return known;
      }
    }
    return evaluation.calls().targets(site.callee(), site.exact());
  }

  private Value callSources(List<MethodRef> targets, Call call, State state) {
    boolean functions =
        call.arguments().stream().anyMatch(v -> !v.functions().isEmpty())
            || (call.receiver() != null && state.holdsFunctions(call.receiver()));
    Value result = null;
    State before = targets.size() > 1 ? state.copy() : state;
    for (MethodRef target : targets) {
      int number = evaluation.calls().number(target);
      Method method = evaluation.calls().method(number);
      Value one =
          functions && !method.isConstructor() && evaluation.mayNest(number)
              ? inPlace(method, number, call, state)
              : apply(method, number, call, before, state, targets.size() == 1);
      result = result == null ? one : result.or(one);
    }
    return result == null ? Value.NOTHING : result;
  }

  Value apply(Method method, int number, Call call, State before, State state, boolean only) {
    Summary summary = evaluation.summary(number);
    evaluation.effort().spend(1 + summary.size());
    Translation.Actuals actuals =
        new Translation.Actuals(
            call.receiver(),
            call.site().callee().receiver(),
            packed(method, call, state),
            call.types(),
            evaluation.frame().method().ref(),
            call.site().at(),
            call.site().callee());
    Translation translation = translation(actuals, call, before);
    Value result = translation.value(summary.result());
    Value thrown = translation.value(summary.thrown());
    Map<Translation.Write, Value> writes = translation.writes(summary);
    translation.arrivals(summary);
    writes.forEach(
        (write, value) ->
            state.write(write.object(), write.field(), value, write.definite() && only));
    if (actuals.writesShared(writes.keySet())) {
      // One object under two names: what is written under one is read under the other.
      Translation again = translation(actuals, call, state.copy());
      again.arrivals(summary);
      result = result.or(again.value(summary.result()));
    }
    if (!thrown.isNothing()) {
      statements.thrown(thrown, state);
    }
    return result;
  }

  private Translation translation(Translation.Actuals actuals, Call call, State before) {
    return new Translation(
        evaluation, texts, before, actuals, Step.Kind.PASSED, call.site().callee().display(), 0);
  }

  /** Arguments of a varargs method as its parameters see them: the rest in one array. */
  private List<Value> packed(Method method, Call call, State state) {
    int declared = method.parameters().size();
    List<Value> given = call.arguments();
    boolean varargs =
        dev.vigie.facts.Modifiers.has(method.modifiers(), dev.vigie.facts.Modifiers.VARARGS);
    if (!varargs || declared == 0) {
      return given;
    }
    boolean array =
        given.size() == declared
            && call.types().size() == declared
            && call.types().get(declared - 1) instanceof JavaType.Array;
    if (array) {
      return given;
    }
    Value rest = Value.of(evaluation.made(call.site().at(), JavaType.OBJECT.erasure() + "[]"));
    for (int i = declared - 1; i < given.size(); i++) {
      // Objects keep their class in the array; what shows of them is decided by their type here.
      Value shown = texts.of(given.get(i), call.type(i), state);
      state.write(rest, Point.ELEMENTS, given.get(i).or(shown), false);
    }
    List<Value> packed = new ArrayList<>(given.subList(0, Math.min(declared - 1, given.size())));
    packed.add(rest);
    return packed;
  }

  private Value inPlace(Method method, int number, Call call, State state) {
    Evaluation inner =
        evaluation.inPlace(
            new Frame(method, number),
            method.isStatic() ? null : call.receiver(),
            call.site().at());
    StatementWalk walk = new StatementWalk(inner);
    State inside = state.copy().within(new Locals(method.localCount()));
    List<Value> arguments = packed(method, call, inside);
    for (Local parameter : method.parameters()) {
      int index = parameter.index();
      Value value = index < arguments.size() ? arguments.get(index) : Value.NOTHING;
      Step step =
          new Step(
              Step.Kind.PASSED,
              call.site().callee().display(),
              evaluation.frame().method().ref(),
              call.site().at(),
              call.site().callee());
      inside.setLocal(index, walk.expressions().named(parameter, value.then(step), parameter.at()));
    }
    Statement body = method.body();
    State end = body == null ? inside : walk.run(body, inside);
    if (end != null) {
      inner.leaves(end);
    }
    return finish(inner, state);
  }

  Value finish(Evaluation inner, State state) {
    State exit = inner.exit();
    if (exit != null) {
      state.absorbHeap(exit);
    }
    State thrownIn = inner.thrownIn();
    if (thrownIn != null) {
      State interrupted = state.copy();
      interrupted.absorbHeap(thrownIn);
      statements.thrown(inner.thrown(), interrupted);
    }
    return inner.result();
  }

  /**
   * A call with its values.
   *
   * @param receiver null where there is none
   * @param types static types of the arguments; may be fewer than arguments where they are not
   *     known
   */
  record Call(
      CallSite site, @Nullable Value receiver, List<Value> arguments, List<JavaType> types) {
    JavaType type(int argument) {
      return argument < types.size() ? types.get(argument) : JavaType.OBJECT;
    }

    long argumentAt(int argument) {
      return argument < site.arguments().size() ? site.arguments().get(argument).at() : site.at();
    }
  }
}
