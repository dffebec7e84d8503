package dev.vigie.rules;

import dev.vigie.Check;
import dev.vigie.CheckOutcome;
import dev.vigie.CheckRequest;
import dev.vigie.Expertise;
import dev.vigie.rule.RuleProfile;
import dev.vigie.source.SourceSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A small whole project of the fixtures, {@code projects/<family>/<case>/}: analysed by itself, in
 * a folder of its own, from the discovery of its files on.
 *
 * @param family whose rules it is about
 * @param texts of all its files, by path from its root
 */
record ProjectFixture(String family, String name, SortedMap<String, String> texts) {

  /** All of them, by family and name. */
  static List<ProjectFixture> all() throws IOException {
    List<ProjectFixture> fixtures = new ArrayList<>();
    for (Path family : folders(Fixtures.root().resolve("projects"))) {
      for (Path project : folders(family)) {
        fixtures.add(
            new ProjectFixture(
                family.getFileName().toString(), project.getFileName().toString(), read(project)));
      }
    }
    return fixtures;
  }

  /** Whether a fixture is to be tested; {@code -Dvigie.only} is found in the names of those. */
  static boolean isWanted(String name) {
    return Pattern.compile(System.getProperty("vigie.only", "")).matcher(name).find();
  }

  private static List<Path> folders(Path parent) throws IOException {
    if (!Files.isDirectory(parent)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(parent)) {
      return children.filter(Files::isDirectory).sorted().toList();
    }
  }

  private static SortedMap<String, String> read(Path project) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(project)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(project.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }

  /** What the comments of its files say. */
  List<Marker> markers() {
    List<Marker> markers = new ArrayList<>();
    texts.forEach((path, text) -> markers.addAll(Marker.in(path, text)));
    return markers;
  }

  /** Checks a project of these files, with all rules. */
  static CheckOutcome check(
      Expertise expertise, Map<String, String> texts, Path folder, List<Path> classPath)
      throws Exception {
    ProjectFolder project = new ProjectFolder(folder);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      project.write(text.getKey(), text.getValue());
    }
    Optional<Path> settings =
        texts.containsKey("privacy.yml")
            ? Optional.of(folder.resolve("privacy.yml"))
            : Optional.empty();
    return new Check(expertise, LocalDate.EPOCH)
        .run(
            new CheckRequest(
                "project",
                withTests -> SourceSet.find(List.of(folder), withTests),
                0,
                classPath,
                settings,
                thorough(),
                Optional.empty(),
                1));
  }

  /** All rules, and no second opinion. */
  static CheckRequest.Choices thorough() {
    CheckRequest.Choices none = CheckRequest.Choices.NONE;
    return new CheckRequest.Choices(
        Optional.of(RuleProfile.THOROUGH),
        new CheckRequest.Gating(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(false)),
        none.includeTests(),
        none.baseline(),
        none.since(),
        none.outputs());
  }

  @Override
  public String toString() {
    return family + "/" + name;
  }
}
