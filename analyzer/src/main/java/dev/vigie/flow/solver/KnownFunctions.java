package dev.vigie.flow.solver;

import dev.vigie.program.FieldRef;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The functions that come to be in one method: which were called there, and which were kept. */
final class KnownFunctions {
  private final Set<Object> called = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<Object, Value> open = new IdentityHashMap<>();
  private final Map<Object, Locals> remembered = new IdentityHashMap<>();
  private final Map<FieldRef, Value> kept = new LinkedHashMap<>();

  /** The body of a function is evaluated. */
  void called(Object node) {
    called.add(node);
  }

  /** A lambda comes to be here, and remembers what the locals around it are. */
  void created(Object node, Value value, Locals around) {
    Locals known = remembered.get(node);
    remembered.put(node, known == null ? around.copy() : known.or(around));
    if (!called.contains(node)) {
      open.put(node, value);
    }
  }

  /** A field gets a value: functions in it may be called by whoever reads it. */
  void keeps(FieldRef field, Value value) {
    if (!value.functions().isEmpty()) {
      kept.merge(field, value, Value::or);
    }
  }

  /** Functions that fields were made to keep. */
  Map<FieldRef, Value> kept() {
    return Collections.unmodifiableMap(kept);
  }

  /** A lambda of an initializer comes to be here; there are no locals around it. */
  void recalled(Object node, int localCount) {
    remembered.putIfAbsent(node, new Locals(localCount));
  }

  /** What the locals around a lambda can be, wherever it was created in this method. */
  Locals remembered(Object node) {
    return remembered.getOrDefault(node, new Locals(0));
  }

  /** Lambdas created but not called so far, in no order that matters. */
  Map<Object, Value> uncalled() {
    Map<Object, Value> result = new IdentityHashMap<>(open);
    result.keySet().removeIf(called::contains);
    return result;
  }
}
