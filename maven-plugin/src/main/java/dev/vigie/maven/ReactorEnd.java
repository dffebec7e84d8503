package dev.vigie.maven;

import dev.vigie.BaselineUpdate;
import dev.vigie.Check;
import dev.vigie.CheckOutcome;
import dev.vigie.CheckRequest;
import dev.vigie.Expertise;
import dev.vigie.Explain;
import dev.vigie.ExplainQuestion;
import dev.vigie.FixRun;
import dev.vigie.Survey;
import dev.vigie.Version;
import dev.vigie.config.ConfigurationException;
import dev.vigie.maven.Reactor.Contribution;
import dev.vigie.report.InventoryCsv;
import dev.vigie.report.Printable;
import dev.vigie.report.ReportFile;
import dev.vigie.rules.BuiltInExpertise;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** Checks what all modules brought, and says the outcome in Maven's words. */
final class ReactorEnd {
  private final MavenSession session;
  private final ModuleReader reader;
  private final Log log;

  ReactorEnd(MavenSession session, ModuleReader reader, Log log) {
    this.session = session;
    this.reader = reader;
    this.log = log;
  }

  /**
   * Runs the check; explains before it, where something is to be explained.
   *
   * @throws MojoFailureException where the gate fails, or not everything was seen
   * @throws MojoExecutionException for mistakes of the user, which it all names, and for ours, of
   *     which it says so
   */
  void check(List<Contribution> contributions) throws MojoExecutionException, MojoFailureException {
    List<Contribution> taking = taking(contributions);
    if (taking.isEmpty()) {
      return;
    }
    ReactorCheck.Scope scope = scope(taking);
    CheckParameters parameters = parameters(taking);
    if (!scope.around().isEmpty()) {
      log.info("Read for understanding, not checked: " + names(scope.around()));
    }
    if (parameters.explain().isPresent()) {
      explain(scope, parameters, parameters.explain().get());
    }
    CheckOutcome outcome =
        attempt("The settings cannot be used:", () -> reactorCheck().run(scope, parameters));
    new CheckLog(log, parameters).print(outcome);
  }

  /**
   * Only explains.
   *
   * @throws MojoFailureException where the file could not be read, or not wholly
   * @throws MojoExecutionException for mistakes of the user, which it all names, and for ours, of
   *     which it says so
   */
  void explain(List<Contribution> contributions)
      throws MojoExecutionException, MojoFailureException {
    List<Contribution> taking = taking(contributions);
    if (!taking.isEmpty()) {
      CheckParameters parameters = parameters(taking);
      String what = parameters.explain().orElse("");
      if (!explain(scope(taking), parameters, what).complete()) {
        throw new MojoFailureException("Not all that is to be explained could be read.");
      }
    }
  }

  /**
   * Takes the inventory.
   *
   * @param csv file as the build names it; null for the usual one
   * @throws MojoFailureException where not everything could be read
   * @throws MojoExecutionException for mistakes of the user and for ours
   */
  void inventory(List<Contribution> contributions, @Nullable String csv)
      throws MojoExecutionException, MojoFailureException {
    List<Contribution> taking = taking(contributions);
    if (taking.isEmpty()) {
      return;
    }
    CheckRequest request = reactorCheck().request(scope(taking), parameters(taking));
    Path file =
        csv == null
            ? Folders.of(session).first().resolve("target/privacy/inventory.csv")
            : Folders.of(session).top().resolve(csv);
    Survey.Outcome outcome =
        attempt(
            "The settings cannot be used:",
            () -> {
              Survey.Outcome survey = new Survey(ownKnowledge()).run(request);
              ReportFile.write(file, InventoryCsv.of(survey.holdings()));
              return survey;
            });
    log.info("\n" + CheckLog.inventory(outcome));
    log.info("Inventory: " + file);
    outcome.problems().forEach(problem -> log.warn(Printable.line(problem.toString())));
    if (outcome.isIncomplete()) {
      throw new MojoFailureException("Not everything could be read, so members may be missing.");
    }
  }

  /**
   * Brings the baseline up to date.
   *
   * @param file as the build names it; null for the usual one
   * @throws MojoFailureException where not everything was seen, so that nothing was dropped
   * @throws MojoExecutionException for mistakes of the user and for ours
   */
  void baseline(
      List<Contribution> contributions,
      @Nullable String file,
      boolean grow,
      String reason,
      Optional<LocalDate> expires)
      throws MojoExecutionException, MojoFailureException {
    List<Contribution> taking = taking(contributions);
    if (taking.isEmpty()) {
      return;
    }
    ReactorCheck.Scope scope = scope(taking);
    CheckRequest request = reactorCheck().request(scope, parameters(taking));
    BaselineUpdate.Order order =
        new BaselineUpdate.Order(
            Optional.ofNullable(file).map(Folders.of(session).top()::resolve),
            reactorCheck().base(scope).resolve("privacy-baseline.yml"),
            grow,
            reason,
            expires);
    BaselineUpdate.Outcome outcome =
        attempt(
            "The settings cannot be used:",
            () ->
                new BaselineUpdate(ownKnowledge(), LocalDate.now(ZoneId.systemDefault()))
                    .run(request, order));
    log.info(outcome.summary());
    if (outcome.incomplete()) {
      throw new MojoFailureException(
          "Not everything could be analysed, so no entry of the baseline was dropped.");
    }
  }

  /**
   * Mends what can be mended.
   *
   * @param write whether files are written
   * @throws MojoExecutionException for mistakes of the user and for ours
   */
  void fix(List<Contribution> contributions, boolean write) throws MojoExecutionException {
    List<Contribution> taking = taking(contributions);
    if (taking.isEmpty()) {
      return;
    }
    ReactorCheck.Scope scope = scope(taking);
    CheckRequest request = reactorCheck().request(scope, parameters(taking));
    FixRun.Outcome outcome =
        attempt(
            "The settings cannot be used:",
            () ->
                new FixRun(new Check(ownKnowledge(), LocalDate.now(ZoneId.systemDefault())))
                    .run(request, reactorCheck().base(scope), write));
    outcome.lines().forEach(line -> log.info(Printable.line(line)));
    log.info(outcome.summary(write));
  }

  private Explain.Outcome explain(ReactorCheck.Scope scope, CheckParameters parameters, String what)
      throws MojoExecutionException {
    ExplainQuestion question = new ExplainQuestion(what, Folders.of(session).first());
    Explain.Outcome outcome =
        attempt(
            "It cannot be explained:",
            () ->
                new Explain(ownKnowledge())
                    .run(reactorCheck().request(scope, parameters), question));
    log.info("\n" + CheckLog.explanation(outcome));
    return outcome;
  }

  private List<Contribution> taking(List<Contribution> contributions) {
    List<Contribution> taking = contributions.stream().filter(c -> c.module().isPresent()).toList();
    if (taking.isEmpty()) {
      log.info("Skipped in all modules: nothing was looked at.");
    }
    return taking;
  }

  private ReactorCheck.Scope scope(List<Contribution> taking) {
    List<ModuleSources> judged = taking.stream().flatMap(c -> c.module().stream()).toList();
    List<MavenProject> projects = taking.stream().map(Contribution::project).toList();
    List<ModuleSources> around = new ArrayList<>();
    reader.below(projects).forEach(project -> around.add(reader.read(project)));
    return new ReactorCheck.Scope(name(projects), judged, around);
  }

  /** A run over some modules must not take the place of one over all of them. */
  private String name(List<MavenProject> projects) {
    String name = first().getArtifactId();
    if (projects.size() == session.getAllProjects().size()) {
      return name;
    }
    return name
        + "+"
        + projects.stream().map(MavenProject::getArtifactId).collect(Collectors.joining("+"));
  }

  /** Those of the first project, where it takes part: the others mostly inherit from it. */
  private CheckParameters parameters(List<Contribution> taking) {
    return taking.stream()
        .filter(c -> c.project().equals(first()))
        .findFirst()
        .orElse(taking.get(0))
        .parameters();
  }

  /** The project that Maven was started in, though {@code -pl} may have left it out. */
  private MavenProject first() {
    Path folder = Folders.of(session).first();
    return session.getAllProjects().stream()
        .filter(project -> project.getBasedir().toPath().equals(folder))
        .findFirst()
        .orElseGet(session::getTopLevelProject);
  }

  private ReactorCheck reactorCheck() {
    return new ReactorCheck(ReactorEnd::check, Folders.of(session).first());
  }

  /** Something that an analysis does. */
  @FunctionalInterface
  private interface Attempt<T> {
    T run() throws ConfigurationException, IOException, InterruptedException;
  }

  /**
   * Says in Maven's words what goes wrong.
   *
   * @param mistakes what is said before mistakes of the user
   */
  private static <T> T attempt(String mistakes, Attempt<T> attempt) throws MojoExecutionException {
    try {
      return attempt.run();
    } catch (ConfigurationException e) {
      throw new MojoExecutionException(
          e.problems().stream()
              .map(problem -> "\n  " + problem)
              .collect(Collectors.joining("", mistakes, "")));
    } catch (IOException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new MojoExecutionException("The privacy check was interrupted.", e);
    } catch (OutOfMemoryError e) {
      throw new MojoExecutionException(
          "The memory was not enough for the privacy check; give Maven more: MAVEN_OPTS=-Xmx4g", e);
    } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
      throw new MojoExecutionException(
          "A fault of Vigie, not of the analysed code. Please report it to its makers"
              + " with the output of 'mvn -e': vigie "
              + Version.current()
              + ": "
              + e,
          e);
    }
  }

  private static CheckOutcome check(CheckRequest request)
      throws ConfigurationException, IOException, InterruptedException {
    return new Check(ownKnowledge(), LocalDate.now(ZoneId.systemDefault())).run(request);
  }

  /** What Vigie knows by itself. */
  static Expertise ownKnowledge() {
    try {
      return BuiltInExpertise.read();
    } catch (IOException | ConfigurationException e) {
      throw new IllegalStateException("the built-in rules and catalogue cannot be used", e);
    }
  }

  private static String names(List<ModuleSources> modules) {
    return modules.stream().map(ModuleSources::name).collect(Collectors.joining(", "));
  }
}
