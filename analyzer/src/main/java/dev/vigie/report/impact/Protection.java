package dev.vigie.report.impact;

import dev.vigie.finding.FearedEvent;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A measure that was found, or that a person answered for.
 *
 * @param id of the measure
 * @param coverage how much of what it should protect it does, from 0 to 1
 * @param events that it makes less likely
 */
public record Protection(String id, double coverage, Set<FearedEvent> events) {
  /** Copies the set. */
  public Protection {
    if (!(coverage >= 0 && coverage <= 1)) {
      throw new IllegalArgumentException("coverage goes from 0 to 1: " + coverage);
    }
    events = Collections.unmodifiableSet(new TreeSet<>(events));
  }
}
