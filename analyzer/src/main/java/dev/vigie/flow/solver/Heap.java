package dev.vigie.flow.solver;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of objects at one point of a method. Mutable; the maps of fields are copied on write.
 */
// Operations that change nothing give back the very object: identity then saves a deep comparison.
@SuppressWarnings("ReferenceEquality")
final class Heap {
  private final Map<Place, Map<String, Slot>> heap;

  private Heap(Map<Place, Map<String, Slot>> heap) {
    this.heap = heap;
  }

  /** Without anything in it. */
  Heap() {
    this(new LinkedHashMap<>());
  }

  Heap copy() {
    return new Heap(new LinkedHashMap<>(heap));
  }

  /** The fields of each object. */
  Map<Place, Map<String, Slot>> slots() {
    return heap;
  }

  /** Takes in another heap that can hold here as well; tells whether that changed anything. */
  boolean absorb(Heap other) {
    if (heap == other.heap) {
      return false;
    }
    boolean changed = false;
    for (Map.Entry<Place, Map<String, Slot>> entry : other.heap.entrySet()) {
      Map<String, Slot> mine = heap.get(entry.getKey());
      if (mine == entry.getValue()) {
        continue;
      }
      Map<String, Slot> joined = HeapJoin.join(entry.getKey(), mine, entry.getValue());
      if (joined != mine) {
        heap.put(entry.getKey(), joined);
        changed = true;
      }
    }
    for (Map.Entry<Place, Map<String, Slot>> entry : heap.entrySet()) {
      // Written here but not there: there the field still is what it was.
      if (!other.heap.containsKey(entry.getKey()) && !(entry.getKey() instanceof Place.Made)) {
        Map<String, Slot> weak = HeapJoin.weakened(entry.getValue(), Map.of());
        if (weak != entry.getValue()) {
          entry.setValue(weak);
          changed = true;
        }
      }
    }
    return changed;
  }

  /**
   * Writes a field.
   *
   * @param replaces whether the old value is gone, where the object is known for certain
   */
  void write(Value object, String field, Value value, boolean replaces) {
    boolean strong = replaces && object.places().size() == 1 && !standsForSeveral(object.places());
    for (Place place : object.places()) {
      if (Elements.contains(field)) {
        if (isTooFar(place)) {
          continue;
        }
        writeElement(place, Elements.written(field), value, strong, object.places().size() == 1);
      } else {
        Slot old = slot(place, field);
        boolean made = place instanceof Place.Made && object.places().size() == 1;
        put(place, field, strong ? new Slot(value, true) : added(old, value, made));
      }
    }
  }

  /**
   * So far in, containers are told apart no more: what is put into one would come out of all of
   * them, and of all that holds them.
   */
  private static boolean isTooFar(Place place) {
    return place instanceof Place.HandedIn in
        && (in.isBelow() || in.path().size() >= State.DEEPEST);
  }

  private static Slot added(@Nullable Slot old, Value value, boolean definite) {
    return old == null
        ? new Slot(value, definite)
        : new Slot(old.value().or(value), old.definite());
  }

  private void writeElement(
      Place place, String field, Value value, boolean strong, boolean single) {
    Map<String, Slot> fields = heap.getOrDefault(place, Map.of());
    Slot old = fields.get(field);
    boolean made = place instanceof Place.Made && single;
    boolean fixed = Elements.isFixed(field);
    if (fixed && old == null && Elements.keys(fields) >= Elements.MOST_KEYS) {
      put(place, Elements.all(field), added(fields.get(Elements.all(field)), value, made));
    } else if (fixed) {
      Value before = old == null ? HeapJoin.others(fields, field) : Value.NOTHING;
      put(
          place,
          field,
          strong
              ? new Slot(value, true)
              : added(old, before.isNothing() ? value : value.or(before), made));
    } else if (strong && field.equals(Elements.all(field))) {
      Map<String, Slot> rest = new HashMap<>(fields);
      rest.keySet().removeIf(each -> Elements.mayBe(field, each));
      rest.put(field, new Slot(value, true));
      heap.put(place, rest);
    } else {
      fields.forEach(
          (each, slot) -> {
            if (Elements.isFixed(each) && Elements.mayBe(field, each)) {
              put(place, each, added(slot, value, true));
            }
          });
      put(place, field, added(old, value, made));
    }
  }

  void put(Place place, String field, Slot slot) {
    if (!slot.equals(slot(place, field))) {
      Map<String, Slot> fields = new HashMap<>(heap.getOrDefault(place, Map.of()));
      fields.put(field, slot);
      heap.put(place, fields);
    }
  }

  /**
   * Below the deepest fields everything counts as one, and static fields are anybody's, so nothing
   * written there replaces anything.
   */
  private static boolean standsForSeveral(Set<Place> places) {
    Place place = places.iterator().next();
    return place instanceof Place.Static || isTooFar(place);
  }

  /** Adds marks to objects as wholes. */
  void mark(Value object, Value marks) {
    if (marks.hasMarks()) {
      write(object, State.SELF, marks.marksOnly(), false);
    }
  }

  @Nullable Slot slot(Place place, String field) {
    Map<String, Slot> fields = heap.get(place);
    return fields == null ? null : fields.get(field);
  }
}
