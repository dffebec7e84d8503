package dev.vigie;

import dev.vigie.config.ProjectSettings;
import dev.vigie.source.FileKind;
import dev.vigie.source.SourceSet;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Set;

/** Leaves out the files that the project's settings exclude. */
final class Exclusion {
  private static final Set<FileKind> AROUND =
      Set.of(FileKind.POM, FileKind.TEXT, FileKind.PAGE, FileKind.LOMBOK);

  private Exclusion() {}

  /**
   * What remains. Build files, and what lies around sources, are alone nothing to judge by: then
   * nothing remains, so that the gate says it.
   */
  static SourceSet of(ProjectSettings.Scope scope, SourceSet sources) {
    List<PathMatcher> matchers =
        scope.exclude().stream()
            .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
            .toList();
    SourceSet wanted =
        sources.without(file -> matchers.stream().anyMatch(m -> m.matches(Path.of(file.path()))));
    boolean hollow = wanted.files().stream().allMatch(file -> AROUND.contains(file.kind()));
    return hollow ? wanted.without(file -> true) : wanted;
  }
}
