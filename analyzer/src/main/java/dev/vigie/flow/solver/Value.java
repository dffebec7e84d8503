package dev.vigie.flow.solver;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an expression can be: marks on the value as a whole, objects that it can point to, functions
 * that it can be. Immutable. Equality looks at marks, objects and functions, not at trails.
 */
// Operations that change nothing give back the very object: identity then saves a deep comparison.
@SuppressWarnings("ReferenceEquality")
final class Value {
  /** Nothing known, e.g. the result of a library call without data in it. */
  static final Value NOTHING = new Value(Map.of(), Set.of(), Map.of(), null);

  private static final Object SOME = new Object();

  /** Some constant, or one of several: certainly without data. */
  static final Value CONSTANT = new Value(Map.of(), Set.of(), Map.of(), SOME);

  private final Map<Mark, Trail> marks;
  private final Set<Place> places;
  private final Map<Object, Function> functions;
  private final @Nullable Object constant;

  /** Worked out when it is first asked for. */
  private int hash;

  Value(
      Map<Mark, Trail> marks,
      Set<Place> places,
      Map<Object, Function> functions,
      @Nullable Object constant) {
    this.marks = marks;
    this.places = places;
    this.functions = functions;
    this.constant = constant;
  }

  static Value of(Mark mark, Trail trail) {
    return new Value(Map.of(mark, trail), Set.of(), Map.of(), null);
  }

  /** This constant, where it is known; see {@link dev.vigie.program.code.ConstantValues}. */
  static Value constant(@Nullable Object value) {
    return value == null ? CONSTANT : new Value(Map.of(), Set.of(), Map.of(), value);
  }

  /**
   * A label that enters.
   *
   * @param from see {@link Origin.Emission#from}
   */
  static Value entering(Label label, Origin.@Nullable Input from, Step step) {
    return of(new Mark(new Origin.Emission(label, from), 0, true), Trail.NONE.then(step));
  }

  static Value of(Place place) {
    return new Value(Map.of(), Set.of(place), Map.of(), null);
  }

  static Value of(Object node, Function function) {
    return new Value(Map.of(), Set.of(), Map.of(node, function), null);
  }

  Map<Mark, Trail> marks() {
    return marks;
  }

  Set<Place> places() {
    return places;
  }

  Map<Object, Function> functions() {
    return functions;
  }

  /** What tells that it is a constant, and perhaps which; null where it need not be one. */
  @Nullable Object constant() {
    return constant;
  }

  /** Whether it can only be a constant. */
  boolean isConstant() {
    return constant != null;
  }

  /** The one constant that it can be; null where that is not known. */
  @Nullable Object known() {
    return constant == SOME ? null : constant;
  }

  boolean hasMarks() {
    return !marks.isEmpty();
  }

  boolean isNothing() {
    return marks.isEmpty() && places.isEmpty() && functions.isEmpty();
  }

  /** Either of the two. Gives back this very object where the other adds nothing. */
  Value or(Value other) {
    if (this == other) {
      return this;
    }
    Object bothConstant = either(constant, other.constant);
    if (other.isNothing() && constant == bothConstant) {
      return this;
    }
    if (isNothing() && other.constant == bothConstant) {
      return other;
    }
    Map<Mark, Trail> allMarks = union(marks, other.marks);
    Set<Place> allPlaces = union(places, other.places);
    Map<Object, Function> allFunctions = join(functions, other.functions);
    if (allMarks == marks
        && allPlaces == places
        && allFunctions == functions
        && constant == bothConstant) {
      return this;
    }
    return new Value(allMarks, allPlaces, allFunctions, bothConstant);
  }

  private static @Nullable Object either(@Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) {
      return null;
    }
    return a.equals(b) ? a : SOME;
  }

  /** Marks that come one by one; of equal ones the shorter trail stays. */
  static final class Marks {
    private final Map<Mark, Trail> gathered = new LinkedHashMap<>();

    void add(Mark mark, Trail trail) {
      gathered.merge(mark, trail, Value::shorter);
    }

    Value value() {
      return gathered.isEmpty()
          ? NOTHING
          : new Value(Collections.unmodifiableMap(gathered), Set.of(), Map.of(), null);
    }
  }

  /** Only its marks. */
  Value marksOnly() {
    return places.isEmpty() && functions.isEmpty()
        ? this
        : new Value(marks, Set.of(), Map.of(), null);
  }

  /** The same value with only the marks of what was handed in. */
  Value handedIn() {
    Map<Mark, Trail> kept = new LinkedHashMap<>();
    marks.forEach(
        (mark, trail) -> {
          if (mark.origin() instanceof Origin.Input) {
            kept.put(mark, trail);
          }
        });
    return kept.size() == marks.size()
        ? this
        : new Value(Collections.unmodifiableMap(kept), places, functions, constant);
  }

  /** The same objects and functions, without marks. */
  Value withoutMarks() {
    return marks.isEmpty() ? this : new Value(Map.of(), places, functions, constant);
  }

  /** The same value without the marks that came through a call only known by name. */
  Value withoutUncertain() {
    if (marks.keySet().stream().allMatch(Mark::certain)) {
      return this;
    }
    Map<Mark, Trail> kept = new LinkedHashMap<>();
    marks.forEach(
        (mark, trail) -> {
          if (mark.certain()) {
            kept.put(mark, trail);
          }
        });
    return new Value(Collections.unmodifiableMap(kept), places, functions, constant);
  }

  /** The same marks and objects, without functions. */
  Value withoutFunctions() {
    return functions.isEmpty() ? this : new Value(marks, places, Map.of(), constant);
  }

  /** The same value with its marks changed; marks that become equal keep the shorter trail. */
  Value mapMarks(UnaryOperator<Mark> change) {
    if (marks.isEmpty()) {
      return this;
    }
    Map<Mark, Trail> changed = new LinkedHashMap<>();
    marks.forEach((mark, trail) -> changed.merge(change.apply(mark), trail, Value::shorter));
    return new Value(Collections.unmodifiableMap(changed), places, functions, constant);
  }

  /** The same value with something done to every mark; see {@link Guards}. */
  Value guarded(int guards) {
    return guards == 0
        ? this
        : mapMarks(m -> new Mark(m.origin(), Guards.then(m.guards(), guards), m.certain()));
  }

  /** The same value, one step further. */
  Value then(Step step) {
    if (marks.isEmpty()) {
      return this;
    }
    Map<Mark, Trail> changed = new LinkedHashMap<>();
    marks.forEach((mark, trail) -> changed.put(mark, trail.then(step)));
    return new Value(Collections.unmodifiableMap(changed), places, functions, constant);
  }

  static Trail shorter(Trail a, Trail b) {
    return b.length() < a.length() ? b : a;
  }

  private static Map<Mark, Trail> union(Map<Mark, Trail> a, Map<Mark, Trail> b) {
    if (a.isEmpty()) {
      return b;
    }
    Map<Mark, Trail> result = a;
    for (Map.Entry<Mark, Trail> entry : b.entrySet()) {
      Trail known = a.get(entry.getKey());
      if (known == null || entry.getValue().length() < known.length()) {
        if (result == a) {
          result = new LinkedHashMap<>(a);
        }
        result.put(entry.getKey(), entry.getValue());
      }
    }
    return result;
  }

  private static Set<Place> union(Set<Place> a, Set<Place> b) {
    if (a.isEmpty()) {
      return b;
    }
    if (a == b || a.containsAll(b)) {
      return a;
    }
    Set<Place> result = new LinkedHashSet<>(a);
    result.addAll(b);
    return result;
  }

  private static Map<Object, Function> join(Map<Object, Function> a, Map<Object, Function> b) {
    Map<Object, Function> result = a;
    for (Map.Entry<Object, Function> entry : b.entrySet()) {
      Function known = a.get(entry.getKey());
      Function joined = known == null ? entry.getValue() : known.or(entry.getValue());
      if (joined != known) {
        if (result == a) {
          result = new LinkedHashMap<>(a);
        }
        result.put(entry.getKey(), joined);
      }
    }
    return result;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Value value
        && Objects.equals(constant, value.constant)
        && marks.keySet().equals(value.marks.keySet())
        && places.equals(value.places)
        && functions.equals(value.functions);
  }

  @Override
  public int hashCode() {
    if (hash == 0) {
      hash = marks.keySet().hashCode() * 31 + places.hashCode();
    }
    return hash;
  }

  @Override
  public String toString() {
    return marks.keySet() + "" + places + (functions.isEmpty() ? "" : "f" + functions.size());
  }
}
