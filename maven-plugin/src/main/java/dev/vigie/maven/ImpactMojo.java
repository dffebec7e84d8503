package dev.vigie.maven;

import dev.vigie.CheckRequest;
import dev.vigie.ImpactFiles;
import dev.vigie.Papers;
import dev.vigie.report.impact.ImpactPaper;
import dev.vigie.report.impact.ImpactText;
import dev.vigie.report.paper.Language;
import dev.vigie.report.paper.Messages;
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
public final class ImpactMojo extends PaperMojo {
  /** Folder of the files. Default: {@code target/privacy} of the first project. */
  @Parameter(property = "privacy.impactDirectory")
  private @Nullable String impactDirectory;

  @Inject
  ImpactMojo(DependencyLookup dependencies) {
    super(dependencies);
  }

  @Override
  void conclude(ReactorRun run) throws MojoExecutionException, MojoFailureException {
    CheckRequest request = run.request();
    ImpactFiles files =
        new ImpactFiles(
            language(),
            Optional.of(file(run, impactDirectory, "impact.html")),
            Optional.of(file(run, impactDirectory, "impact.json")),
            Optional.of(file(run, impactDirectory, "impact-pia.json")));
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    Papers papers = new Papers(ReactorRun.ownKnowledge(), today);
    Papers.Material material = ReactorRun.attempt(() -> papers.gather(request));
    Language chosen = ReactorRun.attempt(() -> files.write(material, today));
    Messages messages = Messages.of(chosen, ImpactPaper.MESSAGES);
    run.log().info("\n" + ImpactText.of(material.impact(), messages, material.vocabulary(chosen)));
    files.all().forEach(file -> run.log().info("Impact study: " + file));
    tellMissing(run, material);
  }
}
