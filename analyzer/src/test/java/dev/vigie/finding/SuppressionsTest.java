package dev.vigie.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.source.Location;
import dev.vigie.source.SourceProblem;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuppressionsTest {
  private static final Set<String> RULES = Set.of("personal-data-in-log", "other-rule");

  @Test
  void takesOnlyOurValuesOfSuppressWarnings() {
    assertThat(
            Suppression.ruleIdsOf(
                List.of("unchecked", "vigie:personal-data-in-log", " vigie: other-rule ")))
        .containsExactly("personal-data-in-log", "other-rule");
  }

  @Test
  void namesUnknownRulesWithAHintAndKeepsTheOthers() {
    Suppressions suppressions =
        Suppressions.of(
            List.of(at("A.java", 3, "personal-data-in-lgo", "other-rule")),
            RULES,
            id -> "did you mean 'personal-data-in-log'?");

    assertThat(suppressions.all())
        .extracting(Suppression::ruleIds)
        .containsExactly(List.of("other-rule"));
    assertThat(suppressions.faults())
        .containsExactly(
            new SourceProblem(
                "A.java",
                3,
                "this suppression names a rule that does not exist: 'personal-data-in-lgo'",
                "did you mean 'personal-data-in-log'?",
                false));
  }

  @Test
  void namesMarksWithoutARule() {
    Suppressions suppressions = Suppressions.of(List.of(at("A.java", 3)), RULES, id -> "");

    assertThat(suppressions.all()).isEmpty();
    assertThat(suppressions.faults())
        .singleElement()
        .satisfies(fault -> assertThat(fault.message()).contains("names no rule"));
  }

  @Test
  void listsFaultsInOrderOfPlace() {
    Suppressions suppressions =
        Suppressions.of(
            List.of(at("B.java", 1, "x"), at("A.java", 9, "y"), at("A.java", 2, "z")),
            RULES,
            id -> "");

    assertThat(suppressions.faults())
        .extracting(fault -> fault.path() + ":" + fault.line())
        .containsExactly("A.java:2", "A.java:9", "B.java:1");
  }

  private static Suppression at(String path, int line, String... rules) {
    return new Suppression(
        List.of(rules), "", new Location(path, line, 1, line, 30), line + 1, line + 1);
  }
}
