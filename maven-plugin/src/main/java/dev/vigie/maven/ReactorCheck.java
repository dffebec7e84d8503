package dev.vigie.maven;

import dev.vigie.CheckOutcome;
import dev.vigie.CheckRequest;
import dev.vigie.config.ConfigurationException;
import dev.vigie.source.BaseFolder;
import dev.vigie.source.SourceDiscovery;
import dev.vigie.source.SourceFile;
import dev.vigie.source.SourceProblem;
import dev.vigie.source.SourceSet;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
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
        withTests -> sources(scope, parameters, base, withTests),
        scope.judged().size(),
        jars(scope),
        parameters.settings().or(() -> settings(base)),
        parameters.choices(),
        parameters.cache(),
        Runtime.getRuntime().availableProcessors());
  }

  private SourceSet sources(Scope scope, CheckParameters parameters, Path base, boolean withTests) {
    SourceDiscovery discovery = new SourceDiscovery(base, withTests);
    for (ModuleSources module : scope.judged()) {
      module.pom().ifPresent(pom -> discovery.addPom(pom, module.name()));
      for (ModuleSources.Root root : wantedRoots(module, parameters)) {
        if (root.generated()) {
          discovery.addRootAround(root.folder(), module.name(), root.test());
        } else {
          discovery.addRoot(root.folder(), module.name(), root.test());
        }
      }
    }
    for (ModuleSources module : scope.around()) {
      for (ModuleSources.Root root : wantedRoots(module, parameters)) {
        discovery.addRootAround(root.folder(), module.name(), root.test());
      }
    }
    discovery.addSurroundings(top);
    discovery.addRepository();
    SourceSet found = discovery.result();
    List<SourceProblem> problems = new ArrayList<>(found.problems());
    problems.addAll(missing(scope, base));
    List<PathMatcher> includes = matchers(parameters.includes());
    List<PathMatcher> excludes = matchers(parameters.excludes());
    List<SourceFile> included =
        found.files().stream()
            .filter(file -> includes.isEmpty() || matches(file, includes))
            .toList();
    return new SourceSet(base, included, found.around(), problems)
        .without(file -> matches(file, excludes));
  }

  private static List<ModuleSources.Root> wantedRoots(
      ModuleSources module, CheckParameters parameters) {
    return module.roots().stream()
        .filter(
            root ->
                parameters.excludeRoots().stream()
                    .noneMatch(path -> root.folder().startsWith(module.folder().resolve(path))))
        .toList();
  }

  private Path base(Scope scope) {
    List<Path> folders = new ArrayList<>(List.of(top));
    Stream.concat(scope.judged().stream(), scope.around().stream())
        .forEach(module -> folders.add(module.folder()));
    return BaseFolder.of(folders);
  }

  private static List<PathMatcher> matchers(List<String> patterns) {
    return patterns.stream()
        .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
        .toList();
  }

  private static boolean matches(SourceFile file, List<PathMatcher> matchers) {
    Path path = Path.of(file.path());
    return matchers.stream().anyMatch(matcher -> matcher.matches(path));
  }

  private static List<Path> jars(Scope scope) {
    TreeSet<Path> jars = new TreeSet<>();
    scope.judged().forEach(module -> jars.addAll(module.jars()));
    scope.around().forEach(module -> jars.addAll(module.jars()));
    return List.copyOf(jars);
  }

  /** Each missing dependency once, at the build file of the first module that wants it. */
  private static List<SourceProblem> missing(Scope scope, Path base) {
    List<SourceProblem> problems = new ArrayList<>();
    TreeSet<String> named = new TreeSet<>();
    for (ModuleSources module : scope.judged()) {
      Path place = module.pom().orElse(module.folder());
      String path = place.startsWith(base) ? base.relativize(place).toString() : place.toString();
      for (String dependency : module.missing()) {
        if (named.add(dependency)) {
          problems.add(
              new SourceProblem(
                  path.replace('\\', '/'),
                  "dependency not found: " + dependency,
                  "its types stay unknown; the analysis goes on without them",
                  false));
        }
      }
    }
    return problems;
  }

  private Optional<Path> settings(Path base) {
    return Stream.of(base, top)
        .map(folder -> folder.resolve("privacy.yml"))
        .filter(Files::isRegularFile)
        .findFirst();
  }
}
