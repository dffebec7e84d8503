package dev.vigie.processing;

import dev.vigie.processing.RightPath.Right;
import dev.vigie.rule.lifecycle.Sign;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which rights of persons the code has a way for, over the stores of an activity. */
final class RightPaths {
  private static final Map<Right, List<Sign>> SIGNS =
      Map.of(
          Right.RECTIFICATION, List.of(Sign.UPDATED),
          Right.ERASURE, List.of(Sign.ERASED, Sign.ANONYMISED),
          Right.RESTRICTION, List.of(Sign.RESTRICTABLE));

  private RightPaths() {}

  static List<RightPath> of(List<DataStore> stores, List<Disclosure> disclosures) {
    List<RightPath> paths = new ArrayList<>();
    if (stores.isEmpty()) {
      return paths;
    }
    for (Right right : EnumSet.allOf(Right.class)) {
      Set<Location> found = new LinkedHashSet<>();
      List<String> lacking = new ArrayList<>();
      for (DataStore store : stores) {
        boolean there = false;
        for (Sign sign : SIGNS.getOrDefault(right, List.of())) {
          Optional<Location> at = store.keeping().signs().get(sign);
          if (at != null) {
            there = true;
            found.add(at.orElse(store.at()));
          }
        }
        if (right == Right.ACCESS) {
          // That records are read while a request is answered does not say that the answer shows
          // them: an endpoint must.
          for (Disclosure disclosure : disclosures) {
            if (disclosure.data().stream().anyMatch(store.data()::contains)) {
              there = true;
              found.add(disclosure.at());
            }
          }
        }
        if (!there) {
          lacking.add(store.name());
        }
      }
      paths.add(new RightPath(right, List.copyOf(found), lacking));
    }
    return paths;
  }
}
