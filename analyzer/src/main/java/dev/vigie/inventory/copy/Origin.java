package dev.vigie.inventory.copy;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Where a value comes from.
 *
 * @param nodes in order of writing
 * @param other whether it may also be computed, composed or come from where nobody can see
 */
record Origin(Set<CopyNode> nodes, boolean other) {
  /** A constant, or nothing at all. */
  static final Origin NOTHING = new Origin(Set.of(), false);

  static final Origin OTHER = new Origin(Set.of(), true);

  static Origin of(CopyNode node) {
    return new Origin(Set.of(node), false);
  }

  Origin and(Origin more) {
    if (equals(NOTHING)) {
      return more;
    }
    if (more.equals(NOTHING)) {
      return this;
    }
    Set<CopyNode> both = new LinkedHashSet<>(nodes);
    both.addAll(more.nodes);
    return new Origin(both, other || more.other);
  }

  static Origin all(Collection<Origin> origins) {
    Origin result = NOTHING;
    for (Origin each : origins) {
      result = result.and(each);
    }
    return result;
  }
}
