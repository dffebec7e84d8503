package dev.vigie.flow.solver;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a method does, in terms of what is handed in.
 *
 * @param heap fields written in objects that the caller can see afterwards, by name
 * @param reaches ports that something handed in arrives at
 * @param size how much a call has to take in of it
 */
record Summary(
    Value result,
    Value thrown,
    Map<Place, SortedMap<String, Slot>> heap,
    Map<Reach, Trail> reaches,
    int size) {
  /** Constructors, setters and what a few of them make are smaller. */
  private static final int COARSE_ABOVE = 100;

  static final Summary NOTHING = new Summary(Value.NOTHING, Value.NOTHING, Map.of(), Map.of());

  /** Of these; every call asks for order and size, so they are worked out once. */
  Summary(
      Value result,
      Value thrown,
      Map<Place, ? extends Map<String, Slot>> heap,
      Map<Reach, Trail> reaches) {
    this(
        result,
        thrown,
        sorted(heap),
        reaches,
        result.marks().size() + thrown.marks().size() + reaches.size() + sizeOf(heap));
  }

  private static Map<Place, SortedMap<String, Slot>> sorted(
      Map<Place, ? extends Map<String, Slot>> heap) {
    Map<Place, SortedMap<String, Slot>> sorted = new LinkedHashMap<>();
    heap.forEach((place, fields) -> sorted.put(place, new TreeMap<>(fields)));
    return Collections.unmodifiableMap(sorted);
  }

  private static int sizeOf(Map<Place, ? extends Map<String, Slot>> heap) {
    int size = 0;
    for (Map<String, Slot> fields : heap.values()) {
      for (Slot slot : fields.values()) {
        size += 1 + slot.value().marks().size() + slot.value().places().size();
      }
    }
    return size;
  }

  /** The same for a caller that takes in of large summaries only what comes back and arrives. */
  Summary coarse() {
    return size > COARSE_ABOVE ? new Summary(result, thrown, Map.of(), reaches) : this;
  }

  /** Whether callers cannot tell the two apart. */
  boolean sameAs(Summary other) {
    return result.equals(other.result)
        && thrown.equals(other.thrown)
        && heap.equals(other.heap)
        && reaches.keySet().equals(other.reaches.keySet());
  }
}
