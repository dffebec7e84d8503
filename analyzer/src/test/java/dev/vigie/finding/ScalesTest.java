package dev.vigie.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.source.Location;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** How bad findings are, how much work they make, and what a second opinion says of them. */
class ScalesTest {
  @ParameterizedTest
  @CsvSource({"HIGH, MEDIUM, true", "HIGH, HIGH, true", "MEDIUM, HIGH, false"})
  void aSeverityIsAsBadAsItselfAndAllBelow(Severity one, Severity other, boolean atLeast) {
    assertThat(one.atLeast(other)).isEqualTo(atLeast);
  }

  @ParameterizedTest
  @CsvSource({
    "LOW, 1, MEDIUM",
    "LOW, -1, INFO",
    "LOW, -3, INFO",
    "HIGH, 2, CRITICAL",
    "LOW, 0, LOW"
  })
  void raisingStaysOnTheScale(Severity from, int levels, Severity to) {
    assertThat(from.raised(levels)).isEqualTo(to);
  }

  @ParameterizedTest
  @EnumSource
  void aSeverityIsFoundByItsName(Severity severity) {
    assertThat(Severity.of(severity.id())).contains(severity);
    assertThat(Severity.of(severity.name())).isEmpty();
  }

  @Test
  void namesAreInLowerCase() {
    assertThat(Effort.LARGE.id()).isEqualTo("large");
    assertThat(FearedEvent.DISAPPEARANCE.id()).isEqualTo("disappearance");
    assertThat(Opinion.Answer.COULD_NOT_TELL.id()).isEqualTo("could-not-tell");
  }

  @Test
  void aBetterOpinionSpeaksMoreForAFinding() {
    assertThat(Opinion.Answer.CONFIRMED.isBetterThan(Opinion.Answer.COULD_NOT_TELL)).isTrue();
    assertThat(Opinion.Answer.CONTRADICTED.isBetterThan(Opinion.Answer.COULD_NOT_TELL)).isFalse();
    assertThat(Opinion.Answer.CONFIRMED.isBetterThan(Opinion.Answer.CONFIRMED)).isFalse();
  }

  @Test
  void aRemedyIsInEnglishWhereItIsNotSaidOtherwise() {
    Stakes stakes =
        new Stakes(Set.of(), Effort.SMALL, Map.of("en", "Mask it.", "fr", "Masquer."), Map.of());

    assertThat(stakes.remedy("fr")).contains("Masquer.");
    assertThat(stakes.remedy("de")).contains("Mask it.");
    assertThat(Stakes.UNSAID.remedy("en")).isEmpty();
  }

  @Test
  void anEditIsOfAFile() {
    Fix fix =
        new Fix(
            "Mask it.",
            List.of(
                new Fix.Replacement(new Location("A.java", 1, 1, 1, 1), "x"),
                new Fix.NewFile("B.java", "y")));

    assertThat(fix.edits()).extracting(Fix.Edit::path).containsExactly("A.java", "B.java");
  }
}
