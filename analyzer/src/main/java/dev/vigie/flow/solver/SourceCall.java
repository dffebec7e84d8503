package dev.vigie.flow.solver;

import dev.vigie.facts.Modifiers;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Calls whose body is in the sources: by the summaries of what they can lead to, or, where
 * functions are handed in, in place.
 */
final class SourceCall {
  /** Where a call can be of so many classes, what few of them give is not certain. */
  private static final int MANY = 8;

  private static final int FEW = 4;

  private final Evaluation evaluation;
  private final StatementWalk statements;
  private final Texts texts;

  SourceCall(Evaluation evaluation, StatementWalk statements, Texts texts) {
    this.evaluation = evaluation;
    this.statements = statements;
    this.texts = texts;
  }

  Value call(List<MethodRef> targets, Call call, State state) {
    boolean functions =
        call.arguments().stream().anyMatch(v -> !v.functions().isEmpty())
            || (call.receiver() != null && state.reader().holdsFunctions(call.receiver()));
    Value result = null;
    int telling = 0;
    State before = targets.size() > 1 ? state.copy() : state;
    for (MethodRef target : targets) {
      int number = evaluation.calls().number(target);
      Method method = evaluation.calls().method(number);
      Value one =
          (functions || KeptFunctions.givesFunction(method))
                  && !method.isConstructor()
                  && evaluation.mayNest(number)
              ? inPlace(method, number, call, state)
              : apply(method, number, call, before, state, targets.size() == 1);
      telling += tells(one) ? 1 : 0;
      result = result == null ? one : result.or(one);
    }
    if (result == null) {
      return Value.NOTHING;
    }
    return targets.size() >= MANY && telling * FEW <= targets.size() ? unsure(result) : result;
  }

  private static boolean tells(Value value) {
    return value.marks().keySet().stream().anyMatch(m -> m.origin() instanceof Origin.Emission);
  }

  private static Value unsure(Value value) {
    return value.mapMarks(
        mark ->
            mark.origin() instanceof Origin.Emission
                ? new Mark(mark.origin(), mark.guards(), false)
                : mark);
  }

  /**
   * Where the objects that the receiver can be are all known by creation, only their classes
   * answer.
   */
  List<MethodRef> targets(Call call) {
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

  Value apply(Method method, int number, Call call, State before, State state, boolean only) {
    Summary summary = evaluation.summary(number);
    evaluation.effort().spend(1 + summary.size());
    Actuals actuals =
        new Actuals(
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

  private Translation translation(Actuals actuals, Call call, State before) {
    return new Translation(
        evaluation, texts, before, actuals, Step.Kind.PASSED, call.site().callee().display(), 0);
  }

  /** Arguments of a varargs method as its parameters see them: the rest in one array. */
  private List<Value> packed(Method method, Call call, State state) {
    int declared = method.parameters().size();
    List<Value> given = call.arguments();
    boolean varargs = Modifiers.has(method.modifiers(), Modifiers.VARARGS);
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
}
