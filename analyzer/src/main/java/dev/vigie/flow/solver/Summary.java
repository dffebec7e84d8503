package dev.vigie.flow.solver;

import java.util.Map;

/**
 * What a method does, in terms of what is handed in.
 *
 * @param heap fields written in objects that the caller can see afterwards
 * @param reaches ports that something handed in arrives at
 */
record Summary(
    Value result, Value thrown, Map<Place, Map<String, Slot>> heap, Map<Reach, Trail> reaches) {
  /** Constructors, setters and what a few of them make are smaller. */
  private static final int COARSE_ABOVE = 100;

  static final Summary NOTHING = new Summary(Value.NOTHING, Value.NOTHING, Map.of(), Map.of());

  /** How much a call has to take in of it. */
  int size() {
    int size = result.marks().size() + thrown.marks().size() + reaches.size();
    for (Map<String, Slot> fields : heap.values()) {
      for (Slot slot : fields.values()) {
        size += 1 + slot.value().marks().size() + slot.value().places().size();
      }
    }
    return size;
  }

  /** The same for a caller that takes in of large summaries only what comes back and arrives. */
  Summary coarse() {
    return size() > COARSE_ABOVE ? new Summary(result, thrown, Map.of(), reaches) : this;
  }

  /** Whether callers cannot tell the two apart. */
  boolean sameAs(Summary other) {
    return result.equals(other.result)
        && thrown.equals(other.thrown)
        && heap.equals(other.heap)
        && reaches.keySet().equals(other.reaches.keySet());
  }
}
