package dev.vigie;

import dev.vigie.config.ProjectSettings;
import dev.vigie.config.Written;
import dev.vigie.source.FileKind;
import dev.vigie.source.SourceProblem;
import dev.vigie.source.SourceSet;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Leaves out the files that the project's settings exclude. */
final class Exclusion {
  private static final Set<FileKind> AROUND =
      Set.of(FileKind.POM, FileKind.TEXT, FileKind.PAGE, FileKind.LOMBOK);

  private Exclusion() {}

  /** The sources, with what is to be told of patterns that leave nothing out. */
  static SourceSet told(ProjectSettings.Scope scope, SourceSet sources) {
    List<SourceProblem> problems = new ArrayList<>(sources.problems());
    for (Written pattern : scope.exclude()) {
      PathMatcher matcher = matcher(pattern);
      if (sources.all().stream().noneMatch(file -> matcher.matches(Path.of(file.path())))) {
        problems.add(
            new SourceProblem(
                Located.below(sources.base(), pattern.file()),
                pattern.line(),
                "the pattern '" + pattern.text() + "' excludes nothing that was found",
                "paths are from the root of the repository; it may also mean a part that this run"
                    + " does not see",
                false));
      }
    }
    return new SourceSet(sources.base(), sources.files(), sources.around(), problems);
  }

  private static PathMatcher matcher(Written pattern) {
    return FileSystems.getDefault().getPathMatcher("glob:" + pattern.text());
  }

  /**
   * What remains. Build files, and what lies around sources, are alone nothing to judge by: then
   * nothing remains, so that the gate says it.
   */
  static SourceSet of(ProjectSettings.Scope scope, SourceSet sources) {
    List<PathMatcher> matchers = scope.exclude().stream().map(Exclusion::matcher).toList();
    SourceSet wanted =
        sources.without(file -> matchers.stream().anyMatch(m -> m.matches(Path.of(file.path()))));
    boolean hollow = wanted.files().stream().allMatch(file -> AROUND.contains(file.kind()));
    return hollow ? wanted.without(file -> true) : wanted;
  }
}
