package dev.vigie.flow.solver;

import dev.vigie.facts.Modifiers;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.Program;
import dev.vigie.program.code.Expression;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The static fields that one piece of code uses, and which of them it may put something into. */
final class StaticUses {
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
  private final Map<FieldRef, Boolean> found = new LinkedHashMap<>();

  /** Readings that put nothing there. */
  private final Set<Expression> onlyAsked = Collections.newSetFromMap(new IdentityHashMap<>());

  StaticUses(Program program) {
    this.program = program;
  }

  /** Each field that is used, and whether something may be put into it. */
  Map<FieldRef, Boolean> found() {
    return Collections.unmodifiableMap(found);
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
  void see(Expression expression) {
    if (expression instanceof Expression.Invoke invoke) {
      if (invoke.receiver() != null && asks(invoke.callee().name())) {
        onlyAsked.add(invoke.receiver());
      }
      FieldRef called = KeptFunctions.calledBy(invoke);
      if (called != null) {
        use(KeptFunctions.called(called), false);
      }
    } else if (expression instanceof Expression.FieldWrite write
        && KeptFunctions.isFunction(write.value())) {
      keeps(write.field());
    } else if (expression instanceof Expression.ArrayRead read) {
      onlyAsked.add(read.array());
    } else if (expression instanceof Expression.FieldRead read && read.receiver() == null) {
      field(read.field(), !onlyAsked.contains(read), false);
    } else if (expression instanceof Expression.FieldWrite write && write.receiver() == null) {
      field(write.field(), true, true);
    }
  }

  /** A method puts a function into a field of any kind: what that gives, its callers find. */
  void keeps(FieldRef field) {
    use(KeptFunctions.called(field), true);
  }

  private void field(FieldRef ref, boolean fills, boolean writes) {
    Field field = program.field(ref).orElse(null);
    if (field == null || isConstant(field)) {
      return;
    }
    use(ref, fills && mayBeFilled(field, writes));
  }

  private void use(FieldRef ref, boolean filled) {
    found.merge(ref, filled, Boolean::logicalOr);
  }

  /** Whether a field never holds anything but what its declaration says. */
  static boolean isConstant(Field field) {
    return field.constant() != null || field.kind() == Field.Kind.ENUM_CONSTANT;
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
