package dev.vigie.maven;

import dev.vigie.maven.ParameterReading.Sources;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Finds personal data in the sources of all modules, follows where it goes, and fails the build
 * where that breaks data-protection law. Nothing has to be built before, and nothing is executed.
 *
 * <p>The modules of a reactor are checked together, once, after the last of them; there is one
 * report for all. What is said here goes before {@code privacy.yml}.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the fields
public final class CheckMojo extends JudgingMojo {
  /** Whether findings fail the build; they are reported in any case. */
  @Parameter(property = "privacy.failOnViolation", defaultValue = "true")
  private boolean failOnViolation;

  /**
   * A git revision, {@code origin/main} for example: only findings count that were not there where
   * the present files and that revision parted. Where it cannot be had, that is said, and all
   * count.
   */
  @Parameter(property = "privacy.newSince")
  private @Nullable String newSince;

  /**
   * A place, {@code PATH:LINE}, or a name, {@code Class.member}, that is explained before the
   * check: why it is, or is not, personal data. The goal {@code explain} does that alone.
   */
  @Parameter(property = "privacy.explain")
  private @Nullable String explain;

  /**
   * Whether the analysis is made by a process that stays, which is started where there is none:
   * checks after an edit are faster then. It ends after 15 minutes without work. It needs the cache
   * and {@code fork}. What is found is the same.
   */
  @Parameter(property = "privacy.daemon", defaultValue = "false")
  private boolean daemon;

  @Inject
  CheckMojo(DependencyLookup dependencies) {
    super(dependencies);
  }

  @Override
  void conclude(ReactorRun run) throws MojoExecutionException, MojoFailureException {
    Optional<String> asked = run.parameters().explain();
    if (asked.isPresent()) {
      Explanations.log(run, asked.get());
    }
    super.conclude(run);
  }

  @Override
  boolean isStaying() {
    return daemon || super.isStaying();
  }

  @Override
  CheckParameters parameters(ParameterReading reading, Sources sources)
      throws MojoExecutionException {
    return reading.check(
        judging(sources)
            .failing(failOnViolation)
            .explaining(explain)
            .compared(new ParameterReading.Compared(newSince, null, null, null)));
  }
}
