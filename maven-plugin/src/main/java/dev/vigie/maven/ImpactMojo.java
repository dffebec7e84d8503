package dev.vigie.maven;

import dev.vigie.CheckRequest;
import dev.vigie.ImpactFiles;
import dev.vigie.Papers;
import dev.vigie.maven.ParameterReading.Sources;
import dev.vigie.report.Printable;
import dev.vigie.report.impact.ImpactPaper;
import dev.vigie.report.impact.ImpactText;
import dev.vigie.report.paper.Language;
import dev.vigie.report.paper.Messages;
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
 * Proposes an impact study (GDPR Art. 35) from the code: {@code impact.html}, {@code impact.json}
 * and {@code impact-pia.json}, which the CNIL's software for impact assessments imports. People
 * validate it; what only they can answer is asked.
 *
 * <p>{@code mvn privacy:impact}, then open {@code target/privacy/impact.html}
 */
@Mojo(name = "impact", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the fields
public final class ImpactMojo extends ReactorMojo {
  /** Folder of the files. Default: {@code target/privacy} of the first project. */
  @Parameter(property = "privacy.impactDirectory")
  private @Nullable String impactDirectory;

  /** {@code en} or {@code fr}. Default: what {@code privacy.yml} says, else English. */
  @Parameter(property = "privacy.language")
  private @Nullable String language;

  @Inject
  ImpactMojo(DependencyLookup dependencies) {
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
    ImpactFiles files =
        new ImpactFiles(
            Optional.ofNullable(language).flatMap(Language::of),
            Optional.of(file(run, "impact.html")),
            Optional.of(file(run, "impact.json")),
            Optional.of(file(run, "impact-pia.json")));
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    Papers papers = new Papers(ReactorRun.ownKnowledge(), today);
    Papers.Material material = ReactorRun.attempt(() -> papers.gather(request));
    Language chosen = ReactorRun.attempt(() -> files.write(material, today));
    Messages messages = Messages.of(chosen, ImpactPaper.MESSAGES);
    run.log().info("\n" + ImpactText.of(material.impact(), messages, material.vocabulary(chosen)));
    files.all().forEach(file -> run.log().info("Impact study: " + file));
    boolean incomplete = material.result().files() == 0;
    for (SourceProblem problem : material.check().summary().problems()) {
      run.log().warn(Printable.line(problem.toString()));
      incomplete |= problem.costsResults();
    }
    if (incomplete) {
      throw new MojoFailureException("Not everything could be read, so something may be missing.");
    }
  }

  private Path file(ReactorRun run, String name) {
    return impactDirectory == null ? run.output(name) : run.file(impactDirectory).resolve(name);
  }
}
