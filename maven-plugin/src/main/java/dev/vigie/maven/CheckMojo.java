package dev.vigie.maven;

import dev.vigie.maven.Reactor.Contribution;
import java.util.List;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
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
public final class CheckMojo extends AbstractMojo {
  /** Leaves this module out. With all modules left out, nothing is checked. */
  @Parameter(property = "privacy.skip", defaultValue = "false")
  private boolean skip;

  /** Whether findings fail the build; they are reported in any case. */
  @Parameter(property = "privacy.failOnViolation", defaultValue = "true")
  private boolean failOnViolation;

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

  /** Whether test code is checked too. Default: what {@code privacy.yml} says, else false. */
  @Parameter(property = "privacy.includeTests")
  private @Nullable Boolean includeTests;

  /**
   * Glob patterns of the files to check, from the root of the repository; {@code **}{@code
   * /billing/**} for example. Default: all.
   */
  @Parameter(property = "privacy.includes")
  private @Nullable List<String> includes;

  /** Glob patterns of files to leave out, from the root of the repository. */
  @Parameter(property = "privacy.excludes")
  private @Nullable List<String> excludes;

  /**
   * Source folders to leave out, absolute or from a module's folder. Code that the build generates
   * below its output folder is never judged, only read.
   */
  @Parameter(property = "privacy.excludeRoots")
  private @Nullable List<String> excludeRoots;

  /** Folder of the SARIF file. Default: {@code target/privacy} of the first project. */
  @Parameter(property = "privacy.sarifOutputDirectory")
  private @Nullable String sarifOutputDirectory;

  /** Name of the SARIF file. */
  @Parameter(property = "privacy.sarifOutputFilename", defaultValue = "privacy.sarif")
  private String sarifOutputFilename;

  /** The inventory of personal data, as JSON. Default: {@code inventory.json} beside the SARIF. */
  @Parameter(property = "privacy.inventoryFile")
  private @Nullable String inventoryFile;

  /** Findings that are known and do not count. Default: what {@code privacy.yml} says. */
  @Parameter(property = "privacy.baselineFile")
  private @Nullable String baselineFile;

  /**
   * The settings file. Default: {@code privacy.yml} at the root of the repository, else in the
   * folder of the first project.
   */
  @Parameter(property = "privacy.configLocation")
  private @Nullable String configLocation;

  /** Whether what was read from unchanged files is kept for the next run. */
  @Parameter(property = "privacy.analysisCache", defaultValue = "true")
  private boolean analysisCache;

  /**
   * Folder of that cache; several projects may share one. Default: {@code target/privacy/cache} of
   * the first project.
   */
  @Parameter(property = "privacy.analysisCacheLocation")
  private @Nullable String analysisCacheLocation;

  /** Prints one line a finding. */
  @Parameter(property = "privacy.quiet", defaultValue = "false")
  private boolean quiet;

  /** Prints all paths of the data, and silenced findings. */
  @Parameter(property = "privacy.verbose", defaultValue = "false")
  private boolean verbose;

  /** Whether findings are printed at all; the files are written in any case. */
  @Parameter(property = "privacy.logViolationsToConsole", defaultValue = "true")
  private boolean logViolationsToConsole;

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  private final DependencyLookup dependencies;

  @Inject
  CheckMojo(DependencyLookup dependencies) {
    this.dependencies = dependencies;
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    ModuleReader reader = new ModuleReader(session, dependencies);
    Contribution own =
        new Contribution(
            project, parameters(), skip ? Optional.empty() : Optional.of(reader.read(project)));
    Optional<List<Contribution>> all = new Reactor(session, plugin, execution).add(own);
    if (all.isPresent()) {
      new ReactorEnd(session, reader, getLog()).conclude(all.get());
    } else if (skip) {
      getLog().info("Skipped.");
    } else {
      getLog().info("Collected; the modules are checked together after the last of them.");
    }
  }

  private CheckParameters parameters() throws MojoExecutionException {
    ParameterReading reading = new ParameterReading(Folders.of(session));
    return reading.check(
        new ParameterReading.Written(
            failOnViolation,
            failOnSeverity,
            minConfidence,
            maxAllowedViolations,
            failOnIncomplete,
            verify,
            includeTests,
            orNone(includes),
            orNone(excludes),
            orNone(excludeRoots),
            sarifOutputDirectory,
            sarifOutputFilename,
            inventoryFile,
            baselineFile,
            configLocation,
            analysisCache,
            analysisCacheLocation,
            quiet,
            verbose || getLog().isDebugEnabled(),
            logViolationsToConsole));
  }

  private static List<String> orNone(@Nullable List<String> patterns) {
    return patterns == null ? List.of() : patterns;
  }
}
