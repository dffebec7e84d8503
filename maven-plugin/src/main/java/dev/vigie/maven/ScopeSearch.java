package dev.vigie.maven;

import dev.vigie.source.SourceDiscovery;
import dev.vigie.source.SourceFile;
import dev.vigie.source.SourceProblem;
import dev.vigie.source.SourceSearch;
import dev.vigie.source.SourceSet;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/**
 * Finds the files of a reactor's modules, as its build wants them.
 *
 * @param base the folder that paths are relative to
 * @param top the reactor's first folder
 */
record ScopeSearch(ReactorRequest.Scope scope, CheckParameters parameters, Path base, Path top)
    implements SourceSearch {
  @Override
  public SourceSet find(boolean withTests) {
    return sources(withTests);
  }

  @Override
  public Optional<SourceSearch> elsewhere(UnaryOperator<Path> where) {
    return Optional.of(
        new ScopeSearch(
            new ReactorRequest.Scope(
                scope.name(),
                scope.judged().stream().map(module -> moved(module, where)).toList(),
                scope.around().stream().map(module -> moved(module, where)).toList()),
            parameters,
            where.apply(base),
            where.apply(top)));
  }

  /** A module may be younger than the copy; then it is not there, which is no fault. */
  private static ModuleSources moved(ModuleSources module, UnaryOperator<Path> where) {
    return new ModuleSources(
        module.name(),
        where.apply(module.folder()),
        module.pom().map(where).filter(Files::isRegularFile),
        module.roots().stream()
            .map(
                root ->
                    new ModuleSources.Root(
                        where.apply(root.folder()), root.test(), root.generated()))
            .toList(),
        module.jars(),
        List.of());
  }

  private SourceSet sources(boolean withTests) {
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

  private static List<PathMatcher> matchers(List<String> patterns) {
    return patterns.stream()
        .map(pattern -> FileSystems.getDefault().getPathMatcher("glob:" + pattern))
        .toList();
  }

  private static boolean matches(SourceFile file, List<PathMatcher> matchers) {
    Path path = Path.of(file.path());
    return matchers.stream().anyMatch(matcher -> matcher.matches(path));
  }

  /** Each missing dependency once, at the build file of the first module that wants it. */
  private static List<SourceProblem> missing(ReactorRequest.Scope scope, Path base) {
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
}
