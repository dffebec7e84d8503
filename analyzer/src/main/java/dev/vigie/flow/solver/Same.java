package dev.vigie.flow.solver;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether two things that the solver made are alike in everything that a reader can see in the end:
 * ways and labels included, in the same order. Equality of values leaves these out, because they
 * decide nothing while a program is solved.
 */
// Most of what is compared is the very object; to look deeper would cost what is to be saved.
@SuppressWarnings("ReferenceEquality")
final class Same {
  private Same() {}

  static boolean summaries(Summary a, Summary b) {
    return a == b
        || (values(a.result(), b.result())
            && values(a.thrown(), b.thrown())
            && entries(a.heap(), b.heap(), Object::equals, Same::slots)
            && entries(a.reaches(), b.reaches(), Object::equals, Same::trails));
  }

  private static boolean slots(SortedMap<String, Slot> a, SortedMap<String, Slot> b) {
    return entries(a, b, Object::equals, Same::slots);
  }

  private static boolean slots(Slot a, Slot b) {
    return a.definite() == b.definite() && values(a.value(), b.value());
  }

  static boolean values(Value a, Value b) {
    return a == b
        || (Objects.equals(a.constant(), b.constant())
            && entries(a.marks(), b.marks(), Same::marks, Same::trails)
            && List.copyOf(a.places()).equals(List.copyOf(b.places()))
            && entries(a.functions(), b.functions(), Same::identical, Same::functions));
  }

  /** A function remembers what is around it: only the very same one is surely alike. */
  private static boolean functions(Function a, Function b) {
    return a == b || (a.node() == b.node() && a.home().equals(b.home()) && receivers(a, b));
  }

  private static boolean receivers(Function a, Function b) {
    Value one = a.receiver();
    Value other = b.receiver();
    return one == other
        || (one != null
            && other != null
            && one.functions().isEmpty()
            && other.functions().isEmpty()
            && values(one, other));
  }

  private static boolean identical(Object a, Object b) {
    return a == b;
  }

  private static boolean marks(Mark a, Mark b) {
    return a == b
        || (a.equals(b)
            && (!(a.origin() instanceof Origin.Emission one)
                || !(b.origin() instanceof Origin.Emission other)
                || labels(one.label(), other.label())));
  }

  static boolean labels(Label a, Label b) {
    return a == b || a.tellsSameAs(b);
  }

  static boolean trails(Trail a, Trail b) {
    return a == b || (a.length() == b.length() && a.steps().equals(b.steps()));
  }

  static boolean hits(Map.Entry<Hit, Trail> a, Map.Entry<Hit, Trail> b) {
    return a.getKey().equals(b.getKey())
        && labels(a.getKey().label(), b.getKey().label())
        && trails(a.getValue(), b.getValue());
  }

  private static <K, V> boolean entries(
      Map<K, V> a, Map<K, V> b, BiPredicate<K, K> keys, BiPredicate<V, V> values) {
    if (a == b) {
      return true;
    }
    if (a.size() != b.size()) {
      return false;
    }
    Iterator<Map.Entry<K, V>> others = b.entrySet().iterator();
    for (Map.Entry<K, V> one : a.entrySet()) {
      Map.Entry<K, V> other = others.next();
      if (!keys.test(one.getKey(), other.getKey())
          || !values.test(one.getValue(), other.getValue())) {
        return false;
      }
    }
    return true;
  }

  /** What a client of the solver answers. */
  static boolean answers(@Nullable Object a, @Nullable Object b) {
    if (a == b) {
      return true;
    }
    if (a instanceof Label one && b instanceof Label other) {
      return labels(one, other);
    }
    if (a instanceof CallEffects one && b instanceof CallEffects other) {
      return effects(one, other);
    }
    return Objects.equals(a, b);
  }

  private static boolean effects(CallEffects a, CallEffects b) {
    if (!a.equals(b)) {
      return false;
    }
    for (int i = 0; i < a.emissions().size(); i++) {
      if (!labels(a.emissions().get(i).label(), b.emissions().get(i).label())) {
        return false;
      }
    }
    return true;
  }
}
