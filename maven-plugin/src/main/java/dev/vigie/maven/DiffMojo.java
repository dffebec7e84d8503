package dev.vigie.maven;

import dev.vigie.maven.ParameterReading.Sources;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a change does to personal data: which kinds it starts to collect, where data now goes,
 * which periods of storage, measures and risks are others, and which findings are new against a git
 * revision. Only new findings fail the build.
 *
 * <p>{@code mvn privacy:diff -Dprivacy.against=origin/main}
 */
@Mojo(name = "diff", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven fills the fields
public final class DiffMojo extends JudgingMojo {
  /**
   * A branch, tag or commit. The present files are compared with those where they and that revision
   * parted. Where it cannot be had, that is said, and all findings count.
   */
  @Parameter(property = "privacy.against", defaultValue = "origin/HEAD")
  private String against;

  /** Whether new findings fail the build; they are reported in any case. */
  @Parameter(property = "privacy.failOnViolation", defaultValue = "true")
  private boolean failOnViolation;

  /**
   * What is new, as a comment for a pull request. Default: {@code target/privacy/privacy-diff.md}.
   */
  @Parameter(property = "privacy.markdownFile")
  private @Nullable String markdownFile;

  /** What is new, as JSON. Default: {@code target/privacy/privacy-diff.json}. */
  @Parameter(property = "privacy.changeFile")
  private @Nullable String changeFile;

  /** {@code en} or {@code fr}. Default: what {@code privacy.yml} says, else English. */
  @Parameter(property = "privacy.language")
  private @Nullable String language;

  @Inject
  DiffMojo(DependencyLookup dependencies) {
    super(dependencies);
  }

  @Override
  CheckParameters parameters(ParameterReading reading, Sources sources)
      throws MojoExecutionException {
    reading.language(language);
    return reading.check(
        judging(sources)
            .failing(failOnViolation)
            .compared(
                new ParameterReading.Compared(
                    against,
                    markdownFile != null ? markdownFile : reading.output("privacy-diff.md"),
                    changeFile != null ? changeFile : reading.output("privacy-diff.json"),
                    language)));
  }
}
