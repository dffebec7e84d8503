package dev.vigie.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What one module of the reactor brings, in no words of Maven.
 *
 * @param name artifact id
 * @param pom its build file; empty where the project has none
 * @param roots its source and resource folders; they need not exist
 * @param jars of its dependencies, other modules left out
 * @param missing its dependencies that could not be had, in words
 */
record ModuleSources(
    String name,
    Path folder,
    Optional<Path> pom,
    List<Root> roots,
    List<Path> jars,
    List<String> missing) {

  /**
   * A source or resource folder.
   *
   * @param test whether it holds test code
   * @param generated whether the build makes it: read to understand the rest, but nobody mends
   *     generated code
   */
  record Root(Path folder, boolean test, boolean generated) {}

  /** Copies the lists. */
  ModuleSources {
    roots = List.copyOf(roots);
    jars = List.copyOf(jars);
    missing = List.copyOf(missing);
  }
}
