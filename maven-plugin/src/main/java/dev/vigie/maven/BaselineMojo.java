package dev.vigie.maven;

import dev.vigie.BaselineUpdate;
import dev.vigie.maven.ParameterReading.Sources;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Writes the findings that are there into a file, so that only new ones count. A file that is there
 * already only shrinks, unless it is told to grow; reasons and dates in it stay.
 *
 * <p>{@code mvn privacy:baseline}
 */
@Mojo(name = "baseline", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the fields
public final class BaselineMojo extends ReactorMojo {
  /**
   * The file. Default: what {@code privacy.yml} says, else {@code privacy-baseline.yml} at the root
   * of the repository.
   */
  @Parameter(property = "privacy.baselineFile")
  private @Nullable String baselineFile;

  /** Whether new findings are added to a file that is there. */
  @Parameter(property = "privacy.grow", defaultValue = "false")
  private boolean grow;

  /** Why what is added is accepted. */
  @Parameter(property = "privacy.reason", defaultValue = "")
  private @Nullable String reason;

  /** Last day on which what is added is accepted, as {@code 2031-01-31}. Default: for ever. */
  @Parameter(property = "privacy.expires")
  private @Nullable String expires;

  @Inject
  BaselineMojo(DependencyLookup dependencies) {
    super(dependencies);
  }

  @Override
  CheckParameters parameters(ParameterReading reading, Sources sources)
      throws MojoExecutionException {
    return reading.check(ParameterReading.Written.reading(sources));
  }

  @Override
  void conclude(ReactorRun run) throws MojoExecutionException, MojoFailureException {
    BaselineUpdate.Order order =
        new BaselineUpdate.Order(
            Optional.ofNullable(baselineFile).map(run::file),
            run.base().resolve(BaselineUpdate.FILE),
            grow,
            reason == null ? "" : reason,
            day());
    BaselineUpdate.Outcome outcome =
        ReactorRun.attempt(
            () ->
                new BaselineUpdate(ReactorRun.ownKnowledge(), ReactorRun.today())
                    .run(run.request(), order));
    run.log().info(outcome.summary());
    if (outcome.incomplete()) {
      throw new MojoFailureException(
          "Not everything could be analysed, so no entry of the baseline was dropped.");
    }
  }

  private Optional<LocalDate> day() throws MojoExecutionException {
    try {
      return Optional.ofNullable(expires).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      throw new MojoExecutionException("expires: a day such as 2031-01-31 is expected", e);
    }
  }
}
