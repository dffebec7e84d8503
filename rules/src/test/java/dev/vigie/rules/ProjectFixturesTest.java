package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vigie.CheckOutcome;
import dev.vigie.Expertise;
import dev.vigie.finding.Finding;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.source.SourceProblem;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The rules of a family over the small whole projects of its folder, each analysed as a user would:
 * what is marked is found, and nothing else.
 */
class ProjectFixturesTest {
  private final Expertise expertise;

  @TempDir private Path folder;

  /** One for all, because it keeps the libraries open. */
  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

  private final StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null);

  ProjectFixturesTest() throws Exception {
    this.expertise = BuiltInExpertise.read();
  }

  @AfterEach
  void closeLibraries() throws IOException {
    manager.close();
  }

  @TestFactory
  List<DynamicTest> projects() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (ProjectFixture fixture : ProjectFixture.all()) {
      if (ProjectFixture.isWanted(fixture.toString())) {
        tests.add(dynamicTest(fixture.toString(), () -> assertMarked(fixture)));
      }
    }
    return tests;
  }

  /** What does not compile shows nothing. */
  @TestFactory
  List<DynamicTest> sources() throws Exception {
    List<DynamicTest> tests = new ArrayList<>();
    for (ProjectFixture fixture : ProjectFixture.all()) {
      if (ProjectFixture.isWanted(fixture.toString())
          && fixture.texts().keySet().stream().anyMatch(path -> path.endsWith(".java"))) {
        tests.add(dynamicTest(fixture + " compiles", () -> assertCompiles(fixture)));
      }
    }
    return tests;
  }

  private void assertMarked(ProjectFixture fixture) throws Exception {
    List<String> families =
        expertise.rules().all().stream().map(rule -> rule.info().family()).toList();
    assertThat(families).as("the family of " + fixture).contains(fixture.family());
    TreeSet<String> expected = new TreeSet<>();
    for (Marker marker : fixture.markers()) {
      if (marker.kind() != Marker.Kind.OK) {
        assertThat(expertise.rules().ids())
            .as(marker.path() + ":" + marker.line())
            .contains(marker.ruleId());
      }
      if (marker.expectsFinding()) {
        expected.add(line(marker.path(), marker.line(), marker.ruleId()));
      }
    }
    CheckOutcome outcome =
        ProjectFixture.check(
            expertise, fixture.texts(), place(fixture, "project"), Fixtures.classPath());
    assertThat(outcome.summary().problems())
        .as("everything is read")
        .noneMatch(SourceProblem::costsResults);
    TreeSet<String> found = new TreeSet<>();
    for (ReportedFinding reported : outcome.triage().findings()) {
      Finding finding = reported.finding();
      if (reported.state() == ReportedFinding.State.NEW
          && family(finding.ruleId()).equals(fixture.family())) {
        found.add(line(finding.at().path(), finding.at().line(), finding.ruleId()));
      }
    }
    TreeSet<String> missing = new TreeSet<>(expected);
    missing.removeAll(found);
    TreeSet<String> unexpected = new TreeSet<>(found);
    unexpected.removeAll(expected);
    assertThat(missing).as("marked, but not found").isEmpty();
    assertThat(unexpected).as("found, but not marked").isEmpty();
  }

  private Path place(ProjectFixture fixture, String what) throws IOException {
    return Files.createDirectories(
        folder.resolve(fixture.family()).resolve(fixture.name()).resolve(what));
  }

  private String family(String rule) {
    return expertise.rules().rule(rule).orElseThrow().info().family();
  }

  private void assertCompiles(ProjectFixture fixture) throws Exception {
    Path sources = place(fixture, "sources");
    for (List<String> module : JavaModules.of(fixture.texts().keySet())) {
      List<Path> files = new ArrayList<>();
      boolean lombok = false;
      for (String path : module) {
        Path file = sources.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, fixture.texts().get(path));
        files.add(file);
        lombok |= fixture.texts().get(path).contains("lombok.");
      }
      compile(sources, files, lombok);
    }
  }

  private void compile(Path sources, List<Path> files, boolean lombok) throws IOException {
    String classPath =
        Fixtures.classPath().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator));
    List<String> options =
        new ArrayList<>(
            List.of("-d", sources.toString(), "-cp", classPath, "-nowarn", "-Xlint:none"));
    if (!lombok) {
      options.add("-proc:none");
    }
    StringWriter faults = new StringWriter();
    boolean compiled =
        compiler
            .getTask(
                faults, manager, null, options, null, manager.getJavaFileObjectsFromPaths(files))
            .call();
    assertThat(compiled).as(faults.toString()).isTrue();
  }

  private static String line(String path, int line, String rule) {
    return String.format("%s:%04d %s", path, line, rule);
  }
}
