package dev.vigie.maven;

import dev.vigie.Check;
import dev.vigie.CheckRequest;
import dev.vigie.Elsewhere;
import dev.vigie.Expertise;
import dev.vigie.Version;
import dev.vigie.config.ConfigurationException;
import dev.vigie.maven.Reactor.Contribution;
import dev.vigie.report.text.ProgressLine;
import dev.vigie.rules.BuiltInExpertise;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.apache.maven.shared.utils.logging.MessageUtils;

/**
 * What all modules of a reactor brought, as a request for the analysis; and what goes wrong with
 * it, in Maven's words. Every goal over the reactor concludes with one.
 */
final class ReactorRun {
  private final MavenSession session;
  private final Log log;
  private final List<Contribution> taking;
  private final ReactorRequest.Scope scope;

  /**
   * Of the modules that take part.
   *
   * @param taking at least one, each with a module
   */
  ReactorRun(MavenSession session, ModuleReader reader, Log log, List<Contribution> taking) {
    this.session = session;
    this.log = log;
    this.taking = List.copyOf(taking);
    this.scope = scope(reader);
  }

  Log log() {
    return log;
  }

  /** Those of the first project, where it takes part: the others mostly inherit from it. */
  CheckParameters parameters() {
    return taking.stream()
        .filter(c -> c.project().equals(first()))
        .findFirst()
        .orElse(taking.get(0))
        .parameters();
  }

  /** What the analysis is asked for. */
  CheckRequest request() {
    return asked().request(scope, parameters());
  }

  /** The folder that paths are relative to. */
  Path base() {
    return asked().base(scope);
  }

  /** A file as the build names it. */
  Path file(String written) {
    return Folders.of(session).top().resolve(written);
  }

  /** Where a file goes that the build does not name. */
  Path output(String name) {
    return Folders.of(session).first().resolve("target").resolve("privacy").resolve(name);
  }

  /** The folder that Maven was started for. */
  Path firstFolder() {
    return Folders.of(session).first();
  }

  /** Something that an analysis does. */
  @FunctionalInterface
  interface Attempt<T> {
    T run() throws ConfigurationException, IOException, InterruptedException;
  }

  /** The same for what mostly goes wrong: the settings. */
  static <T> T attempt(Attempt<T> attempt) throws MojoExecutionException {
    return attempt("The settings cannot be used:", attempt);
  }

  /**
   * Does it, and says in Maven's words what goes wrong.
   *
   * @param mistakes what is said before mistakes of the user
   * @throws MojoExecutionException for mistakes of the user, which it all names, and for ours, of
   *     which it says so
   */
  static <T> T attempt(String mistakes, Attempt<T> attempt) throws MojoExecutionException {
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

  /** The check as it is on this day, telling how far it has come. */
  static Check check(ProgressLine line) {
    return new Check(ownKnowledge(), today(), line::ended);
  }

  /**
   * The same for what this run asks for.
   *
   * @param forking whether a large analysis may be made in a JVM of its own
   * @param staying whether, then, any is to be made by a process that stays
   */
  Check check(ProgressLine line, boolean forking, boolean staying) {
    Errand errand = new Errand(firstFolder(), scope, parameters());
    return new Check(
        ownKnowledge(),
        today(),
        line::ended,
        forking ? TunedJvm.of(errand, log, staying) : Elsewhere.NOWHERE);
  }

  /** The line that is shown while work goes on: only where somebody sits before a screen. */
  ProgressLine progress() {
    boolean live =
        session.getRequest().isInteractiveMode()
            && MessageUtils.isColorEnabled()
            && log.isInfoEnabled()
            && System.getenv("CI") == null;
    return live
        ? ProgressLine.on(new PrintWriter(System.err, true, Charset.defaultCharset()))
        : ProgressLine.hidden();
  }

  static LocalDate today() {
    return LocalDate.now(ZoneId.systemDefault());
  }

  /** What Vigie knows by itself. */
  static Expertise ownKnowledge() {
    try {
      return BuiltInExpertise.read();
    } catch (IOException e) {
      throw new IllegalStateException("the built-in rules and catalogue cannot be used", e);
    }
  }

  private ReactorRequest asked() {
    return new ReactorRequest(firstFolder());
  }

  /** The modules, and those that they need to be understood; these are named in the log. */
  private ReactorRequest.Scope scope(ModuleReader reader) {
    List<ModuleSources> judged = taking.stream().flatMap(c -> c.module().stream()).toList();
    List<MavenProject> projects = taking.stream().map(Contribution::project).toList();
    List<ModuleSources> around = new ArrayList<>();
    reader.below(projects).forEach(project -> around.add(reader.read(project)));
    if (!around.isEmpty()) {
      log.info(
          "Read for understanding, not checked: "
              + around.stream().map(ModuleSources::name).collect(Collectors.joining(", ")));
    }
    return new ReactorRequest.Scope(name(projects), judged, around);
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

  /** The project that Maven was started in, though {@code -pl} may have left it out. */
  private MavenProject first() {
    Path folder = firstFolder();
    return session.getAllProjects().stream()
        .filter(project -> project.getBasedir().toPath().equals(folder))
        .findFirst()
        .orElseGet(session::getTopLevelProject);
  }
}
