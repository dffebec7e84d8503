package dev.vigie.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is to be analysed.
 *
 * @param base the folder that paths are relative to: the repository root, or the folder given where
 *     there is none
 * @param files sorted by path, each path once
 * @param around what is only read to understand the files, and not judged: generated code, modules
 *     that were not asked for; sorted by path, none of it in {@code files}
 * @param problems what was not found, not readable or not followed; sorted
 */
public record SourceSet(
    Path base, List<SourceFile> files, List<SourceFile> around, List<SourceProblem> problems) {
  /** Copies the lists. */
  public SourceSet {
    files = List.copyOf(files);
    around = List.copyOf(around);
    problems = List.copyOf(problems);
  }

  /** The files and what is around them. */
  public List<SourceFile> all() {
    return Stream.concat(files.stream(), around.stream()).toList();
  }

  /** Paths of what is around the files. */
  public Set<String> aroundPaths() {
    return around.stream().map(SourceFile::path).collect(Collectors.toUnmodifiableSet());
  }

  /** Without files that {@code unwanted} takes, wherever they are. */
  public SourceSet without(Predicate<SourceFile> unwanted) {
    return new SourceSet(
        base,
        files.stream().filter(unwanted.negate()).toList(),
        around.stream().filter(unwanted.negate()).toList(),
        problems);
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
    return find(BaseFolder.of(given), given, withTests);
  }

  /**
   * The same, told from another folder than the root of the repository around it.
   *
   * @param base the folder that paths are relative to
   */
  public static SourceSet find(Path base, List<Path> given, boolean withTests) {
    SourceDiscovery discovery = new SourceDiscovery(base, withTests);
    boolean onlyOne = given.size() == 1;
    for (Path path : given) {
      discovery.addGiven(path, onlyOne);
    }
    return discovery.result();
  }
}
