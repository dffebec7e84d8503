package dev.vigie;

import dev.vigie.config.ProjectSettings;
import dev.vigie.read.FactsCache;
import dev.vigie.source.SourceSet;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be analysed.
 *
 * @param sources of the project
 * @param classPath jars and class folders of the libraries; may be empty
 * @param settings what the project says of itself
 * @param cache of facts
 * @param threads that read files at once, at least 1; the outcome does not depend on it
 */
public record AnalysisRequest(
    SourceSet sources,
    List<Path> classPath,
    ProjectSettings settings,
    FactsCache cache,
    int threads) {
  /** Copies the list. */
  public AnalysisRequest {
    classPath = List.copyOf(classPath);
  }
}
