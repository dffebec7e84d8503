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
          Right.ACCESS, List.of(Sign.ACCESSIBLE),
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
            at.ifPresent(found::add);
          }
        }
        if (!there) {
          lacking.add(store.name());
        }
      }
      if (right == Right.ACCESS) {
        disclosures.forEach(each -> found.add(each.at()));
      }
      paths.add(new RightPath(right, List.copyOf(found), lacking));
    }
    return paths;
  }
}
