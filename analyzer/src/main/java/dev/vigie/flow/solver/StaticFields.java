package dev.vigie.flow.solver;

import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who uses which static field: a way of its own, from whoever can put a label there, the field's
 * initializer or a method, to whoever can bring it on.
 */
final class StaticFields {
  /** Types of objects that do something with data and keep none. */
  private static final List<String> WORKING =
      List.of(
          "java.util.function.",
          "java.util.Comparator",
          "java.util.regex.",
          "java.util.concurrent.locks.",
          "java.text.",
          "java.time.format.");

  private final Map<FieldRef, BitSet> users = new LinkedHashMap<>();

  /** Fields that some method may put something into. */
  private final Set<FieldRef> filled = new LinkedHashSet<>();

  /** Numbers of the initializers that may give their fields something. */
  private final Map<FieldRef, Integer> initializers = new LinkedHashMap<>();

  /** Takes note of an initializer. */
  void initialized(Field field, int number) {
    if (mayBeGiven(field)) {
      initializers.put(field.ref(), number);
      use(field.ref(), number);
    }
  }

  /**
   * Takes note of what a method uses.
   *
   * @param uses as {@link StaticUses#found}
   */
  void used(Map<FieldRef, Boolean> uses, int number) {
    uses.forEach(
        (field, filling) -> {
          if (filling) {
            filled.add(field);
          }
          use(field, number);
        });
  }

  private void use(FieldRef ref, int number) {
    users.computeIfAbsent(ref, f -> new BitSet()).set(number);
  }

  /**
   * Where a label can come into a field and be brought on from there, users of the field count as
   * places where labels enter, and whoever fills it as one where they arrive.
   *
   * @param bringing methods in which a label can enter, or in one that they call
   * @param reached these and all that they call
   * @param used methods that can bring a label to a port, and all that they call
   * @return whether that adds to {@code entering} or {@code arriving}
   */
  boolean join(BitSet entering, BitSet arriving, BitSet bringing, BitSet reached, BitSet used) {
    int known = entering.cardinality() + arriving.cardinality();
    BitSet asked = withInitializers(used);
    for (Map.Entry<FieldRef, BitSet> entry : users.entrySet()) {
      BitSet methods = entry.getValue();
      Integer initializer = initializers.get(entry.getKey());
      boolean given = initializer != null && bringing.get(initializer);
      boolean put = filled.contains(entry.getKey()) && methods.intersects(reached);
      if ((given || put) && methods.intersects(asked)) {
        entering.or(methods);
        if (put) {
          arriving.or(methods);
        } else if (initializer != null) {
          arriving.set(initializer);
        }
      }
    }
    return entering.cardinality() + arriving.cardinality() > known;
  }

  /** Adds the initializers of what is used, and of what these use. */
  private BitSet withInitializers(BitSet used) {
    BitSet asked = (BitSet) used.clone();
    int known;
    do {
      known = asked.cardinality();
      initializers.forEach(
          (field, initializer) -> {
            if (users.getOrDefault(field, new BitSet()).intersects(asked)) {
              asked.set(initializer);
            }
          });
    } while (asked.cardinality() > known);
    return asked;
  }

  /** Whether an initializer can put a label into a field. */
  private static boolean mayBeGiven(Field field) {
    // A single object of the sources keeps what it gets in members, which have labels of their own.
    return !StaticUses.isConstant(field)
        && ValueTypes.carries(field.type())
        && WORKING.stream().noneMatch(field.type().erasure()::startsWith);
  }
}
