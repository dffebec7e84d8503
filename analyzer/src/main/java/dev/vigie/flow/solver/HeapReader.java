package dev.vigie.flow.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What fields of objects hold, as far as a heap and what lies around it tell. */
final class HeapReader {
  private final Map<Place, Map<String, Slot>> heap;
  private final State.Surroundings around;

  /** Of a heap as it is whenever it is asked. */
  HeapReader(Map<Place, Map<String, Slot>> heap, State.Surroundings around) {
    this.heap = heap;
    this.around = around;
  }

  /** What the field is on whatever {@code object} can be. */
  Value read(Value object, String field) {
    return read(object, field, true, false);
  }

  private Value read(Value object, String field, boolean whole, boolean single) {
    if (definite(object, field)) {
      return certain(object, field);
    }
    Joining result = new Joining(wholeMarks(object));
    boolean element = Elements.contains(field);
    for (Place place : object.places()) {
      Slot slot = element ? element(place, field) : slot(place, field);
      if (slot != null) {
        result.add(slot.value());
      }
      if (slot == null || !slot.definite()) {
        if (place instanceof Place.HandedIn in) {
          if (!single || !isDeepest(in)) {
            result.add(partHandedIn(in, field));
          }
        } else if (place instanceof Place.Static known) {
          result.add(around.statics().apply(State.part(known.field(), field)));
        }
        Slot self = whole ? slot(place, State.SELF) : null;
        if (self != null) {
          result.add(self.value().marksOnly());
        }
      }
    }
    return result.value();
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
        Value all = around.statics().apply(State.part(known.field(), Point.ELEMENTS));
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
    return read(object.withoutMarks(), field, false, false);
  }

  /**
   * The same of a member that is a text or a number: so far in that members are told apart no more,
   * it is not what holds it and all the rest.
   */
  Value writtenSingle(Value object, String field) {
    return read(object.withoutMarks(), field, false, true);
  }

  private boolean isDeepest(Place.HandedIn place) {
    return place.path().size() >= around.deepest();
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
    if (!object.hasMarks()) {
      return Value.NOTHING;
    }
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
    boolean shortened = around.deepest() < State.DEEPEST;
    if (!isDeepest(whole) || (shortened && !whole.isBelow())) {
      List<String> longer = new ArrayList<>(path);
      longer.add(isDeepest(whole) ? Place.HandedIn.BELOW : field);
      path = longer;
    }
    return around.writes().mayHold(field)
        ? State.handedIn(whole.root(), path)
        : Value.of(new Place.HandedIn(whole.root(), path));
  }

  /** The value's own marks and those of the objects that it can be, as wholes. */
  Value marksOf(Value value) {
    Value result = value.marksOnly();
    for (Place place : value.places()) {
      Slot self = slot(place, State.SELF);
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
