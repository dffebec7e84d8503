package dev.vigie.maven;

import dev.vigie.maven.ParameterReading.Sources;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Does what {@code check} does and writes the same files, but fails the build over nothing that it
 * finds.
 *
 * <p>{@code mvn privacy:report}, then open {@code target/privacy/privacy.html}
 */
@Mojo(name = "report", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the fields
public final class ReportMojo extends JudgingMojo {
  @Inject
  ReportMojo(DependencyLookup dependencies) {
    super(dependencies);
  }

  @Override
  CheckParameters parameters(ParameterReading reading, Sources sources)
      throws MojoExecutionException {
    return reading.check(judging(sources).withoutGate());
  }
}
