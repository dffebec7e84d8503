package dev.vigie.rule;

import dev.vigie.config.Activity;
import dev.vigie.finding.Suppression;
import dev.vigie.source.Location;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the project has declared of its processing, in {@code privacy.yml}: what code alone cannot
 * show.
 *
 * @param retention how long stores keep their data
 * @param activities of the record of processing
 * @param answers what only a person can say, by question
 * @param suppressions findings that are silenced in the sources
 */
public record Register(
    List<Retention> retention,
    List<Activity> activities,
    Map<String, String> answers,
    List<Suppression> suppressions) {
  /** Nothing was declared. */
  public static final Register EMPTY = new Register(List.of(), List.of(), Map.of(), List.of());

  /**
   * How long a store keeps its data.
   *
   * @param store class (simple or qualified name), table or collection
   * @param period empty where the data must be kept whatever its age
   * @param reason why so long; may be empty
   */
  public record Retention(String store, Optional<Period> period, String reason, Location at) {}

  /** Copies the lists. */
  public Register {
    retention = List.copyOf(retention);
    activities = List.copyOf(activities);
    answers = Map.copyOf(answers);
    suppressions = List.copyOf(suppressions);
  }

  /** As the settings file says. */
  public Register(
      List<Retention> retention, List<Activity> activities, Map<String, String> answers) {
    this(retention, activities, answers, List.of());
  }

  /** The same, with what the sources say. */
  public Register with(List<Suppression> inSources) {
    return new Register(retention, activities, answers, inSources);
  }

  /** Of a project that has answered no question. */
  public Register(List<Retention> retention, List<Activity> activities) {
    this(retention, activities, Map.of(), List.of());
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

  /** The activities that speak of one of these classes or tables, in order of declaration. */
  public List<Activity> about(Iterable<String> names) {
    return activities.stream()
        .filter(
            activity -> {
              for (String name : names) {
                if (activity.covers(name)) {
                  return true;
                }
              }
              return false;
            })
        .toList();
  }

  private static String bare(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
