package dev.vigie;

import dev.vigie.config.ProjectSettings;
import dev.vigie.read.FactsCache;
import dev.vigie.source.SourceFile;
import dev.vigie.source.SourceProblem;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be analysed.
 *
 * @param files of the project
 * @param problems what was not found or not readable while looking for files
 * @param classPath jars and class folders of the libraries; may be empty
 * @param settings what the project says of itself
 * @param cache of facts
 * @param threads that read files at once, at least 1; the outcome does not depend on it
 */
public record AnalysisRequest(
    List<SourceFile> files,
    List<SourceProblem> problems,
    List<Path> classPath,
    ProjectSettings settings,
    FactsCache cache,
    int threads) {
  /** Copies the lists. */
  public AnalysisRequest {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
    classPath = List.copyOf(classPath);
  }
}
