package dev.vigie.flow.solver;

import dev.vigie.facts.Modifiers;
import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The evaluation of one method: where its results gather. Bodies of lambdas, and methods evaluated
 * in place, share the reaches and the heap but gather results of their own ({@link #nested}).
 */
final class Evaluation {
  /** Methods that are handed functions are evaluated in place, this deep. */
  static final int DEEPEST_IN_PLACE = 3;

  private final Solver solver;
  private final Frame frame;
  private final @Nullable Value receiver;
  private final Map<Reach, Trail> reaches;
  private final KnownFunctions functions;
  private @Nullable Correlations correlations;
  private final @Nullable Evaluation outer;
  private final int depth;
  private final int context;
  private int locks;
  private Value result = Value.NOTHING;
  private Value thrown = Value.NOTHING;
  private @Nullable State thrownIn;
  private @Nullable State exit;

  private Evaluation(
      Solver solver,
      Frame frame,
      @Nullable Value receiver,
      @Nullable Evaluation outer,
      int depth,
      int context) {
    this.solver = solver;
    this.frame = frame;
    this.receiver = receiver;
    this.outer = outer;
    this.depth = depth;
    this.context = context;
    this.reaches = outer == null ? new LinkedHashMap<>() : outer.reaches;
    this.functions = outer == null ? new KnownFunctions() : outer.functions;
    solver.runs(frame.method().ref());
  }

  static Evaluation of(Solver solver, Frame frame, @Nullable Value receiver) {
    return new Evaluation(solver, frame, receiver, null, 0, 0);
  }

  /** Enters code that one thread runs at a time. */
  void lock() {
    locks++;
  }

  /** Leaves it. */
  void unlock() {
    locks--;
  }

  /**
   * Whether another thread can write a field of {@code this} between two statements: one object
   * serves many threads, and nothing is locked.
   */
  boolean isShared(Value object) {
    Method method = frame.method();
    for (Evaluation each = this; each != null; each = each.outer) {
      if (each.locks > 0) {
        return false;
      }
    }
    return object.places().contains(new Place.HandedIn(Origin.Input.THIS, List.of()))
        && !method.isConstructor()
        && !Modifiers.has(method.modifiers(), Modifiers.SYNCHRONIZED)
        && semantics().isShared(method.ref().owner());
  }

  /** The body of a function, evaluated inside this one. */
  Evaluation nested(Frame inner, @Nullable Value innerReceiver) {
    return new Evaluation(solver, inner, innerReceiver, this, depth, context);
  }

  /** The body of a method, evaluated inside this one for the call at a place. */
  Evaluation inPlace(Frame inner, @Nullable Value innerReceiver, long at) {
    int call = (context * 31 + Long.hashCode(at)) * 31 + frame.number();
    return new Evaluation(solver, inner, innerReceiver, this, depth + 1, call);
  }

  /** The objects that are made here. */
  Place.Made made(long at, String type) {
    return new Place.Made(frame.number(), context, at, type, false);
  }

  /** The objects that are given here, with whatever is in them. */
  Place.Made given(long at, String type) {
    return new Place.Made(frame.number(), context, at, type, true);
  }

  /** Whether a method may be evaluated in place here: not too deep, and not inside itself. */
  boolean mayNest(int methodNumber) {
    if (depth >= DEEPEST_IN_PLACE) {
      return false;
    }
    for (Evaluation each = this; each != null; each = each.outer) {
      if (each.frame.number() == methodNumber) {
        return false;
      }
    }
    return true;
  }

  /** Whether the body of a function is being evaluated already around this place. */
  boolean inside(Object node) {
    for (Evaluation each = this; each != null; each = each.outer) {
      if (each.functionNode == node) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Object functionNode;

  void enterFunction(Object node) {
    functionNode = node;
    functions.called(node);
  }

  /** The functions that came to be in the method. */
  KnownFunctions functions() {
    return functions;
  }

  /** Whether what is evaluated is a lambda's body. */
  boolean isFunction() {
    return functionNode != null;
  }

  Program program() {
    return solver.program();
  }

  DeclaredMembers members() {
    return solver.members();
  }

  Semantics semantics() {
    return solver.semantics();
  }

  MethodGraph calls() {
    return solver.calls();
  }

  Effort effort() {
    return solver.allowance().effort();
  }

  Summary summary(int number) {
    return solver.summary(number, root().frame.number());
  }

  private Evaluation root() {
    Evaluation each = this;
    while (each.outer != null) {
      each = each.outer;
    }
    return each;
  }

  Frame frame() {
    return frame;
  }

  /** Which locals of the method are tested more than once. */
  Correlations correlations() {
    if (correlations == null) {
      correlations = Correlations.of(frame.method());
    }
    return correlations;
  }

  /** The value of {@code this}; null in static code. */
  @Nullable Value receiver() {
    return receiver;
  }

  /**
   * A label that a call here brings.
   *
   * @param from see {@link Origin.Emission#from}
   */
  Value entering(Label label, Origin.@Nullable Input from, CallSite site) {
    return Value.entering(
        label,
        from,
        new Step(
            Step.Kind.ENTERS, label.display(), frame.method().ref(), site.at(), site.callee()));
  }

  void returns(Value value, State state) {
    result = result.or(value);
    leaves(state);
  }

  /** The body can end here. */
  void leaves(State state) {
    if (exit == null) {
      exit = state.copy();
    } else {
      exit.absorb(state);
    }
  }

  /** The body can end here with an exception. */
  void throwsValue(Value value, State state) {
    thrown = thrown.or(value);
    if (thrownIn == null) {
      thrownIn = state.copy();
    } else {
      thrownIn.absorbHeap(state);
    }
  }

  Value result() {
    return result;
  }

  Value thrown() {
    return thrown;
  }

  /** What holds where an exception leaves the body; null where none does. */
  @Nullable State thrownIn() {
    return thrownIn;
  }

  @Nullable State exit() {
    return exit;
  }

  Map<Reach, Trail> reaches() {
    return reaches;
  }

  /** A value arrives at a port: labels are hits, what was handed in is for callers to judge. */
  void arrives(Value value, Arrival arrival) {
    Step last =
        new Step(Step.Kind.ARRIVES, arrival.callee().display(), arrival.in(), arrival.argument());
    arrivesAgain(value.then(last), arrival);
  }

  /** The same for a value whose trail tells of the arrival already. */
  void arrivesAgain(Value value, Arrival arrival) {
    value
        .marks()
        .forEach(
            (mark, whole) -> {
              if (mark.origin() instanceof Origin.Emission emission) {
                solver.hit(
                    new Hit(emission.label(), arrival, Guards.done(mark.guards()), mark.certain()),
                    whole);
              } else if (mark.origin() instanceof Origin.Input input) {
                reaches.merge(
                    new Reach(input, arrival, mark.guards(), mark.certain()),
                    whole,
                    Value::shorter);
              }
            });
  }

  Value staticField(FieldRef field) {
    return solver.staticField(field, root().frame.number());
  }

  void writeStatic(FieldRef field, Value value) {
    solver.writeStatic(field, value);
  }
}
