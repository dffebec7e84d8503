package dev.vigie.maven;

import dev.vigie.maven.Reactor.Contribution;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** A goal over all modules of a reactor, concluded once, after the last of them. */
@SuppressWarnings("NullAway.Init") // Maven fills the fields
abstract class ReactorMojo extends AbstractMojo {
  /** Leaves this module out. With all modules left out, nothing is checked. */
  @Parameter(property = "privacy.skip", defaultValue = "false")
  private boolean skip;

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

  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
  private MojoExecution execution;

  @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
  private PluginDescriptor plugin;

  private final DependencyLookup dependencies;

  ReactorMojo(DependencyLookup dependencies) {
    this.dependencies = dependencies;
  }

  /** What this goal makes of its own parameters, and of those that all goals have. */
  abstract CheckParameters parameters(ParameterReading reading, ParameterReading.Sources sources)
      throws MojoExecutionException;

  /** What is done once all modules have brought theirs, and at least one takes part. */
  abstract void conclude(ReactorRun run) throws MojoExecutionException, MojoFailureException;

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    ModuleReader reader = new ModuleReader(session, dependencies);
    CheckParameters parameters =
        parameters(
            new ParameterReading(Folders.of(session)),
            new ParameterReading.Sources(
                includeTests,
                orNone(includes),
                orNone(excludes),
                orNone(excludeRoots),
                configLocation,
                analysisCache,
                analysisCacheLocation));
    Contribution own =
        new Contribution(
            project, parameters, skip ? Optional.empty() : Optional.of(reader.read(project)));
    Optional<List<Contribution>> all = new Reactor(session, plugin, execution).add(own);
    if (all.isPresent()) {
      List<Contribution> taking =
          all.get().stream().filter(each -> each.module().isPresent()).toList();
      if (taking.isEmpty()) {
        getLog().info("Skipped in all modules: nothing was looked at.");
      } else {
        conclude(new ReactorRun(session, reader, getLog(), taking));
      }
    } else if (skip) {
      getLog().info("Skipped.");
    } else {
      getLog().info("Collected; the modules are looked at together after the last of them.");
    }
  }

  private static List<String> orNone(@Nullable List<String> patterns) {
    return patterns == null ? List.of() : patterns;
  }
}
