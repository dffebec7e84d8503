package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.AnalysisResult;
import dev.vigie.Expertise;
import dev.vigie.finding.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for every finding of every rule over every fixture. */
class SanityTest {
  /** Paths of endpoints have braces, too, but stand behind a slash. */
  private static final String PLACEHOLDER = "(?<!/)\\{[A-Za-z]+\\}";

  private final Expertise expertise;
  private final AnalysisResult result;

  SanityTest() throws Exception {
    this.expertise = BuiltInExpertise.read();
    this.result = Fixtures.analyze(expertise, Fixtures.texts(), List.of());
  }

  @Test
  void nothingFails() {
    assertThat(result.problems()).isEmpty();
    assertThat(result.findings()).hasSizeGreaterThan(100);
  }

  @Test
  void messagesAreSentencesThatNameTheDatum() {
    assertThat(result.findings())
        .allSatisfy(
            finding -> {
              // Code, keys and files stand first as they are written, in quotation marks.
              assertThat(finding.message())
                  .matches("(?s)['A-Z].*\\.")
                  .doesNotContain("  ")
                  .doesNotContainPattern(PLACEHOLDER);
              assertThat(finding.help())
                  .matches("(?s)[A-Z].*\\.")
                  .doesNotContain("  ")
                  .doesNotContainPattern(PLACEHOLDER);
              // Settings and builds concern a whole application; some name its worst datum only.
              if (!finding.traces().isEmpty()) {
                assertThat(finding.data()).isNotEmpty();
                assertThat(finding.message()).contains(finding.data().get(0).member());
              }
            });
  }

  @Test
  void confidenceIsAShare() {
    assertThat(result.findings())
        .allSatisfy(finding -> assertThat(finding.confidence()).isBetween(0.05, 1.0));
  }

  @Test
  void placesAreWhereTheyCanBeShown() throws Exception {
    for (Finding finding : result.findings()) {
      List<String> lines = Fixtures.texts().get(finding.at().path()).lines().toList();
      assertThat(finding.at().line()).isBetween(1, lines.size());
      assertThat(finding.at().endLine()).isLessThanOrEqualTo(lines.size());
      assertThat(lines.get(finding.at().line() - 1))
          .hasSizeGreaterThanOrEqualTo(finding.at().column());
    }
  }

  @Test
  void noCauseIsToldTwice() {
    Set<String> causes = new HashSet<>();
    for (Finding finding : result.findings()) {
      assertThat(causes.add(finding.ruleId() + finding.at() + finding.data()))
          .as(finding.toString())
          .isTrue();
    }
  }

  @Test
  void flowsShowTheirWay() {
    assertThat(result.findings())
        .filteredOn(finding -> finding.ruleId().equals("personal-data-in-log"))
        .allSatisfy(
            finding -> {
              assertThat(finding.traces()).isNotEmpty();
              assertThat(finding.traces().get(0).steps()).hasSizeGreaterThanOrEqualTo(2);
            });
  }

  @Test
  void theOutcomeDoesNotDependOnTheRun() throws Exception {
    AnalysisResult again = Fixtures.analyze(expertise, Fixtures.texts(), List.of());

    assertThat(again.findings()).isEqualTo(result.findings());
  }
}
