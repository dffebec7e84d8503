package dev.vigie.catalog.api;

import dev.vigie.config.YamlObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads places at calls from catalogue files. */
final class Points {
  private Points() {}

  /** Those under a key, of which there must be one. */
  static List<AccessPoint> read(YamlObject yaml, String key) {
    List<AccessPoint> points = new ArrayList<>();
    for (String text : yaml.texts(key)) {
      points.add(readOne(yaml, key, text));
    }
    if (points.isEmpty()) {
      yaml.problem(key, "the key '" + key + "' is missing", "e.g. [arg*] for every argument");
    }
    return points;
  }

  /** One; where it is none, a problem is added and what stands for it says nothing. */
  static AccessPoint readOne(YamlObject yaml, String key, String text) {
    Optional<AccessPoint> point = AccessPoint.parse(text);
    if (point.isEmpty()) {
      yaml.problem(
          key,
          "'" + text + "' is no place at a call",
          "this, return, arg0, arg* or arg1+, then [*], [arg0], [#], .field or .*");
    }
    return point.orElse(
        new AccessPoint(AccessPoint.Root.RETURN, 0, AccessPoint.NOT_A_FUNCTION, List.of(), false));
  }
}
