package dev.vigie.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.config.Problem;
import dev.vigie.finding.Effort;
import dev.vigie.finding.FearedEvent;
import dev.vigie.finding.Severity;
import dev.vigie.finding.Stakes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RuleLoaderTest {
  private static final String RULE =
      """
      title: Personal data written to a log
      since: 0.1.0
      precision: high
      exposure: log
      law: [GDPR Art. 32]
      cwe: [532]
      tags: [LOG-01]
      flow:
        reaches: log
        unless: {mask: all}
        message: "{data} {is} written to {sink}."
      help: Mask the {label}.
      """;

  private final List<Problem> problems = new ArrayList<>();

  @Test
  void takesIdAndFamilyFromThePath() {
    RuleInfo info = RulesUnderTest.rule(RULE).info();

    assertThat(info.id()).isEqualTo("some-rule");
    assertThat(info.family()).isEqualTo("example");
    assertThat(info.page()).isEqualTo("# Page\n");
    assertThat(info.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(info.cwe()).containsExactly(532);
  }

  @Test
  void readsWhatAFindingMeansForPersons() {
    String said =
        RULE.replace(
            "tags:",
            "feared: [disappearance, access, rights]\neffort: large\nremedy: Mend it.\n"
                + "fr: {title: Une règle, remedy: Le corriger.}\ntags:");

    assertThat(RulesUnderTest.rule(said).info().stakes())
        .isEqualTo(
            new Stakes(
                Set.of(FearedEvent.ACCESS, FearedEvent.DISAPPEARANCE),
                Effort.LARGE,
                Map.of("en", "Mend it.", "fr", "Le corriger."),
                Map.of("fr", "Une règle")));
    assertThat(RulesUnderTest.rule(said).info().title("fr")).isEqualTo("Une règle");
    assertThat(RulesUnderTest.rule(said).info().title("de"))
        .isEqualTo(RulesUnderTest.rule(said).info().title());
    assertThat(RulesUnderTest.rule(RULE).info().stakes()).isEqualTo(Stakes.UNSAID);
    String rights = RULE.replace("tags:", "feared: [rights]\ntags:");
    assertThat(RulesUnderTest.rule(rights).info().stakes().feared()).isEmpty();
  }

  @Test
  void refusesAFearedEventThatIsNone() {
    String faulty = RULE.replace("tags:", "feared: [acces]\neffort: tiny\ntags:");

    assertThat(RulesUnderTest.load("rules/example/some-rule.yml", faulty, problems)).isEmpty();
    assertThat(problems)
        .extracting(Problem::toString)
        .anyMatch(p -> p.contains("'acces' is no feared event") && p.contains("did you mean"))
        .anyMatch(p -> p.contains("'tiny' is no value for 'effort'"))
        .hasSize(2);
  }

  @Test
  void namesEveryFaultAtOnce() {
    String faulty =
        RULE.replace("reaches: log", "reaches: logs")
            .replace("mask: all", "mask: everything")
            .replace("{sink}", "{sinks}")
            .replace("cwe: [532]", "cwe: [CWE-532]")
            .replace("precision: high", "precision: hihg")
            .replace("tags:", "tag:");

    assertThat(RulesUnderTest.load("rules/example/some-rule.yml", faulty, problems)).isEmpty();
    assertThat(problems)
        .extracting(Problem::toString)
        .anyMatch(p -> p.contains("'logs'") && p.contains("did you mean 'log'?"))
        .anyMatch(p -> p.contains("'everything' is no sensitivity"))
        .anyMatch(p -> p.contains("{sinks} is not known"))
        .anyMatch(p -> p.contains("'CWE-532' is no CWE number"))
        .anyMatch(p -> p.contains("did you mean 'high'?"))
        .anyMatch(p -> p.contains("did you mean 'tags'?"))
        .hasSize(6);
    assertThat(problems).allMatch(p -> p.file().equals("rules/example/some-rule.yml"));
    assertThat(problems).allMatch(p -> p.line() > 0);
  }

  @Test
  void refusesARuleWithoutATrigger() {
    String without = RULE.substring(0, RULE.indexOf("flow:")) + "help: Mend it.\n";

    assertThat(RulesUnderTest.load("rules/example/some-rule.yml", without, problems)).isEmpty();
    assertThat(problems).singleElement().matches(p -> p.message().contains("no trigger"));
  }

  @Test
  void refusesAnIdThatIsNone() {
    assertThat(RulesUnderTest.load("rules/example/SomeRule.yml", RULE, problems)).isEmpty();
    assertThat(problems).singleElement().matches(p -> p.message().contains("no rule id"));
  }

  @Test
  void refusesAnUnknownElement() {
    String faulty =
        RULE.replace("  reaches: log\n", "  reaches: log\n  data: {elements: [emial]}\n");

    assertThat(RulesUnderTest.load("rules/example/some-rule.yml", faulty, problems)).isEmpty();
    assertThat(problems).singleElement().matches(p -> p.hint().contains("'email'"));
  }

  @Test
  void twoRulesWithOneIdAreAFault() {
    Rule rule = RulesUnderTest.rule(RULE);

    RuleSet rules = RuleSet.of(List.of(rule, rule), problems);

    assertThat(problems).singleElement().matches(p -> p.message().contains("'some-rule'"));
    assertThat(rules.all()).hasSize(1);
    assertThat(rules.hint("some-rul")).isEqualTo("did you mean 'some-rule'?");
    assertThat(rules.rule("another")).isEmpty();
  }
}
