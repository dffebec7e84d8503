package dev.vigie.flow.solver;

import java.util.Map;

/**
 * What is known of objects that were made here: they hold what code that was followed has put into
 * them, and nothing else, until somebody may have filled them unseen.
 */
final class NewObjects {
  /** An object has this field once somebody may have filled its members unseen. */
  private static final String OPEN = "<open>";

  /** Containers within containers within containers are looked into no further. */
  private static final int DEEPEST = 2;

  private NewObjects() {}

  /**
   * Whether a field that nothing is known to be in holds nothing: that of a new object of the
   * sources.
   */
  static boolean isUnset(Place place, String field, HeapReader heap) {
    return place instanceof Place.Made made
        && !made.given()
        && heap.isOwn(made.type())
        && !Elements.contains(field)
        && !field.startsWith(State.OUTER)
        && !isOpen(place, heap);
  }

  private static boolean isOpen(Place place, HeapReader heap) {
    Slot whole = heap.slot(place, State.SELF);
    return heap.slot(place, OPEN) != null || (whole != null && whole.value().hasMarks());
  }

  /**
   * The members of an object may be filled from here on without any code that is followed.
   *
   * @param handedIn also those of what the caller hands in
   */
  static void open(Value object, boolean handedIn, State state) {
    for (Place place : object.places()) {
      if (place instanceof Place.Made || (handedIn && place instanceof Place.HandedIn)) {
        state.put(place, OPEN, new Slot(Value.NOTHING, false));
      }
    }
  }

  /** Whether nothing but code that was followed can have put something into an object. */
  static boolean isSeen(Place place, HeapReader heap) {
    return place instanceof Place.Made made && !made.given() && !isOpen(place, heap);
  }

  /** Whether a value is only containers that certainly hold constants, or nothing at all. */
  static boolean areEmptyOfData(Value value, State state) {
    return areEmptyOfData(value, state, 0);
  }

  private static boolean areEmptyOfData(Value value, State state, int depth) {
    if (value.isConstant()) {
      return true;
    }
    if (value.hasMarks()
        || !value.functions().isEmpty()
        || value.places().isEmpty()
        || depth > DEEPEST) {
      return false;
    }
    for (Place place : value.places()) {
      if (!(place instanceof Place.Made made)
          || made.given()
          || state.isOwn(made.type())
          || isOpen(place, state.reader())) {
        return false;
      }
      for (Slot slot : state.heap().getOrDefault(place, Map.of()).values()) {
        if (!areEmptyOfData(slot.value(), state, depth + 1)) {
          return false;
        }
      }
    }
    return true;
  }
}
