package dev.vigie.rule;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Safeguard;
import dev.vigie.catalog.Sensitivity;
import dev.vigie.config.YamlObject;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which safeguards settle a rule, and for which data: a password hash settles a password and
 * nothing else, a mask settles a log and no store.
 *
 * @param clears the sensitivities that each safeguard settles
 * @param lowers by how many levels each safeguard lowers what it does not settle
 */
public record Clearance(Map<Safeguard, Set<Sensitivity>> clears, Map<Safeguard, Integer> lowers) {
  private static final String ALL = "all";

  /** Copies the maps. */
  public Clearance {
    clears = Map.copyOf(clears);
    lowers = Map.copyOf(lowers);
  }

  /** Reads the keys {@code unless} and {@code lowered-by} of a trigger. */
  static Clearance read(YamlObject yaml) {
    Map<Safeguard, Set<Sensitivity>> clears = new EnumMap<>(Safeguard.class);
    Map<Safeguard, Integer> lowers = new EnumMap<>(Safeguard.class);
    yaml.object("unless")
        .ifPresent(
            unless -> {
              for (Safeguard safeguard : Safeguard.values()) {
                if (unless.has(safeguard.id())) {
                  clears.put(safeguard, sensitivities(unless, safeguard.id()));
                }
              }
              unless.done();
            });
    yaml.object("lowered-by")
        .ifPresent(
            lowered -> {
              for (Safeguard safeguard : Safeguard.values()) {
                lowered.integer(safeguard.id()).ifPresent(by -> lowers.put(safeguard, by));
              }
              lowered.done();
            });
    return new Clearance(clears, lowers);
  }

  private static Set<Sensitivity> sensitivities(YamlObject yaml, String key) {
    Set<Sensitivity> result = EnumSet.noneOf(Sensitivity.class);
    for (String id : yaml.texts(key)) {
      Optional<Sensitivity> sensitivity = Sensitivity.of(id);
      if (id.equals(ALL)) {
        result.addAll(EnumSet.allOf(Sensitivity.class));
      } else if (sensitivity.isPresent()) {
        result.add(sensitivity.get());
      } else {
        List<String> ids = Arrays.stream(Sensitivity.values()).map(Sensitivity::id).toList();
        yaml.problem(key, "'" + id + "' is no sensitivity", "all, or of " + String.join(", ", ids));
      }
    }
    return result;
  }

  /** Whether data of this kind is settled by one of these safeguards. */
  public boolean clears(Set<Safeguard> applied, Element element) {
    return applied.stream()
        .anyMatch(s -> clears.getOrDefault(s, Set.of()).contains(element.sensitivity()));
  }

  /** By how many levels these safeguards lower what they do not settle: the most that one gives. */
  public int lowering(Set<Safeguard> applied) {
    return applied.stream().mapToInt(s -> lowers.getOrDefault(s, 0)).max().orElse(0);
  }
}
