package dev.vigie.rule;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What rules derive from one dossier, kept so that the next rule need not derive it again. All of it
 * is a pure function of the dossier and of what the rules know, so keeping it changes no result.
 */
public final class Derivations {
  private final Map<Knowledge, Map<Class<?>, Object>> derived = new IdentityHashMap<>();

  /** The one of this kind; derived where it is not there yet. */
  synchronized <T> T of(Knowledge knowledge, Class<T> kind, Supplier<T> derive) {
    Map<Class<?>, Object> known = derived.computeIfAbsent(knowledge, k -> new HashMap<>());
    Object found = known.get(kind);
    if (found == null) {
      found = derive.get();
      known.put(kind, found);
    }
    return kind.cast(found);
  }
}
