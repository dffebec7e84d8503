package dev.vigie;

import dev.vigie.config.ProjectSettings;
import dev.vigie.source.SourceFile;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;

/** Leaves out the files that the project's settings exclude. */
final class Exclusion {
  private Exclusion() {}

  static List<SourceFile> of(ProjectSettings.Scope scope, List<SourceFile> files) {
    if (scope.exclude().isEmpty()) {
      return files;
    }
    List<PathMatcher> matchers =
        scope.exclude().stream()
            .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
            .toList();
    return files.stream()
        .filter(file -> matchers.stream().noneMatch(m -> m.matches(Path.of(file.path()))))
        .toList();
  }
}
