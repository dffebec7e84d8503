package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.Check;
import dev.vigie.CheckRequest;
import dev.vigie.Expertise;
import dev.vigie.FixRun;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Fix;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.fix.Fixes;
import dev.vigie.source.SourceSearch;
import java.io.IOException;
import java.io.StringWriter;
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
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All that can be mended in the fixtures is mended: what was found is gone on the next run, nothing
 * new is found, lines that no edit names are as they were, what compiled compiles, and a second
 * time changes nothing. No fixable rule is left without a fixture in which it is mended.
 */
class FixesOnFixturesTest {
  private final Expertise expertise;

  @TempDir Path temporary;

  FixesOnFixturesTest() throws Exception {
    this.expertise = BuiltInExpertise.read();
  }

  @Test
  void whatIsMendedIsGoneAndAllElseStays() throws Exception {
    TreeMap<String, String> code = new TreeMap<>();
    Fixtures.texts().forEach((path, text) -> code.put("src/main/" + path, text));
    SortedSet<String> mended = mend("fixtures", code);
    for (ProjectFixture fixture : ProjectFixture.all()) {
      // Of the others nothing is found that could be mended; looking would only take time.
      if (fixture.markers().stream().anyMatch(FixesOnFixturesTest::isMendable)) {
        mended.addAll(mend(fixture.family() + "-" + fixture.name(), fixture.texts()));
      }
    }

    assertThat(mended).as("rules with a mended fixture").isEqualTo(Fixes.rules());
  }

  private static boolean isMendable(Marker marker) {
    return marker.expectsFinding() && Fixes.rules().contains(marker.ruleId());
  }

  /** The rules of which something was mended. */
  private SortedSet<String> mend(String name, SortedMap<String, String> texts) throws Exception {
    Path folder = Files.createDirectories(temporary.toRealPath().resolve(name));
    ProjectFolder project = new ProjectFolder(folder);
    for (Map.Entry<String, String> text : texts.entrySet()) {
      project.write(text.getKey(), text.getValue());
    }
    FixRun.Outcome dry = run(folder, false);
    assertThat(read(folder)).as("a dry run writes nothing in " + name).isEqualTo(texts);
    if (dry.mended().isEmpty()) {
      return new TreeSet<>();
    }
    FixRun.Outcome outcome = run(folder, true);
    SortedMap<String, String> once = read(folder);

    FixRun.Outcome again = run(folder, true);

    assertThat(outcome.files()).as("a dry run tells the same of " + name).isEqualTo(dry.files());
    assertGone(name, outcome, again);
    assertThat(again.mended().keySet().stream().map(each -> each.finding()).toList())
        .as("mended by a second time in " + name)
        .isEmpty();
    assertThat(read(folder)).isEqualTo(once);
    assertRestIsAsItWas(texts, once, outcome);
    assertCompiles(folder, once);
    return outcome.mended().keySet().stream()
        .map(each -> each.finding().ruleId())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void assertGone(String name, FixRun.Outcome first, FixRun.Outcome second) {
    Map<String, Integer> left = new TreeMap<>();
    findings(first).forEach(each -> left.merge(key(each), 1, Integer::sum));
    first.mended().keySet().forEach(each -> left.merge(key(each.finding()), -1, Integer::sum));
    for (Finding each : findings(second)) {
      assertThat(left.merge(key(each), -1, Integer::sum))
          .as("%s: still or newly found: %s %s %s", name, each.at(), each.ruleId(), each.message())
          .isNotNegative();
    }
  }

  private static String key(Finding finding) {
    return finding.ruleId() + " in " + finding.at().path() + " " + finding.within();
  }

  private static List<Finding> findings(FixRun.Outcome outcome) {
    return outcome.check().triage().findings().stream()
        .filter(each -> each.state() == ReportedFinding.State.NEW)
        .map(ReportedFinding::finding)
        .toList();
  }

  private static void assertRestIsAsItWas(
      SortedMap<String, String> before, SortedMap<String, String> after, FixRun.Outcome outcome) {
    Map<String, SortedSet<Integer>> edited = new TreeMap<>();
    for (Fix fix : outcome.mended().values()) {
      for (Fix.Edit edit : fix.edits()) {
        if (edit instanceof Fix.Replacement replacement) {
          edited.computeIfAbsent(edit.path(), path -> new TreeSet<>()).add(replacement.at().line());
        }
      }
    }
    before.forEach(
        (path, text) -> {
          SortedSet<Integer> lines = edited.getOrDefault(path, new TreeSet<>());
          List<String> kept = new ArrayList<>();
          List<String> all = text.lines().toList();
          for (int i = 0; i < all.size(); i++) {
            if (!lines.contains(i + 1)) {
              kept.add(all.get(i));
            }
          }
          assertThat(after.get(path).lines().toList()).as(path).containsSubsequence(kept);
          assertThat(after.get(path).endsWith("\n")).isEqualTo(text.endsWith("\n"));
        });
  }

  private FixRun.Outcome run(Path folder, boolean write) throws Exception {
    Path settings = folder.resolve("privacy.yml");
    return new FixRun(new Check(expertise, LocalDate.EPOCH))
        .run(
            new CheckRequest(
                "project",
                SourceSearch.in(List.of(folder)),
                0,
                Fixtures.classPath(),
                Optional.of(settings).filter(Files::isRegularFile),
                ProjectFixture.thorough(),
                Optional.of(temporary.resolve("cache")),
                1),
            folder,
            write);
  }

  private static SortedMap<String, String> read(Path folder) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return texts;
  }

  private void assertCompiles(Path folder, SortedMap<String, String> texts) throws IOException {
    String classPath =
        Fixtures.classPath().stream()
            .map(Path::toString)
            .collect(Collectors.joining(java.io.File.pathSeparator));
    String processors =
        Fixtures.classPath().stream()
            .map(Path::toString)
            .filter(path -> path.contains("lombok") || path.contains("mapstruct"))
            .collect(Collectors.joining(java.io.File.pathSeparator));
    Path out = Files.createDirectories(temporary.resolve("out").resolve(folder.getFileName()));
    List<String> options =
        List.of("-d", out.toString(), "-cp", classPath, "-processorpath", processors, "-nowarn");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter faults = new StringWriter();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      for (List<String> module : JavaModules.of(texts.keySet())) {
        List<Path> files = module.stream().map(folder::resolve).toList();
        boolean compiled =
            files.isEmpty()
                || compiler
                    .getTask(
                        faults,
                        manager,
                        null,
                        options,
                        null,
                        manager.getJavaFileObjectsFromPaths(files))
                    .call();
        assertThat(compiled).as(faults.toString()).isTrue();
      }
    }
  }
}
