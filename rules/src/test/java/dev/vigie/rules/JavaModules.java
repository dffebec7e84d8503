package dev.vigie.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Which Java files of a project a compiler takes together. */
final class JavaModules {
  private JavaModules() {}

  /** All, or those of one module after the other where modules copy each other's classes. */
  static List<List<String>> of(Collection<String> paths) {
    Map<String, List<String>> modules = new TreeMap<>();
    List<String> classes = new ArrayList<>();
    for (String path : paths) {
      if (path.endsWith(".java")) {
        int src = Math.max(0, path.indexOf("src/"));
        modules.computeIfAbsent(path.substring(0, src), m -> new ArrayList<>()).add(path);
        classes.add(path.substring(src));
      }
    }
    return Set.copyOf(classes).size() < classes.size()
        ? List.copyOf(modules.values())
        : List.of(modules.values().stream().flatMap(List::stream).toList());
  }
}
