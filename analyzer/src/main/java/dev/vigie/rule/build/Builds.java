package dev.vigie.rule.build;

import dev.vigie.facts.BuildFacts;
import dev.vigie.program.Program;
import dev.vigie.source.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The poms of a program, with what they inherit from each other: properties, managed versions,
 * plugins. Parents that are not among the files are unknown.
 */
public final class Builds {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^{}]+)}");
  private static final int DEPTH = 12;

  private final Map<String, BuildFacts> poms;
  private final Map<String, String> parents = new TreeMap<>();

  private Builds(Map<String, BuildFacts> poms) {
    this.poms = poms;
    poms.forEach((path, pom) -> parent(path, pom).ifPresent(it -> parents.put(path, it)));
  }

  /** Those of a program. */
  public static Builds of(Program program) {
    return new Builds(program.builds());
  }

  /** Paths of the poms that inherit from none of the others, each with all that do from it. */
  public Map<String, List<String>> trees() {
    Map<String, List<String>> trees = new TreeMap<>();
    for (String path : poms.keySet()) {
      List<String> line = lineage(path);
      trees.computeIfAbsent(line.get(line.size() - 1), root -> new ArrayList<>()).add(path);
    }
    return trees;
  }

  /** Of these trees, the one that stands for the whole: nearest to the folder of the project. */
  public Optional<String> main() {
    return trees().keySet().stream()
        .min(
            Comparator.comparingInt((String path) -> path.split("/").length)
                .thenComparing(Comparator.naturalOrder()));
  }

  /**
   * Root of the tree that builds a file, by the nearest pom above it; empty where there is none.
   */
  public Optional<String> treeOf(String file) {
    @Nullable Path folder = Path.of(file).getParent();
    while (true) {
      String pom = (folder == null ? "" : folder.toString().replace('\\', '/') + "/") + "pom.xml";
      if (poms.containsKey(pom)) {
        List<String> line = lineage(pom);
        return Optional.of(line.get(line.size() - 1));
      }
      if (folder == null) {
        return Optional.empty();
      }
      folder = folder.getParent();
    }
  }

  /** The pom of a path. */
  public BuildFacts pom(String path) {
    BuildFacts pom = poms.get(path);
    if (pom == null) {
      throw new IllegalArgumentException(path + " is no pom");
    }
    return pom;
  }

  /** Place of a pom's own name. */
  public Location at(String path) {
    return Location.of(path, pom(path).at());
  }

  /** The parent of a tree that was not read; empty where it has none. */
  public Optional<String> unread(String root) {
    return pom(root).parent().stream()
        .map(parent -> parent.groupId() + ":" + parent.artifactId())
        .findFirst();
  }

  /** What a pom itself takes from elsewhere, with versions that it inherits. */
  public List<Component> components(String path) {
    BuildFacts pom = pom(path);
    List<Component> components = new ArrayList<>();
    if (!parents.containsKey(path)) {
      pom.parent()
          .forEach(
              it ->
                  components.add(
                      new Component(
                          Component.Kind.PARENT,
                          it.groupId(),
                          it.artifactId(),
                          filled(path, it.version()),
                          "",
                          false,
                          Location.of(path, it.at()))));
    }
    pom.dependencies().forEach(it -> components.add(of(path, it, Component.Kind.DEPENDENCY)));
    pom.managed().forEach(it -> components.add(of(path, it, Component.Kind.MANAGED)));
    for (BuildFacts.Plugin plugin : pom.plugins()) {
      components.add(
          new Component(
              Component.Kind.PLUGIN,
              plugin.groupId(),
              plugin.artifactId(),
              filled(path, plugin.version()),
              "",
              false,
              Location.of(path, plugin.at())));
    }
    return components;
  }

  private Component of(String path, BuildFacts.Dependency written, Component.Kind kind) {
    Optional<BuildFacts.Dependency> managed =
        kind == Component.Kind.MANAGED ? Optional.empty() : managed(path, written);
    String version =
        written.version().isEmpty()
            ? managed.map(BuildFacts.Dependency::version).orElse("")
            : written.version();
    String scope =
        written.scope().isEmpty()
            ? managed.map(BuildFacts.Dependency::scope).orElse("")
            : written.scope();
    return new Component(
        kind,
        filled(path, written.groupId()),
        filled(path, written.artifactId()),
        filled(path, version),
        scope.isEmpty() ? "compile" : scope,
        written.optional() || managed.map(BuildFacts.Dependency::optional).orElse(false),
        Location.of(path, written.at()));
  }

  private Optional<BuildFacts.Dependency> managed(String path, BuildFacts.Dependency wanted) {
    for (String pom : lineage(path)) {
      for (BuildFacts.Dependency each : pom(pom).managed()) {
        if (each.groupId().equals(wanted.groupId())
            && each.artifactId().equals(wanted.artifactId())) {
          return Optional.of(each);
        }
      }
    }
    return Optional.empty();
  }

  /** A property as a pom sees it; empty where none of its line has it. */
  public Optional<String> property(String path, String name) {
    return propertyAt(path, name).map(BuildFacts.Property::value).map(it -> filled(path, it));
  }

  /** Where a property that a pom sees is written. */
  public Optional<Location> placeOfProperty(String path, String name) {
    for (String pom : lineage(path)) {
      Optional<BuildFacts.Property> own = own(pom, name);
      if (own.isPresent()) {
        return Optional.of(Location.of(pom, own.get().at()));
      }
    }
    return Optional.empty();
  }

  private Optional<BuildFacts.Property> propertyAt(String path, String name) {
    return lineage(path).stream().flatMap(pom -> own(pom, name).stream()).findFirst();
  }

  private Optional<BuildFacts.Property> own(String path, String name) {
    return pom(path).properties().stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /** The pom, its parent, and so on, as far as they were read. */
  public List<String> lineage(String path) {
    Map<String, Boolean> line = new LinkedHashMap<>();
    @Nullable String next = path;
    while (next != null && line.size() < DEPTH && line.putIfAbsent(next, true) == null) {
      next = parents.get(next);
    }
    return List.copyOf(line.keySet());
  }

  private String filled(String path, String written) {
    String text = written;
    for (int round = 0; round < DEPTH && text.contains("${"); round++) {
      Matcher matcher = REFERENCE.matcher(text);
      String next =
          matcher.replaceAll(
              it ->
                  Matcher.quoteReplacement(
                      propertyAt(path, it.group(1))
                          .map(BuildFacts.Property::value)
                          .orElse(it.group())));
      if (next.equals(text) || next.length() > 1_000) {
        return text;
      }
      text = next;
    }
    return text;
  }

  /** By its relative path, if that pom is meant, or else by its coordinates. */
  private Optional<String> parent(String path, BuildFacts pom) {
    if (pom.parent().isEmpty()) {
      return Optional.empty();
    }
    BuildFacts.Parent parent = pom.parent().get(0);
    @Nullable Path folder = Path.of(path).getParent();
    Path base = folder == null ? Path.of("") : folder;
    for (String file : List.of(parent.relativePath(), parent.relativePath() + "/pom.xml")) {
      String candidate = base.resolve(file).normalize().toString().replace('\\', '/');
      BuildFacts found = poms.get(candidate);
      if (found != null && found.artifactId().equals(parent.artifactId())) {
        return Optional.of(candidate);
      }
    }
    return poms.entrySet().stream()
        .filter(
            each ->
                !each.getKey().equals(path)
                    && each.getValue().artifactId().equals(parent.artifactId())
                    && each.getValue().groupId().equals(parent.groupId()))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
