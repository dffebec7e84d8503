package dev.vigie.flow.solver;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the fields of an object are where two ways through a method meet. */
// Operations that change nothing give back the very object: identity then saves a deep comparison.
@SuppressWarnings("ReferenceEquality")
final class HeapJoin {
  private HeapJoin() {}

  static Map<String, Slot> join(
      Place place, @Nullable Map<String, Slot> mine, Map<String, Slot> theirs) {
    boolean open = !(place instanceof Place.Made);
    if (mine == null) {
      return open ? weakened(theirs, Map.of()) : theirs;
    }
    Map<String, Slot> joined = open ? weakened(mine, theirs) : mine;
    for (Map.Entry<String, Slot> entry : theirs.entrySet()) {
      String field = entry.getKey();
      Slot known = joined.get(field);
      Slot slot = entry.getValue();
      if (known != null) {
        slot = known.or(slot);
      } else if (Elements.isFixed(field)) {
        boolean full = Elements.keys(joined) >= Elements.MOST_KEYS;
        Value here = others(joined, field);
        field = full ? Elements.all(field) : field;
        known = joined.get(field);
        slot = new Slot(slot.value().or(here), slot.definite() && !open);
        slot = known == null ? slot : known.or(slot);
      } else if (open) {
        slot = new Slot(slot.value(), false);
      }
      if (!slot.equals(known)) {
        joined = joined == mine ? new HashMap<>(mine) : joined;
        joined.put(field, slot);
      }
    }
    for (Map.Entry<String, Slot> entry : mine.entrySet()) {
      // Under that key there is there what any key can have.
      if (Elements.isFixed(entry.getKey()) && !theirs.containsKey(entry.getKey())) {
        Slot known = Objects.requireNonNull(joined.get(entry.getKey()));
        Slot slot = new Slot(known.value().or(others(theirs, entry.getKey())), known.definite());
        if (!slot.equals(known)) {
          joined = joined == mine ? new HashMap<>(mine) : joined;
          joined.put(entry.getKey(), slot);
        }
      }
    }
    return joined;
  }

  /** What was written under keys that may be this one. */
  static Value others(Map<String, Slot> fields, String key) {
    Value result = Value.NOTHING;
    for (Map.Entry<String, Slot> entry : fields.entrySet()) {
      if (!entry.getKey().equals(key) && Elements.mayBe(key, entry.getKey())) {
        result = result.or(entry.getValue().value());
      }
    }
    return result;
  }

  /** The slots with those that {@code others} lacks no longer definite. */
  static Map<String, Slot> weakened(Map<String, Slot> slots, Map<String, Slot> others) {
    Map<String, Slot> result = slots;
    for (Map.Entry<String, Slot> entry : slots.entrySet()) {
      if (entry.getValue().definite() && !others.containsKey(entry.getKey())) {
        if (result == slots) {
          result = new HashMap<>(slots);
        }
        result.put(entry.getKey(), new Slot(entry.getValue().value(), false));
      }
    }
    return result;
  }
}
