package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.AnalysisResult;
import dev.vigie.Shortcuts;
import dev.vigie.source.SourceSet;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is found does not depend on the work that is left out. */
class ShortcutsTest {
  @Test
  void onTheFixtures() throws Exception {
    AnalysisResult taken =
        Fixtures.analyze(
            BuiltInExpertise.read(), Fixtures.texts(), Fixtures.classPath(), Shortcuts.TAKEN);
    AnalysisResult leftOut =
        Fixtures.analyze(
            BuiltInExpertise.read(), Fixtures.texts(), Fixtures.classPath(), Shortcuts.LEFT_OUT);

    assertThat(taken.findings()).hasSizeGreaterThan(500);
    assertSame(taken, leftOut);
  }

  @ParameterizedTest
  @ValueSource(strings = {"syncope-core-persistence-jpa", "broadleaf-profile"})
  @EnabledIfSystemProperty(named = "vigie.archives", matches = ".+")
  void onPublishedSources(String name) throws Exception {
    Path archive = Path.of(System.getProperty("vigie.archives"), name + "-sources.jar");
    AnalysisResult taken =
        Fixtures.analyze(
            BuiltInExpertise.read(),
            SourceSet.find(List.of(archive), false),
            List.of(),
            Shortcuts.TAKEN);
    AnalysisResult leftOut =
        Fixtures.analyze(
            BuiltInExpertise.read(),
            SourceSet.find(List.of(archive), false),
            List.of(),
            Shortcuts.LEFT_OUT);

    assertThat(taken.findings()).isNotEmpty();
    assertSame(taken, leftOut);
  }

  private static void assertSame(AnalysisResult taken, AnalysisResult leftOut) {
    assertThat(leftOut.holdings()).isEqualTo(taken.holdings());
    assertThat(leftOut.findings()).isEqualTo(taken.findings());
    assertThat(leftOut.map()).isEqualTo(taken.map());
    assertThat(leftOut.coverage()).isEqualTo(taken.coverage());
    assertThat(leftOut.problems()).isEqualTo(taken.problems());
  }
}
