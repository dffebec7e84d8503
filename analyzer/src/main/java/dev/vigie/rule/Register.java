package dev.vigie.rule;

import dev.vigie.config.Activity;
import dev.vigie.source.Location;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the project has declared of its processing, in {@code privacy.yml}: what code alone cannot
 * show.
 *
 * @param retention how long stores keep their data
 * @param activities of the record of processing
 */
public record Register(List<Retention> retention, List<Declared> activities) {
  /** Nothing was declared. */
  public static final Register EMPTY = new Register(List.of(), List.of());

  /**
   * How long a store keeps its data.
   *
   * @param store class (simple or qualified name), table or collection
   * @param period empty where the data must be kept whatever its age
   * @param reason why so long; may be empty
   */
  public record Retention(String store, Optional<Period> period, String reason, Location at) {}

  /** An activity, and where it is declared. */
  public record Declared(Activity activity, Location at) {}

  /** Copies the lists. */
  public Register {
    retention = List.copyOf(retention);
    activities = List.copyOf(activities);
  }

  /** What was declared for a store of one of these names; capitals and underscores do not count. */
  public Optional<Retention> retentionOf(Iterable<String> names) {
    for (Retention each : retention) {
      for (String name : names) {
        if (bare(each.store()).equals(bare(name))) {
          return Optional.of(each);
        }
      }
    }
    return Optional.empty();
  }

  private static String bare(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
