package dev.vigie.fleet.scan;

import dev.vigie.facts.BuildFacts;
import dev.vigie.fleet.row.ModuleRow;
import dev.vigie.program.Program;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What poms say of themselves. */
final class Poms {
  private Poms() {}

  static String groupId(BuildFacts pom) {
    return pom.groupId().isEmpty() && !pom.parent().isEmpty()
        ? pom.parent().get(0).groupId()
        : pom.groupId();
  }

  private static String version(BuildFacts pom) {
    return pom.version().isEmpty() && !pom.parent().isEmpty()
        ? pom.parent().get(0).version()
        : pom.version();
  }

  /** A row for each, in order of their folders. */
  static List<ModuleRow> rows(String repository, Program program) {
    List<ModuleRow> rows = new ArrayList<>();
    for (Map.Entry<String, BuildFacts> each : program.builds().entrySet()) {
      String path = each.getKey();
      if (path.contains("!/")) {
        continue;
      }
      BuildFacts pom = each.getValue();
      rows.add(
          new ModuleRow(
              repository,
              path.contains("/") ? path.substring(0, path.lastIndexOf('/')) : "",
              groupId(pom),
              pom.artifactId(),
              version(pom),
              pom.dependencies().stream()
                  .map(dependency -> dependency.groupId() + ":" + dependency.artifactId())
                  .sorted()
                  .distinct()
                  .toList()));
    }
    return rows;
  }
}
