package dev.vigie.flow.solver;

import dev.vigie.facts.Modifiers;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.Program;
import dev.vigie.program.code.Expression;
import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who uses which static field: a way of its own, from whoever can put a label there, the field's
 * initializer or a method, to whoever can bring it on.
 */
final class StaticFields {
  /** Types of objects that nothing can be put into. */
  private static final Set<String> PLAIN =
      Set.of(
          "java.lang.String",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Boolean",
          "java.lang.Class",
          "java.util.regex.Pattern",
          "java.util.UUID",
          "java.util.Locale",
          "java.nio.charset.Charset",
          "java.math.BigDecimal",
          "java.time.Duration");

  /** Types of objects that do something with data and keep none. */
  private static final List<String> WORKING =
      List.of(
          "java.util.function.",
          "java.util.Comparator",
          "java.util.regex.",
          "java.util.concurrent.locks.",
          "java.text.",
          "java.time.format.");

  /** Beginnings of names of methods that put nothing into what they are called on. */
  private static final List<String> ASKING =
      List.of(
          "get",
          "contains",
          "is",
          "has",
          "size",
          "keySet",
          "values",
          "entrySet",
          "stream",
          "iterator",
          "forEach",
          "equals",
          "hashCode",
          "compare",
          "indexOf",
          "length",
          "clone",
          "toString",
          "toArray",
          "matcher",
          "apply",
          "test",
          "accept");

  private final Program program;
  private final Map<FieldRef, BitSet> users = new LinkedHashMap<>();

  /** Fields that some method may put something into. */
  private final Set<FieldRef> filled = new LinkedHashSet<>();

  /** Numbers of the initializers that may give their fields something. */
  private final Map<FieldRef, Integer> initializers = new LinkedHashMap<>();

  /** Readings that put nothing there. */
  private final Set<Expression> onlyAsked = Collections.newSetFromMap(new IdentityHashMap<>());

  StaticFields(Program program) {
    this.program = program;
  }

  /** Takes note of an initializer. */
  void initialized(Field field, int number) {
    if (mayBeGiven(field)) {
      initializers.put(field.ref(), number);
      use(field.ref(), number);
    }
  }

  /** Asked for every call of a program, so the list is walked by hand. */
  private static boolean asks(String method) {
    for (int i = 0; i < ASKING.size(); i++) {
      if (method.startsWith(ASKING.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Takes note of an expression of a method. */
  void see(Expression expression, int number) {
    if (expression instanceof Expression.Invoke invoke) {
      if (invoke.receiver() != null && asks(invoke.callee().name())) {
        onlyAsked.add(invoke.receiver());
      }
      FieldRef called = KeptFunctions.calledBy(invoke);
      if (called != null) {
        use(KeptFunctions.called(called), number);
      }
    } else if (expression instanceof Expression.FieldWrite write
        && KeptFunctions.isFunction(write.value())) {
      keeps(write.field(), number);
    } else if (expression instanceof Expression.ArrayRead read) {
      onlyAsked.add(read.array());
    } else if (expression instanceof Expression.FieldRead read && read.receiver() == null) {
      field(read.field(), number, !onlyAsked.contains(read), false);
    } else if (expression instanceof Expression.FieldWrite write && write.receiver() == null) {
      field(write.field(), number, true, true);
    }
  }

  /** A method puts a function into a field of any kind: what that gives, its callers find. */
  void keeps(FieldRef field, int number) {
    filled.add(KeptFunctions.called(field));
    use(KeptFunctions.called(field), number);
  }

  private void field(FieldRef ref, int number, boolean fills, boolean writes) {
    Field field = program.field(ref).orElse(null);
    if (field == null || isConstant(field)) {
      return;
    }
    if (fills && mayBeFilled(field, writes)) {
      filled.add(ref);
    }
    use(ref, number);
  }

  private void use(FieldRef ref, int number) {
    users.computeIfAbsent(ref, f -> new BitSet()).set(number);
  }

  /**
   * Where a label can come into a field and be brought on from there, users of the field count as
   * places where labels enter, and whoever fills it as one where they arrive.
   *
   * @param bringing methods in which a label can enter, or in one that they call
   * @param reached these and all that they call
   * @param used methods that can bring a label to a port, and all that they call
   * @return whether that adds to {@code entering} or {@code arriving}
   */
  boolean join(BitSet entering, BitSet arriving, BitSet bringing, BitSet reached, BitSet used) {
    int known = entering.cardinality() + arriving.cardinality();
    BitSet asked = withInitializers(used);
    for (Map.Entry<FieldRef, BitSet> entry : users.entrySet()) {
      BitSet methods = entry.getValue();
      Integer initializer = initializers.get(entry.getKey());
      boolean given = initializer != null && bringing.get(initializer);
      boolean put = filled.contains(entry.getKey()) && methods.intersects(reached);
      if ((given || put) && methods.intersects(asked)) {
        entering.or(methods);
        if (put) {
          arriving.or(methods);
        } else if (initializer != null) {
          arriving.set(initializer);
        }
      }
    }
    return entering.cardinality() + arriving.cardinality() > known;
  }

  /** Adds the initializers of what is used, and of what these use. */
  private BitSet withInitializers(BitSet used) {
    BitSet asked = (BitSet) used.clone();
    int known;
    do {
      known = asked.cardinality();
      initializers.forEach(
          (field, initializer) -> {
            if (users.getOrDefault(field, new BitSet()).intersects(asked)) {
              asked.set(initializer);
            }
          });
    } while (asked.cardinality() > known);
    return asked;
  }

  private static boolean isConstant(Field field) {
    return field.constant() != null || field.kind() == Field.Kind.ENUM_CONSTANT;
  }

  /** Whether an initializer can put a label into a field. */
  private static boolean mayBeGiven(Field field) {
    // A single object of the sources keeps what it gets in members, which have labels of their own.
    return !isConstant(field)
        && ValueTypes.carries(field.type())
        && WORKING.stream().noneMatch(field.type().erasure()::startsWith);
  }

  /** Whether a method can put a label into a static field, or into an object that it holds. */
  private static boolean mayBeFilled(Field field, boolean writes) {
    JavaType type = field.type();
    boolean isFinal = Modifiers.has(field.modifiers(), Modifiers.FINAL);
    if (type instanceof JavaType.Primitive || PLAIN.contains(type.erasure())) {
      return !isFinal || writes;
    }
    if (type instanceof JavaType.Array array && array.component() instanceof JavaType.Primitive) {
      return false;
    }
    return ValueTypes.carries(type) || !isFinal;
  }
}
