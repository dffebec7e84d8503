package dev.vigie.maven;

import dev.vigie.CheckRequest;
import dev.vigie.Evidence;
import dev.vigie.maven.ParameterReading.Sources;
import dev.vigie.report.Printable;
import dev.vigie.report.ReportFile;
import dev.vigie.report.paper.Language;
import dev.vigie.source.SourceProblem;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Packs what was checked and found into one archive, to be kept and signed: SARIF, record of
 * processing, impact study, inventory, what was accepted and why, coverage, SHA-256 sums and an
 * in-toto statement. The same commit gives the same bytes.
 *
 * <p>{@code mvn privacy:evidence}
 */
@Mojo(name = "evidence", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the fields
public final class EvidenceMojo extends ReactorMojo {
  /** The archive. Default: {@code target/privacy/privacy-evidence.zip} of the first project. */
  @Parameter(property = "privacy.evidenceFile")
  private @Nullable String evidenceFile;

  /** {@code en} or {@code fr}. Default: what {@code privacy.yml} says, else English. */
  @Parameter(property = "privacy.language")
  private @Nullable String language;

  @Inject
  EvidenceMojo(DependencyLookup dependencies) {
    super(dependencies);
  }

  @Override
  CheckParameters parameters(ParameterReading reading, Sources sources)
      throws MojoExecutionException {
    reading.language(language);
    return reading.check(ParameterReading.Written.reading(sources));
  }

  @Override
  void conclude(ReactorRun run) throws MojoExecutionException, MojoFailureException {
    CheckRequest request = run.request().withoutFiles();
    Path file = evidenceFile == null ? run.output("privacy-evidence.zip") : run.file(evidenceFile);
    Evidence evidence =
        new Evidence(ReactorRun.ownKnowledge(), LocalDate.now(ZoneId.systemDefault()));
    Evidence.Packed packed =
        ReactorRun.attempt(
            () -> {
              Evidence.Packed made =
                  evidence.pack(request, Optional.ofNullable(language).flatMap(Language::of));
              ReportFile.write(file, made.archive());
              return made;
            });
    run.log().info("Evidence: " + file);
    if (packed.uncommitted()) {
      run.log().warn("Files differ from the commit; the statement says so.");
    }
    boolean incomplete = packed.material().result().files() == 0;
    for (SourceProblem problem : packed.material().check().summary().problems()) {
      run.log().warn(Printable.line(problem.toString()));
      incomplete |= problem.costsResults();
    }
    if (incomplete) {
      throw new MojoFailureException("Not everything could be read, so something may be missing.");
    }
  }
}
