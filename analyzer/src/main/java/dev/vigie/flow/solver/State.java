package dev.vigie.flow.solver;

import dev.vigie.program.FieldRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Locals and heap at one point of a method. Mutable, copied at branches. */
// Locals that nothing changed are the very object.
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
  private final Heap heap;
  private final HeapReader reader;
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
    this(new Locals(localCount), new Heap(), around);
  }

  private State(Locals locals, Heap heap, Surroundings around) {
    this.locals = locals;
    this.heap = heap;
    this.reader = new HeapReader(heap.slots(), around);
    this.around = around;
  }

  State copy() {
    State copy = new State(locals.copy(), heap.copy(), around);
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

  /** The fields of each object. */
  Map<Place, Map<String, Slot>> heap() {
    return heap.slots();
  }

  /** What the heap tells. */
  HeapReader reader() {
    return reader;
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
    return heap.absorb(other.heap);
  }

  /** What the field is on whatever {@code object} can be. */
  Value read(Value object, String field) {
    return reader.read(object, field);
  }

  /**
   * What was written into the field, or was there when the object was handed in; nothing of what is
   * known of the object as a whole.
   */
  Value written(Value object, String field) {
    return reader.written(object, field);
  }

  /** The same of a member that is a text or a number. */
  Value writtenSingle(Value object, String field) {
    return reader.writtenSingle(object, field);
  }

  /**
   * Whether every object that {@code object} can be certainly holds something known in the field.
   */
  boolean definite(Value object, String field) {
    return reader.definite(object, field);
  }

  /** The value's own marks and those of the objects that it can be, as wholes. */
  Value marksOf(Value value) {
    return reader.marksOf(value);
  }

  /**
   * Writes a field.
   *
   * @param replaces whether the old value is gone, where the object is known for certain
   */
  void write(Value object, String field, Value value, boolean replaces) {
    heap.write(object, field, value, replaces);
  }

  void put(Place place, String field, Slot slot) {
    heap.put(place, field, slot);
  }

  /** Adds marks to objects as wholes. */
  void mark(Value object, Value marks) {
    heap.mark(object, marks);
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

  /** How far fields are followed into what a caller hands in. */
  int deepest() {
    return around.deepest();
  }

  /** Whether a class is of the sources. */
  boolean isOwn(String type) {
    return reader.isOwn(type);
  }
}
