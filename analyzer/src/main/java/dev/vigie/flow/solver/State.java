package dev.vigie.flow.solver;

import dev.vigie.program.FieldRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Locals and heap at one point of a method. Mutable, copied at branches; the maps of fields inside
 * are copied on write.
 */
// Operations that change nothing give back the very object: identity then saves a deep comparison.
@SuppressWarnings("ReferenceEquality")
final class State {
  /** Marks on an object as a whole are kept under this field. */
  static final String SELF = "";

  /** Begins the field that holds the object around an inner one. */
  static final String OUTER = "this:";

  /**
   * Fields are followed this far into what a caller hands in, or less where that costs too much;
   * below, everything counts as one.
   */
  static final int DEEPEST = 4;

  private Locals locals;
  private final Map<Place, Map<String, Slot>> heap;
  private final Surroundings around;
  private Map<Integer, Boolean> assumed = Map.of();

  /**
   * What a method is evaluated in.
   *
   * @param deepest so many fields are followed into what a caller hands in
   * @param keys the constant keys that are read from it
   * @param statics gives what any method has put into a static field, or into a part of one
   * @param own whether a class is of the sources
   */
  record Surroundings(
      Writes writes,
      int deepest,
      HandedInKeys keys,
      Function<FieldRef, Value> statics,
      Predicate<String> own) {}

  /** The start of a method. */
  State(int localCount, Surroundings around) {
    this(new Locals(localCount), new LinkedHashMap<>(), around);
  }

  private State(Locals locals, Map<Place, Map<String, Slot>> heap, Surroundings around) {
    this.locals = locals;
    this.heap = heap;
    this.around = around;
  }

  State copy() {
    State copy = new State(locals.copy(), new LinkedHashMap<>(heap), around);
    copy.assumed = assumed;
    return copy;
  }

  Locals locals() {
    return locals;
  }

  /** The same heap under other locals: the body of a lambda, or of a method evaluated in place. */
  State within(Locals others) {
    return new State(others, heap, around);
  }

  Map<Place, Map<String, Slot>> heap() {
    return heap;
  }

  Value local(int index) {
    return locals.get(index);
  }

  void setLocal(int index, Value value) {
    locals.set(index, value);
    if (assumed.containsKey(index)) {
      assumed = new HashMap<>(assumed);
      assumed.remove(index);
    }
  }

  /** What a test found out about a boolean local; null where nothing did. */
  @Nullable Boolean assumed(int local) {
    return assumed.get(local);
  }

  /** A test found out what a boolean local is. */
  void assume(int local, boolean holds) {
    assumed = new HashMap<>(assumed);
    assumed.put(local, holds);
  }

  /** Takes in another state that can hold here as well; tells whether that changed anything. */
  boolean absorb(State other) {
    Locals joined = locals.or(other.locals);
    boolean changed = joined != locals;
    locals = changed ? joined.copy() : locals;
    if (!other.assumed.entrySet().containsAll(assumed.entrySet())) {
      assumed = new HashMap<>(assumed);
      assumed.entrySet().retainAll(other.assumed.entrySet());
      changed = true;
    }
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
      if (!other.heap.containsKey(entry.getKey()) && !(entry.getKey() instanceof Place.Made)) {
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
        Slot known = java.util.Objects.requireNonNull(joined.get(entry.getKey()));
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
  private static Value others(Map<String, Slot> fields, String key) {
    Value result = Value.NOTHING;
    for (Map.Entry<String, Slot> entry : fields.entrySet()) {
      if (!entry.getKey().equals(key) && Elements.mayBe(key, entry.getKey())) {
        result = result.or(entry.getValue().value());
      }
    }
    return result;
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
      Slot slot = Elements.contains(field) ? element(place, field) : slot(place, field);
      if (slot != null) {
        result = result.or(slot.value());
      }
      if (slot == null || !slot.definite()) {
        if (place instanceof Place.HandedIn in) {
          result = result.or(partHandedIn(in, field));
        } else if (place instanceof Place.Static known) {
          result = result.or(around.statics().apply(part(known.field(), field)));
        }
        Slot self = slot(place, SELF);
        if (self != null && whole) {
          result = result.or(self.value().marksOnly());
        }
      }
    }
    return result;
  }

  /** How many elements with a constant index an array was given. */
  int lengthOf(Value array) {
    int length = 0;
    for (Place place : array.places()) {
      length = Math.max(length, Elements.keys(heap.getOrDefault(place, Map.of())));
    }
    return length;
  }

  /** What anything wrote into the elements of an object; null where nothing did. */
  @Nullable Slot elements(Place place) {
    return element(place, Point.ELEMENTS);
  }

  /** All elements of a container, each under the name that it is known by. */
  SortedMap<String, Value> elementsByName(Value container) {
    SortedMap<String, Value> result = new TreeMap<>();
    for (Place place : container.places()) {
      heap.getOrDefault(place, Map.of())
          .forEach(
              (field, slot) -> {
                if (Elements.mayBe(Point.ELEMENTS, field)) {
                  result.merge(field, slot.value(), Value::or);
                }
              });
      if (place instanceof Place.HandedIn in) {
        result.merge(Point.ELEMENTS, partHandedIn(in, Point.ELEMENTS), Value::or);
      } else if (place instanceof Place.Static known) {
        Value all = around.statics().apply(part(known.field(), Point.ELEMENTS));
        result.merge(Point.ELEMENTS, all, Value::or);
      }
    }
    Value whole = wholeMarks(container);
    if (whole.hasMarks()) {
      result.merge(Point.ELEMENTS, whole, Value::or);
    }
    return result;
  }

  /** What an object holds under a key, or under keys that may be that; null where nothing. */
  private @Nullable Slot element(Place place, String field) {
    Map<String, Slot> fields = heap.get(place);
    if (fields == null) {
      return null;
    }
    Slot own = fields.get(field);
    if (own != null && own.definite() && Elements.isFixed(field)) {
      return own;
    }
    Slot all = fields.get(Elements.all(field));
    // What one key of something handed in certainly holds says nothing of another.
    boolean closed = place instanceof Place.Made || (all != null && all.definite());
    Slot result = null;
    for (Map.Entry<String, Slot> entry : fields.entrySet()) {
      if (Elements.mayBe(field, entry.getKey())) {
        Slot each = entry.getValue();
        boolean definite = each.definite() && closed;
        Value joined = result == null ? each.value() : result.value().or(each.value());
        result = new Slot(joined, definite && (result == null || result.definite()));
      }
    }
    return result;
  }

  /** The values of definite slots; constant where all are. */
  private Value certain(Value object, String field) {
    Value result = null;
    for (Place place : object.places()) {
      Slot slot = Elements.contains(field) ? element(place, field) : slot(place, field);
      Value value = slot == null ? Value.CONSTANT : slot.value();
      result = result == null ? value : result.or(value);
    }
    return result == null ? Value.NOTHING : result;
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
      Slot slot = Elements.contains(field) ? element(place, field) : slot(place, field);
      if (slot == null ? !NewObjects.isUnset(place, field, this) : !slot.definite()) {
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
  private Value partHandedIn(Place.HandedIn whole, String part) {
    String field = around.keys().known(whole, part);
    List<String> path = whole.path();
    if (path.size() < around.deepest()) {
      List<String> longer = new ArrayList<>(path);
      longer.add(field);
      path = longer;
    }
    return around.writes().mayHold(field)
        ? handedIn(whole.root(), path)
        : Value.of(new Place.HandedIn(whole.root(), path));
  }

  /** Stands for a part of what a static field holds; elements are not told apart there. */
  static FieldRef part(FieldRef field, String part) {
    return part.equals(SELF)
        ? field
        : new FieldRef(
            field.owner(),
            field.name() + "/" + (Elements.contains(part) ? Elements.all(part) : part));
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
    boolean strong = replaces && object.places().size() == 1 && !standsForSeveral(object.places());
    for (Place place : object.places()) {
      if (Elements.contains(field)) {
        writeElement(place, Elements.written(field), value, strong, object.places().size() == 1);
      } else {
        Slot old = slot(place, field);
        boolean made = place instanceof Place.Made && object.places().size() == 1;
        put(place, field, strong ? new Slot(value, true) : added(old, value, made));
      }
    }
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
      Value before = old == null ? others(fields, field) : Value.NOTHING;
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
  private boolean standsForSeveral(Set<Place> places) {
    Place place = places.iterator().next();
    return place instanceof Place.Static
        || (place instanceof Place.HandedIn in && in.path().size() >= around.deepest());
  }

  /** How far fields are followed into what a caller hands in. */
  int deepest() {
    return around.deepest();
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

  /** Whether there are marks on a value, or in the fields of the objects that it can be. */
  boolean holdsMarks(Value value) {
    if (value.hasMarks()) {
      return true;
    }
    for (Place place : value.places()) {
      for (Slot slot : heap.getOrDefault(place, Map.of()).values()) {
        if (slot.value().hasMarks()) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether an object that was made here keeps functions. */
  boolean holdsFunctions(Value object) {
    for (Place place : object.places()) {
      Map<String, Slot> fields = place instanceof Place.Made ? heap.get(place) : null;
      if (fields != null) {
        for (Slot slot : fields.values()) {
          if (!slot.value().functions().isEmpty()) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** Whether a class is of the sources. */
  boolean isOwn(String type) {
    return around.own().test(type);
  }

  @Nullable Slot slot(Place place, String field) {
    Map<String, Slot> fields = heap.get(place);
    return fields == null ? null : fields.get(field);
  }
}
