package dev.vigie.flow.solver;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The same as {@link Value#or} one after the other, in time that grows with what is joined: a value
 * of many objects is not copied for each.
 */
final class Joining {
  /** So little is joined anew each time: gathering it costs more. */
  private static final int FEW = 8;

  private Value whole;

  /** What is joined once there is more than one value to it. */
  private @Nullable Parts parts;

  private static final class Parts {
    final Map<Mark, Trail> marks;
    final Set<Place> places;
    final Map<Object, Function> functions;

    Parts(Value value) {
      marks = new LinkedHashMap<>(value.marks());
      places = new LinkedHashSet<>(value.places());
      functions = new LinkedHashMap<>(value.functions());
    }

    void add(Value value) {
      value.marks().forEach((mark, trail) -> marks.merge(mark, trail, Value::shorter));
      places.addAll(value.places());
      value.functions().forEach((node, function) -> functions.merge(node, function, Function::or));
    }
  }

  /** Beginning with this. */
  Joining(Value first) {
    this.whole = first;
  }

  /** Joins one more. */
  void add(Value value) {
    if (parts != null) {
      parts.add(value);
      return;
    }
    Value joined = whole.or(value);
    // One of several constants is a constant still; what is joined to anything else is none.
    if (joined.marks().size() + joined.places().size() > FEW && !joined.isConstant()) {
      parts = new Parts(joined);
    }
    whole = joined;
  }

  /** All that was joined. */
  Value value() {
    return parts == null
        ? whole
        : new Value(
            Collections.unmodifiableMap(parts.marks),
            Collections.unmodifiableSet(parts.places),
            Collections.unmodifiableMap(parts.functions),
            null);
  }
}
