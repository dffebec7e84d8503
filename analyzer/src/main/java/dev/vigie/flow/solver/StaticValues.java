package dev.vigie.flow.solver;

import dev.vigie.program.FieldRef;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * What static fields hold: what any method wrote, in any order; what was handed in means nothing
 * outside its method.
 */
final class StaticValues {
  private final Map<FieldRef, Value> values = new HashMap<>();
  private final Map<FieldRef, BitSet> readers = new HashMap<>();

  /**
   * As far as is known.
   *
   * @param reader number of the method that is solved again when it changes
   */
  Value read(FieldRef field, int reader) {
    readers.computeIfAbsent(field, f -> new BitSet()).set(reader);
    return values.getOrDefault(field, Value.NOTHING);
  }

  /** The same for somebody who does not depend on it. */
  Value held(FieldRef field) {
    return values.getOrDefault(field, Value.NOTHING);
  }

  /** Adds a value; gives the methods that are to be solved again. */
  BitSet write(FieldRef field, Value value) {
    Value labels = Value.NOTHING;
    for (Map.Entry<Mark, Trail> entry : value.marks().entrySet()) {
      Mark mark = entry.getKey();
      if (mark.origin() instanceof Origin.Emission emission) {
        Origin here = new Origin.Emission(emission.label(), null);
        labels =
            labels.or(Value.of(new Mark(here, mark.guards(), mark.certain()), entry.getValue()));
      }
    }
    Value known = values.getOrDefault(field, Value.NOTHING);
    Value joined = known.or(labels);
    if (joined.equals(known)) {
      return new BitSet();
    }
    values.put(field, joined);
    return readers.getOrDefault(field, new BitSet());
  }
}
