package dev.vigie.facts;

import java.util.List;

/**
 * What a Maven pom says, as written: no inheritance, no interpolation beyond its own properties.
 */
public record BuildFacts(
    String groupId,
    String artifactId,
    List<Dependency> dependencies,
    List<Plugin> plugins,
    List<ReadProblem> problems,
    int lines)
    implements FileFacts {
  /** A dependency; version and scope are empty where not written. */
  public record Dependency(
      String groupId, String artifactId, String version, String scope, long at) {}

  /** A build plugin; version is empty where not written. */
  public record Plugin(String groupId, String artifactId, String version, long at) {}

  /** Copies the lists. */
  public BuildFacts {
    dependencies = List.copyOf(dependencies);
    plugins = List.copyOf(plugins);
    problems = List.copyOf(problems);
  }
}
