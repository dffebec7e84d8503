package dev.vigie.source;

import java.nio.file.Path;
import java.util.List;

/**
 * What is to be analysed.
 *
 * @param base the folder that paths are relative to: the repository root, or the folder given where
 *     there is none
 * @param files sorted by path, each path once
 * @param problems what was not found, not readable or not followed; sorted
 */
public record SourceSet(Path base, List<SourceFile> files, List<SourceProblem> problems) {
  /** Copies the lists. */
  public SourceSet {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /**
   * Finds the sources in folders, files and {@code -sources.jar} archives, by their place: main
   * sources under {@code src/main}, and where a folder has no such layout all of it but tests and
   * build output.
   *
   * @param given what the user named, in any order
   * @param withTests whether test code is analysed too
   */
  public static SourceSet find(List<Path> given, boolean withTests) {
    SourceDiscovery discovery = new SourceDiscovery(BaseFolder.of(given), withTests);
    boolean onlyOne = given.size() == 1;
    for (Path path : given) {
      discovery.addGiven(path, onlyOne);
    }
    return discovery.result();
  }
}
