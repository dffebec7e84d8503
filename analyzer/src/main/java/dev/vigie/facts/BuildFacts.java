package dev.vigie.facts;

import java.util.List;

/**
 * What a Maven pom says, as written: no inheritance, no interpolation beyond its own properties.
 * What profiles declare counts as declared.
 *
 * @param version empty where only the parent has one
 * @param at the project's own artifact id
 * @param parent one, or none
 * @param properties its own
 * @param managed what {@code dependencyManagement} says
 * @param managedPlugins what {@code pluginManagement} says
 * @param repositories of artifacts, plugins and releases
 */
public record BuildFacts(
    String groupId,
    String artifactId,
    String version,
    long at,
    List<Parent> parent,
    List<Property> properties,
    List<Dependency> dependencies,
    List<Dependency> managed,
    List<Plugin> plugins,
    List<Plugin> managedPlugins,
    List<Repository> repositories,
    List<ReadProblem> problems,
    int lines)
    implements FileFacts {
  /**
   * The pom that it inherits from.
   *
   * @param relativePath {@code ../pom.xml} where not written; empty where it is to be looked for in
   *     repositories only
   */
  public record Parent(
      String groupId, String artifactId, String version, String relativePath, long at) {}

  /** A property, or a plugin's setting: path of element names from its {@code configuration}. */
  public record Property(String name, String value, long at) {}

  /** A dependency; version and scope are empty where not written. */
  public record Dependency(
      String groupId, String artifactId, String version, String scope, boolean optional, long at) {}

  /** A build plugin; version is empty where not written. */
  public record Plugin(
      String groupId, String artifactId, String version, List<Property> settings, long at) {
    /** Copies the list. */
    public Plugin {
      settings = List.copyOf(settings);
    }
  }

  /** A place that artifacts come from, or go to. */
  public record Repository(String id, String url, long at) {}

  /** Copies the lists. */
  public BuildFacts {
    parent = List.copyOf(parent);
    properties = List.copyOf(properties);
    dependencies = List.copyOf(dependencies);
    managed = List.copyOf(managed);
    plugins = List.copyOf(plugins);
    managedPlugins = List.copyOf(managedPlugins);
    repositories = List.copyOf(repositories);
    problems = List.copyOf(problems);
  }
}
