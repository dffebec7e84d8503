package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.vigie.AnalysisResult;
import dev.vigie.Expertise;
import dev.vigie.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The rules of a family over the fixtures of its folder, with the libraries' class files and
 * without: what is marked is found, and nothing else.
 */
class RuleFixturesTest {
  private static final String VERBS =
      "reads|takes|keeps|passes|gets|stores|joins|shows|hands|collects|writes|sends|puts|gives";

  private final Expertise expertise;

  RuleFixturesTest() throws Exception {
    this.expertise = BuiltInExpertise.read();
  }

  @TestFactory
  List<DynamicTest> withClassPath() throws Exception {
    return tests("with", Fixtures.analyze(expertise, Fixtures.texts(), Fixtures.classPath()));
  }

  @TestFactory
  List<DynamicTest> withoutClassPath() throws Exception {
    return tests("without", Fixtures.analyze(expertise, Fixtures.texts(), List.of()));
  }

  @AfterAll
  static void countGaps() throws Exception {
    List<Marker> markers = new ArrayList<>();
    Fixtures.texts().forEach((path, text) -> markers.addAll(Marker.in(path, text)));
    for (Marker.Kind kind : Marker.Kind.values()) {
      long count = markers.stream().filter(marker -> marker.kind() == kind).count();
      System.out.println("fixtures: " + count + " lines marked " + kind);
    }
  }

  private List<DynamicTest> tests(String how, AnalysisResult result) throws Exception {
    SortedMap<String, String> texts = Fixtures.texts();
    List<DynamicTest> tests = new ArrayList<>();
    tests.add(
        dynamicTest(
            "everything is read " + how + " a class path",
            () -> assertThat(result.problems()).isEmpty()));
    tests.add(
        dynamicTest(
            "paths " + how + " a class path are short, begin with verbs and stay in the sources",
            () -> assertReadable(result, texts)));
    for (Map.Entry<String, String> text : texts.entrySet()) {
      if (text.getKey().endsWith(".java")) {
        tests.add(
            dynamicTest(
                text.getKey() + " " + how + " a class path",
                () -> assertMarked(text.getKey(), text.getValue(), result)));
      }
    }
    assertThat(tests).hasSizeGreaterThan(5);
    return tests;
  }

  private static void assertReadable(AnalysisResult result, SortedMap<String, String> texts) {
    List<Finding.Trace> traces =
        result.findings().stream().flatMap(finding -> finding.traces().stream()).toList();
    assertThat(traces).hasSizeGreaterThan(100);
    for (Finding.Trace trace : traces) {
      assertThat(trace.steps()).hasSizeBetween(2, 8);
      assertThat(trace.steps().get(0).text()).matches("(reads|takes) .+");
      for (Finding.Step step : trace.steps()) {
        assertThat(step.text()).matches("(" + VERBS + ") .+");
        assertThat(texts).containsKey(step.at().path());
        assertThat(step.at().line()).isPositive();
      }
      assertThat(trace.steps()).as("no step twice").doesNotHaveDuplicates();
    }
  }

  private void assertMarked(String path, String text, AnalysisResult result) {
    TreeSet<String> expected = new TreeSet<>();
    for (Marker marker : Marker.in(path, text)) {
      if (marker.expectsFinding()) {
        expected.add(line(path, marker.line(), marker.ruleId()));
      }
    }
    TreeSet<String> found = new TreeSet<>();
    for (Finding finding : result.findings()) {
      String family = expertise.rules().rule(finding.ruleId()).orElseThrow().info().family();
      if (finding.at().path().equals(path) && path.contains("/" + family + "/")) {
        found.add(line(path, finding.at().line(), finding.ruleId()));
      }
    }
    TreeSet<String> missing = new TreeSet<>(expected);
    missing.removeAll(found);
    TreeSet<String> unexpected = new TreeSet<>(found);
    unexpected.removeAll(expected);
    SoftAssertions.assertSoftly(
        both -> {
          both.assertThat(missing).as("marked, but not found").isEmpty();
          both.assertThat(unexpected).as("found, but not marked").isEmpty();
        });
  }

  private static String line(String path, int line, String rule) {
    return String.format("%s:%04d %s", path, line, rule);
  }
}
