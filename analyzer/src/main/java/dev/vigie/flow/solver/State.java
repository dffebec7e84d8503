package dev.vigie.flow.solver;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Locals and heap at one point of a method. Mutable, copied at branches; the maps of fields inside
 * are copied on write.
 */
// Operations that change nothing give back the very object: identity then saves a deep comparison.
@SuppressWarnings("ReferenceEquality")
final class State {
  /** Marks on an object as a whole are kept under this field. */
  static final String SELF = "";

  /**
   * Fields are followed this far into what a caller hands in, or less where that costs too much;
   * below, everything counts as one.
   */
  static final int DEEPEST = 4;

  private Locals locals;
  private final Map<Place, Map<String, Slot>> heap;
  private final Writes writes;
  private final int deepest;

  /**
   * The start of a method.
   *
   * @param deepest so many fields are followed into what a caller hands in
   */
  State(int localCount, Writes writes, int deepest) {
    this(new Locals(localCount), new LinkedHashMap<>(), writes, deepest);
  }

  private State(Locals locals, Map<Place, Map<String, Slot>> heap, Writes writes, int deepest) {
    this.locals = locals;
    this.heap = heap;
    this.writes = writes;
    this.deepest = deepest;
  }

  State copy() {
    return new State(locals.copy(), new LinkedHashMap<>(heap), writes, deepest);
  }

  Locals locals() {
    return locals;
  }

  /** The same heap under other locals: the body of a lambda, or of a method evaluated in place. */
  State within(Locals others) {
    return new State(others, heap, writes, deepest);
  }

  Map<Place, Map<String, Slot>> heap() {
    return heap;
  }

  Value local(int index) {
    return locals.get(index);
  }

  void setLocal(int index, Value value) {
    locals.set(index, value);
  }

  /** Takes in another state that can hold here as well; tells whether that changed anything. */
  boolean absorb(State other) {
    Locals joined = locals.or(other.locals);
    boolean changed = joined != locals;
    locals = changed ? joined.copy() : locals;
    return absorbHeap(other) || changed;
  }

  /** Takes in the heap of another state. */
  boolean absorbHeap(State other) {
    if (heap == other.heap) {
      return false;
    }
    boolean changed = false;
    for (Map.Entry<Place, Map<String, Slot>> entry : other.heap.entrySet()) {
      Map<String, Slot> mine = heap.get(entry.getKey());
      if (mine == entry.getValue()) {
        continue;
      }
      Map<String, Slot> joined = join(entry.getKey(), mine, entry.getValue());
      if (joined != mine) {
        heap.put(entry.getKey(), joined);
        changed = true;
      }
    }
    for (Map.Entry<Place, Map<String, Slot>> entry : heap.entrySet()) {
      // Written here but not there: there the field still is what it was.
      if (!other.heap.containsKey(entry.getKey()) && entry.getKey() instanceof Place.HandedIn) {
        Map<String, Slot> weak = weakened(entry.getValue(), Map.of());
        if (weak != entry.getValue()) {
          entry.setValue(weak);
          changed = true;
        }
      }
    }
    return changed;
  }

  private static Map<String, Slot> join(
      Place place,
      @org.jspecify.annotations.Nullable Map<String, Slot> mine,
      Map<String, Slot> theirs) {
    boolean open = place instanceof Place.HandedIn;
    if (mine == null) {
      return open ? weakened(theirs, Map.of()) : theirs;
    }
    Map<String, Slot> joined = open ? weakened(mine, theirs) : mine;
    for (Map.Entry<String, Slot> entry : theirs.entrySet()) {
      Slot known = joined.get(entry.getKey());
      Slot slot =
          known != null
              ? known.or(entry.getValue())
              : open ? new Slot(entry.getValue().value(), false) : entry.getValue();
      if (!slot.equals(known)) {
        if (joined == mine) {
          joined = new HashMap<>(mine);
        }
        joined.put(entry.getKey(), slot);
      }
    }
    return joined;
  }

  /** The slots with those that {@code others} lacks no longer definite. */
  private static Map<String, Slot> weakened(Map<String, Slot> slots, Map<String, Slot> others) {
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

  /** What the field is on whatever {@code object} can be. */
  Value read(Value object, String field) {
    return read(object, field, true);
  }

  private Value read(Value object, String field, boolean whole) {
    if (definite(object, field)) {
      return certain(object, field);
    }
    Value result = wholeMarks(object);
    for (Place place : object.places()) {
      Slot slot = slot(place, field);
      if (slot != null) {
        result = result.or(slot.value());
      }
      if (slot == null || !slot.definite()) {
        if (place instanceof Place.HandedIn in) {
          result = result.or(partHandedIn(in, field));
        }
        Slot self = slot(place, SELF);
        if (self != null && whole) {
          result = result.or(self.value().marksOnly());
        }
      }
    }
    return result;
  }

  /** The values of definite slots; constant where all are. */
  private Value certain(Value object, String field) {
    Value result = Value.CONSTANT;
    for (Place place : object.places()) {
      Slot slot = slot(place, field);
      if (slot != null) {
        result = result.or(slot.value());
      }
    }
    return result;
  }

  /**
   * What was written into the field, or was there when the object was handed in; nothing of what is
   * known of the object as a whole.
   */
  Value written(Value object, String field) {
    return read(object.withoutMarks(), field, false);
  }

  /**
   * Whether every object that {@code object} can be certainly holds something known in the field.
   */
  boolean definite(Value object, String field) {
    if (object.places().isEmpty()) {
      return false;
    }
    for (Place place : object.places()) {
      Slot slot = slot(place, field);
      if (slot == null || !slot.definite()) {
        return false;
      }
    }
    return true;
  }

  /**
   * Marks of an object as a whole cover its parts, except those that only name what the caller
   * handed in.
   */
  private static Value wholeMarks(Value object) {
    Value.Marks result = new Value.Marks();
    for (Map.Entry<Mark, Trail> entry : object.marks().entrySet()) {
      boolean named =
          entry.getKey().origin() instanceof Origin.Input input
              && object.places().contains(new Place.HandedIn(input.root(), input.path()));
      if (!named) {
        result.add(entry.getKey(), entry.getValue());
      }
    }
    return result.value();
  }

  /**
   * A part of what the caller hands in: an object, and data only where somebody may have put it.
   */
  private Value partHandedIn(Place.HandedIn whole, String field) {
    List<String> path = whole.path();
    if (path.size() < deepest) {
      List<String> longer = new ArrayList<>(path);
      longer.add(field);
      path = longer;
    }
    return writes.mayHold(field)
        ? handedIn(whole.root(), path)
        : Value.of(new Place.HandedIn(whole.root(), path));
  }

  /** What the caller hands in. */
  static Value handedIn(int root, List<String> path) {
    return Value.of(new Mark(new Origin.Input(root, path, false), 0, true), Trail.NONE)
        .or(Value.of(new Place.HandedIn(root, path)));
  }

  /**
   * Writes a field.
   *
   * @param replaces whether the old value is gone, where the object is known for certain
   */
  void write(Value object, String field, Value value, boolean replaces) {
    boolean strong = replaces && object.places().size() == 1 && !standsForSeveral(object);
    for (Place place : object.places()) {
      Slot old = slot(place, field);
      Slot slot;
      if (strong) {
        slot = new Slot(value, true);
      } else if (old != null) {
        slot = new Slot(old.value().or(value), old.definite());
      } else {
        slot = new Slot(value, place instanceof Place.Made && object.places().size() == 1);
      }
      if (!slot.equals(old)) {
        Map<String, Slot> fields = new HashMap<>(heap.getOrDefault(place, Map.of()));
        fields.put(field, slot);
        heap.put(place, fields);
      }
    }
  }

  /**
   * Below the deepest fields everything counts as one, so nothing written there replaces anything.
   */
  private boolean standsForSeveral(Value object) {
    return object.places().iterator().next() instanceof Place.HandedIn in
        && in.path().size() >= deepest;
  }

  /** How far fields are followed into what a caller hands in. */
  int deepest() {
    return deepest;
  }

  /** Adds marks to objects as wholes. */
  void mark(Value object, Value marks) {
    if (marks.hasMarks()) {
      write(object, SELF, marks.marksOnly(), false);
    }
  }

  /** The value's own marks and those of the objects that it can be, as wholes. */
  Value marksOf(Value value) {
    Value result = value.marksOnly();
    for (Place place : value.places()) {
      Slot self = slot(place, SELF);
      if (self != null) {
        result = result.or(self.value());
      }
    }
    return result;
  }

  @org.jspecify.annotations.Nullable
  Slot slot(Place place, String field) {
    Map<String, Slot> fields = heap.get(place);
    return fields == null ? null : fields.get(field);
  }
}
