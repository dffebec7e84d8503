package dev.vigie.maven;

import dev.vigie.maven.ParameterReading.Sources;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Explains why a line or a member is, or is not, personal data: each reason with its weight, and
 * what to write into {@code privacy.yml} to decide otherwise. Nothing is judged and nothing
 * written.
 *
 * <p>{@code mvn privacy:explain -Dprivacy.explain=src/main/java/shop/Customer.java:12}
 */
@Mojo(name = "explain", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the fields
public final class ExplainMojo extends ReactorMojo {
  /**
   * What is explained: all that is declared or used in a line, {@code PATH:LINE} with the path from
   * the root of the repository or from the folder that Maven was started in; a member, {@code
   * Class.member}; or all members of a class.
   */
  @Parameter(property = "privacy.explain")
  private @Nullable String explain;

  @Inject
  ExplainMojo(DependencyLookup dependencies) {
    super(dependencies);
  }

  @Override
  CheckParameters parameters(ParameterReading reading, Sources sources)
      throws MojoExecutionException {
    if (explain == null) {
      throw new MojoExecutionException(
          "It is not said what to explain: -Dprivacy.explain=PATH:LINE, or Class.member");
    }
    return reading.check(ParameterReading.Written.reading(sources).explaining(explain));
  }

  @Override
  void conclude(ReactorRun run) throws MojoExecutionException, MojoFailureException {
    String what = run.parameters().explain().orElse("");
    if (!Explanations.log(run, what).complete()) {
      throw new MojoFailureException("Not all that is to be explained could be read.");
    }
  }
}
