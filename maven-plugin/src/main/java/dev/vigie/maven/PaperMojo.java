package dev.vigie.maven;

import dev.vigie.Papers;
import dev.vigie.report.Printable;
import dev.vigie.report.paper.Language;
import dev.vigie.source.SourceProblem;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** What the goals that draft papers have in common: they judge nothing, and fail no build. */
@SuppressWarnings("NullAway.Init") // Maven fills the fields
abstract class PaperMojo extends ReactorMojo {
  /** {@code en} or {@code fr}. Default: what {@code privacy.yml} says, else English. */
  @Parameter(property = "privacy.language")
  private @Nullable String language;

  PaperMojo(DependencyLookup dependencies) {
    super(dependencies);
  }

  @Override
  final CheckParameters parameters(ParameterReading reading, ParameterReading.Sources sources)
      throws MojoExecutionException {
    reading.language(language);
    return reading.check(ParameterReading.Written.reading(sources));
  }

  /** The language that the build names; empty where it names none. */
  final Optional<Language> language() {
    return Optional.ofNullable(language).flatMap(Language::of);
  }

  /** A file in the folder that the build names, or where files go that it does not name. */
  static Path file(ReactorRun run, @Nullable String folder, String name) {
    return folder == null ? run.output(name) : run.file(folder).resolve(name);
  }

  /**
   * Tells what could not be read.
   *
   * @throws MojoFailureException where something may be missing
   */
  static void tellMissing(ReactorRun run, Papers.Material material) throws MojoFailureException {
    boolean incomplete = material.result().files() == 0;
    for (SourceProblem problem : material.check().summary().problems()) {
      run.log().warn(Printable.line(problem.toString()));
      incomplete |= problem.costsResults();
    }
    if (incomplete) {
      throw new MojoFailureException("Not everything could be read, so something may be missing.");
    }
  }
}
