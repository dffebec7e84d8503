package dev.vigie.cli;

import static dev.vigie.gate.Verdict.Outcome.PASS;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCommandsTest {
  private final FakeEngine engine = FakeEngine.ending(PASS);

  @Test
  void explainShowsTheRulesPage() {
    CommandLineRun run = CommandLineRun.of(engine, "explain", "weak-hash");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("Page of weak-hash")
        .contains("Things in weak-hash.")
        .contains("Severity: up to medium")
        .contains("// vigie:allow weak-hash - reason");
  }

  @Test
  void anUnknownRuleIsTwoAndTheNearestIsGiven() {
    CommandLineRun near = CommandLineRun.of(engine, "explain", "personal-data-in-logs");
    CommandLineRun far = CommandLineRun.of(engine, "explain", "x");

    assertThat(near.code()).isEqualTo(2);
    assertThat(near.err())
        .contains("there is no rule 'personal-data-in-logs'; did you mean 'personal-data-in-log'?");
    assertThat(far.code()).isEqualTo(2);
    assertThat(far.err()).contains("there are: personal-data-in-log, weak-hash");
  }

  @Test
  void rulesAreListed() {
    CommandLineRun run = CommandLineRun.of(engine, "rules");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            personal-data-in-log  high      Title of personal-data-in-log
            weak-hash             medium    Title of weak-hash
            """);
  }

  @Test
  void theVersionIsShown() {
    CommandLineRun run = CommandLineRun.of(engine, "--version");

    assertThat(run.code()).isZero();
    assertThat(run.out()).startsWith("vigie ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "check --help", "explain -h", "rules --help"})
  void everyCommandHasHelpAndItsExamples(String line) {
    CommandLineRun run = CommandLineRun.of(engine, (Object[]) line.split(" "));

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("vigie");
  }

  @Test
  void helpOfCheckNamesItsExitCodes() {
    assertThat(CommandLineRun.of(engine, "check", "--help").out())
        .contains("Exit codes:")
        .contains("3   not everything could be analysed")
        .contains("Examples:");
  }
}
