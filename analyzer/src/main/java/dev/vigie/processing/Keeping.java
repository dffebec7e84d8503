package dev.vigie.processing;

import dev.vigie.rule.StatedPeriods.StatedPeriod;
import dev.vigie.rule.lifecycle.Sign;
import dev.vigie.source.Location;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How long a store keeps its data, as far as it is known.
 *
 * @param declared what {@code privacy.yml} says of the store or of its activity
 * @param stated periods that code and settings state for it
 * @param signs what the code does to its records, with the place of each
 */
public record Keeping(
    Optional<Declared> declared, List<StatedPeriod> stated, Map<Sign, Optional<Location>> signs) {
  /** Nothing is known. */
  public static final Keeping UNKNOWN = new Keeping(Optional.empty(), List.of(), Map.of());

  /**
   * What was declared.
   *
   * @param period empty where the data must be kept whatever its age
   * @param reason why so long; may be empty
   */
  public record Declared(Optional<Period> period, String reason, Location at) {}

  /** Copies the collections. */
  public Keeping {
    stated = List.copyOf(stated);
    signs = new TreeMap<>(signs);
  }

  /** Whether the code ends the storage by itself. */
  public boolean ends() {
    return signs.containsKey(Sign.PURGED)
        || signs.containsKey(Sign.EXPIRES)
        || signs.containsKey(Sign.SCRIPTED);
  }
}
