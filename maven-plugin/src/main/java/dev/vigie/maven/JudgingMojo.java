package dev.vigie.maven;

import dev.vigie.CheckOutcome;
import dev.vigie.LargeCheck;
import dev.vigie.maven.ParameterReading.Sources;
import dev.vigie.report.text.ProgressLine;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that judges the findings of all modules. */
@SuppressWarnings("NullAway.Init") // Maven fills the fields
abstract class JudgingMojo extends ReactorMojo {
  /**
   * Which rules run: {@code essential}, {@code default} or {@code thorough}. Default: what {@code
   * privacy.yml} says, else {@code default}.
   */
  @Parameter(property = "privacy.profile")
  private @Nullable String profile;

  /**
   * The build fails from this severity on: {@code info}, {@code low}, {@code medium}, {@code high}
   * or {@code critical}. Default: what {@code privacy.yml} says, else {@code high}.
   */
  @Parameter(property = "privacy.failOnSeverity")
  private @Nullable String failOnSeverity;

  /**
   * Findings count from this confidence on, from 0 to 1. Default: what {@code privacy.yml} says,
   * else 0.7.
   */
  @Parameter(property = "privacy.minConfidence")
  private @Nullable Double minConfidence;

  /**
   * How many findings that count are tolerated. Default: what {@code privacy.yml} says, else none.
   */
  @Parameter(property = "privacy.maxAllowedViolations")
  private @Nullable Integer maxAllowedViolations;

  /**
   * Whether the build fails where not everything could be analysed, a file with a syntax error for
   * example, or no file at all. Default: what {@code privacy.yml} says, else true.
   */
  @Parameter(property = "privacy.failOnIncomplete")
  private @Nullable Boolean failOnIncomplete;

  /**
   * Whether findings that would fail the build are first read again by a second, independent front
   * end; what it contradicts does not count. It costs time only where the build would fail.
   * Default: what {@code privacy.yml} says, else true.
   */
  @Parameter(property = "privacy.verify")
  private @Nullable Boolean verify;

  /** Folder of the SARIF file. Default: {@code target/privacy} of the first project. */
  @Parameter(property = "privacy.sarifOutputDirectory")
  private @Nullable String sarifOutputDirectory;

  /** Name of the SARIF file. */
  @Parameter(property = "privacy.sarifOutputFilename", defaultValue = "privacy.sarif")
  private String sarifOutputFilename;

  /** The inventory of personal data, as JSON. Default: {@code inventory.json} beside the SARIF. */
  @Parameter(property = "privacy.inventoryFile")
  private @Nullable String inventoryFile;

  /**
   * The report for people: one HTML file with the findings, the data map and what was not read.
   * Default: {@code target/privacy/privacy.html} of the first project.
   */
  @Parameter(property = "privacy.html")
  private @Nullable String htmlFile;

  /**
   * Findings as GitLab's SAST report, for the artifact {@code reports: sast}; usually {@code
   * gl-sast-report.json}. Default: none is written.
   */
  @Parameter(property = "privacy.gitlab")
  private @Nullable String gitlabFile;

  /**
   * Findings that are known and do not count. Default: what {@code privacy.yml} says, else {@code
   * privacy-baseline.yml} at the root of the repository, where there is one.
   */
  @Parameter(property = "privacy.baselineFile")
  private @Nullable String baselineFile;

  /** Prints one line a finding. */
  @Parameter(property = "privacy.quiet", defaultValue = "false")
  private boolean quiet;

  /** Prints all paths of the data, and silenced findings. */
  @Parameter(property = "privacy.verbose", defaultValue = "false")
  private boolean verbose;

  /** Whether findings are printed at all; the files are written in any case. */
  @Parameter(property = "privacy.logViolationsToConsole", defaultValue = "true")
  private boolean logViolationsToConsole;

  /**
   * Whether an analysis of more than some 20,000 lines is made in a JVM of its own, which is tuned
   * for it and takes less than half the CPU time; it needs the cache. What is found is the same.
   */
  @Parameter(property = "privacy.fork", defaultValue = "true")
  private boolean fork;

  JudgingMojo(DependencyLookup dependencies) {
    super(dependencies);
  }

  @Override
  void conclude(ReactorRun run) throws MojoExecutionException, MojoFailureException {
    CheckOutcome outcome =
        ReactorRun.attempt(
            () -> {
              try (ProgressLine line = run.progress()) {
                return run.check(line, fork, isStaying()).run(run.request());
              }
            });
    new CheckLog(run.log(), run.parameters()).print(outcome);
  }

  /** Whether the analysis is to be made by a process that stays. */
  boolean isStaying() {
    return LargeCheck.isDaemonWanted();
  }

  /** What the build says of judging; what only some goals have is left for them to add. */
  final ParameterReading.Written judging(Sources sources) {
    return new ParameterReading.Written(
        sources,
        new ParameterReading.Limits(
            profile, failOnSeverity, minConfidence, maxAllowedViolations, verify),
        new ParameterReading.Outputs(
            sarifOutputDirectory,
            sarifOutputFilename,
            inventoryFile,
            htmlFile,
            gitlabFile,
            baselineFile),
        new ParameterReading.Printing(
            quiet, verbose || getLog().isDebugEnabled(), logViolationsToConsole),
        true,
        failOnIncomplete,
        null,
        ParameterReading.Compared.NOTHING);
  }
}
