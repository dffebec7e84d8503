package dev.vigie.flow.solver;

import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Evaluates one method on symbolic input and puts together its summary. */
final class MethodWalk {
  private final Solver solver;
  private final Frame frame;

  MethodWalk(Solver solver, Frame frame) {
    this.solver = solver;
    this.frame = frame;
  }

  Summary summarize() {
    Method method = frame.method();
    Value receiver = method.isStatic() ? null : State.handedIn(Origin.Input.THIS, List.of());
    Evaluation evaluation = Evaluation.of(solver, frame, receiver);
    StatementWalk statements = new StatementWalk(evaluation);
    State state =
        new State(
            method.localCount(), around(evaluation, solver.allowance().deepest(frame.number())));
    for (Local parameter : method.parameters()) {
      state.setLocal(parameter.index(), parameter(parameter));
    }
    if (method.isConstructor() && !delegates(method)) {
      initializeFields(method, evaluation, statements, state);
    }
    Statement body = method.body();
    State end = body == null ? state : statements.run(body, state);
    if (end != null) {
      evaluation.leaves(end);
    }
    State exit = evaluation.exit();
    State last = exit == null ? state : exit;
    runUncalled(evaluation, statements, last);
    publishKept(evaluation, statements, last);
    if (exit != null) {
      publish(exit, evaluation);
    }
    return new Summary(
        ValueTypes.as(evaluation.result(), method.returnType()),
        evaluation.thrown(),
        heap(exit, evaluation),
        new LinkedHashMap<>(evaluation.reaches()));
  }

  private State.Surroundings around(Evaluation evaluation, int deepest) {
    return new State.Surroundings(
        solver.writes(),
        deepest,
        new HandedInKeys(),
        evaluation::staticField,
        type -> evaluation.program().type(type).isPresent());
  }

  private Value parameter(Local parameter) {
    Value value = State.handedIn(parameter.index(), List.of());
    return solver
        .semantics()
        .ofLocal(frame.method().ref(), parameter)
        .map(label -> value.or(entering(label, parameter)))
        .orElse(value);
  }

  private Value entering(Label label, Local local) {
    return Value.entering(
        label,
        new Origin.Input(local.index(), List.of(), false),
        new Step(Step.Kind.ENTERS, local.name(), frame.method().ref(), local.at()));
  }

  /** Lambdas that nothing here calls run some time later, on input that nobody knows. */
  private static void runUncalled(Evaluation evaluation, StatementWalk statements, State state) {
    for (int round = 0; round < 4; round++) {
      List<Function> uncalled =
          evaluation.functions().uncalled().values().stream()
              .flatMap(value -> value.functions().values().stream())
              .sorted(Comparator.comparingLong(function -> function.node().at()))
              .toList();
      if (uncalled.isEmpty()) {
        return;
      }
      uncalled.forEach(f -> statements.expressions().calls().functions().callLater(f, state));
    }
  }

  /** What functions give that fields keep can be found by whoever calls them there. */
  private static void publishKept(Evaluation evaluation, StatementWalk statements, State state) {
    FunctionCall functions = statements.expressions().calls().functions();
    evaluation
        .functions()
        .kept()
        .forEach(
            (field, value) -> {
              Value given = functions.call(value, List.of(), List.of(), state.copy());
              evaluation.writeStatic(KeptFunctions.called(field), given.marksOnly());
            });
  }

  /** A constructor that calls {@code this(…)} leaves the fields to the other one. */
  private static boolean delegates(Method constructor) {
    if (constructor.body() instanceof Statement.Block block
        && !block.statements().isEmpty()
        && block.statements().get(0) instanceof Statement.Evaluate evaluate
        && evaluate.expression() instanceof Expression.Invoke invoke) {
      return invoke.callee().name().equals("<init>")
          && constructor.ref().owner().equals(invoke.callee().owner());
    }
    return false;
  }

  private void initializeFields(
      Method constructor, Evaluation evaluation, StatementWalk statements, State state) {
    TypeDeclaration owner = solver.program().type(constructor.ref().owner()).orElse(null);
    Value self = State.handedIn(Origin.Input.THIS, List.of());
    if (owner == null) {
      return;
    }
    for (Field field : owner.fields()) {
      Expression initializer = field.initializer();
      if (!field.isStatic() && initializer != null) {
        // An initializer has locals of its own, counted from 0 as the constructor's are.
        State inner =
            state.within(new Locals(KeptFunctions.initializer(field, initializer).localCount()));
        Value value = statements.expressions().eval(initializer, inner);
        state.write(self, field.name(), value, true);
        evaluation.functions().keeps(field.ref(), value);
      }
    }
    for (Method block : owner.methods()) {
      if (block.name().equals("<instance>") && block.body() != null) {
        State inner = state.within(new Locals(block.localCount()));
        statements.run(block.body(), inner);
      }
    }
  }

  /** What static fields hold by now any other method can find there. */
  private static void publish(State exit, Evaluation evaluation) {
    exit.heap()
        .forEach(
            (place, fields) -> {
              if (place instanceof Place.Static known) {
                fields.forEach(
                    (part, slot) ->
                        evaluation.writeStatic(
                            State.part(known.field(), part), exit.marksOf(slot.value())));
              }
            });
  }

  private static Map<Place, Map<String, Slot>> heap(@Nullable State exit, Evaluation evaluation) {
    Map<Place, Map<String, Slot>> heap = exit == null ? Map.of() : visible(exit, evaluation);
    State thrownIn = evaluation.thrownIn();
    return thrownIn == null ? heap : withThrown(heap, evaluation.thrown(), thrownIn);
  }

  /** Adds the objects that an exception holds; what was handed in is as on the other ways. */
  private static Map<Place, Map<String, Slot>> withThrown(
      Map<Place, Map<String, Slot>> heap, Value thrown, State state) {
    Map<Place, Map<String, Slot>> result = new LinkedHashMap<>(heap);
    Set<Place> seen = new HashSet<>();
    Deque<Place> pending = new ArrayDeque<>();
    reach(thrown, seen, pending);
    while (!pending.isEmpty()) {
      Place place = pending.poll();
      Map<String, Slot> fields = place instanceof Place.Made ? state.heap().get(place) : null;
      if (fields != null) {
        result.putIfAbsent(place, fields);
        fields.values().forEach(slot -> reach(slot.value(), seen, pending));
      }
    }
    return result;
  }

  /**
   * The part of the heap that a caller can see: what was handed in and changed, and what can be
   * reached from results.
   */
  private static Map<Place, Map<String, Slot>> visible(State exit, Evaluation evaluation) {
    Map<Place, Map<String, Slot>> result = new LinkedHashMap<>();
    Set<Place> seen = new HashSet<>();
    Deque<Place> pending = new ArrayDeque<>();
    exit.heap()
        .forEach(
            (place, fields) -> {
              if (place instanceof Place.HandedIn && seen.add(place)) {
                pending.add(place);
              } else if (place instanceof Place.Static) {
                Map<String, Slot> open = handedIn(fields);
                if (!open.isEmpty()) {
                  result.put(place, open);
                }
              }
            });
    reach(evaluation.result(), seen, pending);
    while (!pending.isEmpty()) {
      Place place = pending.poll();
      Map<String, Slot> fields = isSeenAfterwards(place) ? exit.heap().get(place) : null;
      if (fields != null) {
        result.put(place, fields);
        fields.values().forEach(slot -> reach(slot.value(), seen, pending));
      }
    }
    return result;
  }

  /** What stands for several parts a caller could not tell apart either. */
  private static boolean isSeenAfterwards(Place place) {
    return !(place instanceof Place.Static)
        && !(place instanceof Place.HandedIn in && in.isBelow());
  }

  /** The slots that hold something handed in: the rest is published. */
  private static Map<String, Slot> handedIn(Map<String, Slot> fields) {
    Map<String, Slot> result = new HashMap<>();
    fields.forEach(
        (field, slot) -> {
          Value open = slot.value().marksOnly().handedIn();
          if (open.hasMarks()) {
            result.put(field, new Slot(open, false));
          }
        });
    return result;
  }

  private static void reach(@Nullable Value value, Set<Place> seen, Deque<Place> pending) {
    if (value != null) {
      for (Place place : value.places()) {
        if (seen.add(place)) {
          pending.add(place);
        }
      }
    }
  }
}
