package dev.vigie.fleet.row;

import java.util.List;

/** A pom in a repository; {@link Tables#MODULES} says what its components are. */
public record ModuleRow(
    String repository,
    String path,
    String groupId,
    String artifactId,
    String version,
    List<String> dependencies) {
  /** Copies the lists. */
  public ModuleRow {
    dependencies = List.copyOf(dependencies);
  }
}
