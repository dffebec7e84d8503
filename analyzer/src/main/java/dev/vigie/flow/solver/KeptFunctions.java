package dev.vigie.flow.solver;

import dev.vigie.facts.MethodFact;
import dev.vigie.facts.Modifiers;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Statement;
import dev.vigie.program.code.Walk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Functions that fields keep. A final field with a lambda as its initializer is that lambda
 * wherever it is read; of other fields, what the functions give that any method put there is found
 * by whoever calls them.
 */
final class KeptFunctions {
  private static final String CALLED = "/()";

  /** Names under which functions are called. */
  private static final Set<String> CALLS =
      Set.of("get", "apply", "accept", "call", "run", "test", "applyAsInt", "applyAsLong");

  /** Begins the names of types whose objects are mostly functions. */
  private static final String FUNCTIONS = "java.util.function.";

  private static final Set<String> OTHER_FUNCTIONS =
      Set.of("java.lang.Runnable", "java.util.concurrent.Callable", "java.util.Comparator");

  private final Program program;
  private final Map<FieldRef, Optional<Kept>> known = new HashMap<>();

  /**
   * A function that a field always is.
   *
   * @param node {@link Expression.Lambda} or {@link Expression.FunctionReference}
   * @param home stands for the evaluation of the initializer that it is
   */
  record Kept(Expression node, Method home) {}

  KeptFunctions(Program program) {
    this.program = program;
  }

  /** The lambda or method reference that a field always is; null where that is not known. */
  @Nullable Kept of(FieldRef field) {
    return known.computeIfAbsent(field, this::find).orElse(null);
  }

  private Optional<Kept> find(FieldRef ref) {
    Field field = program.field(ref).orElse(null);
    if (field == null || !Modifiers.has(field.modifiers(), Modifiers.FINAL)) {
      return Optional.empty();
    }
    Expression value = field.initializer();
    boolean bound =
        value instanceof Expression.FunctionReference reference
            && reference.receiver() != null
            && !(reference.receiver() instanceof Expression.This);
    return value == null || !isFunction(value) || bound
        ? Optional.empty()
        : Optional.of(new Kept(value, initializer(field, value)));
  }

  /** A method that stands for the evaluation of a field's initializer. */
  static Method initializer(Field field, Expression value) {
    boolean isStatic = field.isStatic();
    long at = value.at();
    return new Method(
        new MethodRef(
            field.ref().owner(),
            isStatic ? MethodFact.STATIC_INITIALIZER : MethodFact.INSTANCE_INITIALIZER,
            List.of()),
        Method.Origin.SOURCE,
        isStatic ? Modifiers.STATIC : 0,
        List.of(),
        JavaType.VOID,
        List.of(),
        List.of(),
        new Statement.Evaluate(
            new Expression.FieldWrite(null, field.ref(), value, false, field.type(), at), at),
        Walk.locals(value).stream().mapToInt(local -> local.index() + 1).max().orElse(0),
        "",
        field.at());
  }

  /** Visits, beside an expression, the function that it reads from a field. */
  Consumer<Expression> followedBy(Consumer<Expression> visitor) {
    Set<FieldRef> seen = new HashSet<>();
    return new Consumer<>() {
      @Override
      public void accept(Expression expression) {
        visitor.accept(expression);
        if (expression instanceof Expression.FieldRead read) {
          Kept kept = of(read.field());
          if (kept != null && seen.add(read.field())) {
            Walk.through(kept.node(), this);
          }
        }
      }
    };
  }

  /** Whether an expression is a function as it is written. */
  static boolean isFunction(@Nullable Expression value) {
    return value instanceof Expression.Lambda || value instanceof Expression.FunctionReference;
  }

  /** Whether a method gives back a function that it makes. */
  static boolean givesFunction(Method method) {
    String type = method.returnType().erasure();
    return method.body() != null
        && (type.startsWith(FUNCTIONS) || OTHER_FUNCTIONS.contains(type))
        && Walk.returned(method.body()).stream().anyMatch(KeptFunctions::holdsFunction);
  }

  private static boolean holdsFunction(Expression value) {
    boolean[] found = {false};
    Walk.through(value, each -> found[0] |= isFunction(each));
    return found[0];
  }

  /** The field whose function a call seems to call; null for other calls. */
  static @Nullable FieldRef calledBy(Expression.Invoke invoke) {
    return invoke.receiver() instanceof Expression.FieldRead read
            && CALLS.contains(invoke.callee().name())
        ? read.field()
        : null;
  }

  /** Stands for what the functions give that a field is made to keep. */
  static FieldRef called(FieldRef field) {
    return new FieldRef(field.owner(), field.name() + CALLED);
  }
}
