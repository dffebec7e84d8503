package dev.vigie.report.impact;

import dev.vigie.config.NearestName;
import dev.vigie.config.YamlObject;
import dev.vigie.finding.FearedEvent;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What measures count for.
 *
 * @param found coverage of one that was found and cannot be counted, from 0 to 1
 * @param partly of one that findings speak against
 * @param declared of one that people answered for
 * @param events that each makes less likely, by its id
 */
public record MeasureEffects(
    double found, double partly, double declared, Map<String, Set<FearedEvent>> events) {
  /** No measure counts. */
  public static final MeasureEffects NONE = new MeasureEffects(0, 0, 0, Map.of());

  /** Copies the map, in order. */
  public MeasureEffects {
    events = Collections.unmodifiableMap(new TreeMap<>(events));
  }

  static MeasureEffects read(YamlObject root) {
    Optional<YamlObject> yaml = root.object("measures");
    if (yaml.isEmpty()) {
      return NONE;
    }
    Map<String, Set<FearedEvent>> events = new TreeMap<>();
    yaml.get()
        .textsByKey("events")
        .forEach((measure, names) -> events.put(measure, events(yaml.get(), names)));
    MeasureEffects effects =
        new MeasureEffects(
            share(yaml.get(), "found"),
            share(yaml.get(), "partly"),
            share(yaml.get(), "declared"),
            events);
    yaml.get().done();
    return effects;
  }

  private static Set<FearedEvent> events(YamlObject yaml, List<String> names) {
    Set<FearedEvent> events = EnumSet.noneOf(FearedEvent.class);
    List<String> known = Arrays.stream(FearedEvent.values()).map(FearedEvent::id).toList();
    for (String name : names) {
      if (known.contains(name)) {
        events.add(FearedEvent.values()[known.indexOf(name)]);
      } else {
        yaml.problem(
            "events", "'" + name + "' is no feared event", NearestName.hintOrAll(name, known));
      }
    }
    return events;
  }

  private static double share(YamlObject yaml, String key) {
    double share = yaml.number(key).orElse(0.0);
    if (share < 0 || share > 1) {
      yaml.problem(key, "'" + share + "' is no share", "a decimal from 0 to 1 is expected");
      return 0;
    }
    return share;
  }
}
