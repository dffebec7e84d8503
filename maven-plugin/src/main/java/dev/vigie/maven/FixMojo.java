package dev.vigie.maven;

import dev.vigie.FixRun;
import dev.vigie.maven.ParameterReading.Sources;
import dev.vigie.report.Printable;
import dev.vigie.report.text.ProgressLine;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Mends findings by small edits: members out of {@code toString()}, values out of logs, columns
 * encrypted by a converter. The rest of a file stays as it is, byte for byte.
 *
 * <p>{@code mvn privacy:fix -Dprivacy.dryRun}
 */
@Mojo(name = "fix", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the fields
public final class FixMojo extends ReactorMojo {
  /** Only tells what would be done. */
  @Parameter(property = "privacy.dryRun", defaultValue = "false")
  private boolean dryRun;

  @Inject
  FixMojo(DependencyLookup dependencies) {
    super(dependencies);
  }

  @Override
  CheckParameters parameters(ParameterReading reading, Sources sources)
      throws MojoExecutionException {
    return reading.check(ParameterReading.Written.reading(sources));
  }

  @Override
  void conclude(ReactorRun run) throws MojoExecutionException {
    FixRun.Outcome outcome =
        ReactorRun.attempt(
            () -> {
              try (ProgressLine line = run.progress()) {
                return new FixRun(ReactorRun.check(line)).run(run.request(), run.base(), !dryRun);
              }
            });
    outcome.lines().forEach(line -> run.log().info(Printable.line(line)));
    run.log().info(outcome.summary(!dryRun));
  }
}
