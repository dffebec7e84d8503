package dev.vigie.catalog;

import dev.vigie.config.Problem;
import dev.vigie.config.YamlFile;
import dev.vigie.config.YamlObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What English texts of the catalogue are in French. Read from {@code french.yml}.
 *
 * @param destinations where data goes, by the English label
 * @param parties what services are used for, by the English purpose
 */
public record French(Map<String, String> destinations, Map<String, String> parties) {
  /** Nothing is known. */
  public static final French NONE = new French(Map.of(), Map.of());

  /** Copies the maps. */
  public French {
    destinations = Map.copyOf(destinations);
    parties = Map.copyOf(parties);
  }

  /** Reads the file; every fault is added to {@code problems}. */
  public static French read(YamlFile file, List<Problem> problems) {
    Optional<YamlObject> yaml = file.open(problems);
    French french = new French(texts(yaml, "destinations"), texts(yaml, "parties"));
    yaml.ifPresent(YamlObject::done);
    return french;
  }

  private static Map<String, String> texts(Optional<YamlObject> yaml, String key) {
    Map<String, String> texts = new TreeMap<>();
    yaml.flatMap(all -> all.object(key))
        .ifPresent(
            section ->
                new ArrayList<>(section.keys())
                    .forEach(name -> texts.put(name, section.requiredText(name))));
    return texts;
  }
}
