package dev.vigie;

import dev.vigie.config.ProjectSettings;
import dev.vigie.program.link.OpenLibraries;
import dev.vigie.read.FactsCache;
import dev.vigie.rule.Register;
import dev.vigie.source.SourceSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is to be analysed.
 *
 * @param sources of the project
 * @param classPath jars and class folders of the libraries; may be empty
 * @param settings what the project says of itself
 * @param cache of facts
 * @param recorded the record of processing that is kept beside the settings
 * @param byActivity whether the map of data tells which activities of processing a member takes
 *     part in; only the report for people shows them, and finding them out takes a while
 * @param shortcuts whether work is left out that cannot change the outcome
 * @param threads that read files at once, at least 1; the outcome does not depend on it
 * @param libraries stay open until somebody closes them: what is asked of the program later asks
 *     them, too
 * @param session what is kept of the run before this one; the outcome does not depend on it
 */
public record AnalysisRequest(
    SourceSet sources,
    List<Path> classPath,
    ProjectSettings settings,
    Optional<Register.Recorded> recorded,
    FactsCache cache,
    boolean byActivity,
    Shortcuts shortcuts,
    int threads,
    OpenLibraries libraries,
    Optional<Session> session) {
  /** Copies the list. */
  public AnalysisRequest {
    classPath = List.copyOf(classPath);
  }

  /** Of a process that ends with the run. */
  public AnalysisRequest(
      SourceSet sources,
      List<Path> classPath,
      ProjectSettings settings,
      Optional<Register.Recorded> recorded,
      FactsCache cache,
      boolean byActivity,
      Shortcuts shortcuts,
      int threads) {
    this(
        sources,
        classPath,
        settings,
        recorded,
        cache,
        byActivity,
        shortcuts,
        threads,
        new OpenLibraries(),
        Optional.empty());
  }

  /** The same in a process that stays. */
  public AnalysisRequest in(Session kept) {
    return new AnalysisRequest(
        sources,
        classPath,
        settings,
        recorded,
        cache,
        byActivity,
        shortcuts,
        threads,
        kept.libraries(),
        Optional.of(kept));
  }
}
