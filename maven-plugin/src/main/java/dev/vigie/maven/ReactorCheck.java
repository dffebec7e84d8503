package dev.vigie.maven;

import dev.vigie.CheckOutcome;
import dev.vigie.CheckRequest;
import dev.vigie.config.ConfigurationException;
import dev.vigie.source.BaseFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Checks the modules of a reactor as one program. Free of Maven. */
final class ReactorCheck {
  private final Engine engine;
  private final Path top;

  /**
   * Uses an engine.
   *
   * @param top the reactor's first folder
   */
  ReactorCheck(Engine engine, Path top) {
    this.engine = engine;
    this.top = top;
  }

  /**
   * What is to be checked.
   *
   * @param name of the run
   * @param judged modules whose findings are wanted
   * @param around modules that are only read, because the others use them
   */
  record Scope(String name, List<ModuleSources> judged, List<ModuleSources> around) {}

  /**
   * Runs the check.
   *
   * @throws ConfigurationException where the user's settings cannot be used; carries every fault
   * @throws IOException where a file that was asked for cannot be written
   * @throws InterruptedException where the calling thread is interrupted
   */
  CheckOutcome run(Scope scope, CheckParameters parameters)
      throws ConfigurationException, IOException, InterruptedException {
    return engine.check(request(scope, parameters));
  }

  CheckRequest request(Scope scope, CheckParameters parameters) {
    Path base = base(scope);
    return new CheckRequest(
        scope.name(),
        new ScopeSearch(scope, parameters, base, top),
        scope.judged().size(),
        jars(scope),
        parameters.settings().or(() -> settings(base)),
        parameters.choices(),
        parameters.cache(),
        Runtime.getRuntime().availableProcessors());
  }

  /** The folder that paths are relative to. */
  Path base(Scope scope) {
    List<Path> folders = new ArrayList<>(List.of(top));
    Stream.concat(scope.judged().stream(), scope.around().stream())
        .forEach(module -> folders.add(module.folder()));
    return BaseFolder.of(folders);
  }

  private static List<Path> jars(Scope scope) {
    TreeSet<Path> jars = new TreeSet<>();
    scope.judged().forEach(module -> jars.addAll(module.jars()));
    scope.around().forEach(module -> jars.addAll(module.jars()));
    return List.copyOf(jars);
  }

  private Optional<Path> settings(Path base) {
    return Stream.of(base, top)
        .map(folder -> folder.resolve("privacy.yml"))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
