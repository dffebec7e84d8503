package dev.vigie.maven;

import dev.vigie.maven.ParameterReading.Sources;
import dev.vigie.maven.Reactor.Contribution;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
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
  void conclude(ReactorEnd end, List<Contribution> contributions)
      throws MojoExecutionException, MojoFailureException {
    end.fix(contributions, !dryRun);
  }
}
