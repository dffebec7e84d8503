package dev.vigie.flow.solver;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which constant keys one method reads from what it is handed: the first few, then all as one. */
final class HandedInKeys {
  private final Map<Place.HandedIn, Set<String>> keys = new HashMap<>();

  /** The part to read: the element itself, or any where too many are told apart already. */
  String known(Place.HandedIn whole, String part) {
    if (!Elements.isFixed(part)) {
      return part;
    }
    Set<String> known = keys.computeIfAbsent(whole, w -> new HashSet<>());
    return known.contains(part) || (known.size() < Elements.MOST_KEYS && known.add(part))
        ? part
        : Elements.all(part);
  }
}
