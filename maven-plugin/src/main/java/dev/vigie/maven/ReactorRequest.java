package dev.vigie.maven;

import dev.vigie.CheckRequest;
import dev.vigie.source.BaseFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Asks for the modules of a reactor as one program. Free of Maven. */
final class ReactorRequest {
  private final Path top;

  /**
   * Of a reactor.
   *
   * @param top its first folder
   */
  ReactorRequest(Path top) {
    this.top = top;
  }

  /**
   * What is looked at.
   *
   * @param name of the run
   * @param judged modules whose findings are wanted
   * @param around modules that are only read, because the others use them
   */
  record Scope(String name, List<ModuleSources> judged, List<ModuleSources> around) {}

  /** The request for an analysis of these modules. */
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
