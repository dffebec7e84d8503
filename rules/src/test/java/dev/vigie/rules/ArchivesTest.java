package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.Check;
import dev.vigie.CheckOutcome;
import dev.vigie.CheckRequest;
import dev.vigie.finding.Finding;
import dev.vigie.finding.ReportedFinding;
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
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Holds what is found in published source archives against the files in {@code
 * test-fixtures/archives}: one a project and rule, one line a finding, with the verdict of somebody
 * who read the code. A change of behaviour must show in these files, and so in review.
 *
 * <p>Where findings differ, the new files are written to {@code target/archives}, with the verdicts
 * of the lines that stayed; new lines are marked {@code unread}. Read them, write {@code true},
 * {@code false} or {@code unsure}, and copy the files over.
 */
@EnabledIfSystemProperty(named = "vigie.archives", matches = ".+")
class ArchivesTest {
  private static final String HEADER = "path\tline\tdata\tseverity\tconfidence\tverdict\tnote";
  private static final Path ROOT = Path.of(System.getProperty("vigie.root", ".."));
  private static final Path KEPT = ROOT.resolve("test-fixtures/archives");

  @TestFactory
  Stream<DynamicTest> findingsAreThoseThatWereRead() throws IOException {
    Path folder = Path.of(System.getProperty("vigie.archives"));
    List<String> names;
    try (Stream<String> lines = Files.lines(ROOT.resolve("test-fixtures/archives.tsv"))) {
      names = lines.skip(1).map(line -> line.split("\t", 2)[0]).toList();
    }
    assertThat(names).hasSizeGreaterThan(5);
    return names.stream()
        .map(
            name ->
                DynamicTest.dynamicTest(
                    name, () -> compare(name, folder.resolve(name + "-sources.jar"))));
  }

  private static void compare(String name, Path archive) throws Exception {
    assertThat(archive).isRegularFile();
    SortedMap<String, SortedSet<String>> found = findings(name, archive);
    Map<String, List<String>> kept = kept(name);
    SortedSet<String> rules = new TreeSet<>(found.keySet());
    rules.addAll(kept.keySet());
    List<String> differences = new ArrayList<>();
    for (String rule : rules) {
      SortedSet<String> now = found.getOrDefault(rule, new TreeSet<>());
      List<String> then = kept.getOrDefault(rule, List.of());
      Map<String, String> verdicts =
          then.stream()
              .collect(
                  Collectors.toMap(
                      ArchivesTest::place, ArchivesTest::verdict, (a, b) -> a, TreeMap::new));
      List<String> fresh = new ArrayList<>();
      for (String line : now) {
        fresh.add(line + "\t" + verdicts.getOrDefault(place(line), "unread\t"));
      }
      if (!fresh.equals(then)) {
        then.stream().filter(l -> !fresh.contains(l)).forEach(l -> differences.add("- " + l));
        fresh.stream().filter(l -> !then.contains(l)).forEach(l -> differences.add("+ " + l));
        write(name, rule, fresh);
      }
      then.stream()
          .filter(l -> !verdict(l).matches("(true|false|unsure)\t.*"))
          .forEach(l -> differences.add("without a verdict: " + l));
    }
    assertThat(differences)
        .as(name + ": read the changed findings in target/archives and copy the files over")
        .isEmpty();
  }

  private static SortedMap<String, SortedSet<String>> findings(String name, Path archive)
      throws Exception {
    SourceSet sources = SourceSet.find(List.of(archive), false);
    CheckOutcome outcome =
        new Check(BuiltInExpertise.read(), LocalDate.EPOCH)
            .run(
                new CheckRequest(
                    name,
                    sources.base(),
                    sources.files(),
                    sources.problems(),
                    0,
                    List.of(),
                    Optional.empty(),
                    CheckRequest.Choices.NONE,
                    Optional.empty(),
                    2));
    assertThat(outcome.summary().problems()).filteredOn(p -> p.costsResults()).isEmpty();
    SortedMap<String, SortedSet<String>> byRule = new TreeMap<>();
    for (ReportedFinding reported : outcome.triage().findings()) {
      Finding finding = reported.finding();
      byRule.computeIfAbsent(finding.ruleId(), r -> new TreeSet<>()).add(line(finding));
    }
    return byRule;
  }

  private static String line(Finding finding) {
    String data =
        finding.data().stream()
            .map(datum -> datum.member() + ":" + datum.element())
            .distinct()
            .collect(Collectors.joining(" "));
    return String.join(
        "\t",
        finding.at().path(),
        String.format("%05d", finding.at().line()),
        data,
        finding.severity().id(),
        String.format(java.util.Locale.ROOT, "%.2f", finding.confidence()));
  }

  /** Path, line and data of a line: what a verdict is about. */
  private static String place(String line) {
    String[] columns = line.split("\t", -1);
    return columns[0] + "\t" + columns[1] + "\t" + columns[2];
  }

  private static String verdict(String line) {
    String[] columns = line.split("\t", 7);
    return columns.length < 7 ? "unread\t" : columns[5] + "\t" + columns[6];
  }

  private static Map<String, List<String>> kept(String name) throws IOException {
    Map<String, List<String>> kept = new TreeMap<>();
    Path folder = KEPT.resolve(name);
    if (Files.isDirectory(folder)) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.sorted().toList()) {
          String rule = file.getFileName().toString().replace(".tsv", "");
          kept.put(rule, Files.readAllLines(file).stream().skip(1).toList());
        }
      }
    }
    return kept;
  }

  private static void write(String name, String rule, List<String> lines) throws IOException {
    Path file = Path.of("target/archives", name, rule + ".tsv");
    Files.createDirectories(file.getParent());
    List<String> all = new ArrayList<>(List.of(HEADER));
    all.addAll(lines);
    Files.write(file, all);
  }
}
