package dev.vigie.gate;

import static dev.vigie.finding.FindingBuilder.finding;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.vigie.finding.ReportedFinding;
import dev.vigie.finding.ReportedFinding.State;
import dev.vigie.finding.Severity;
import dev.vigie.gate.Verdict.Outcome;
import dev.vigie.source.SourceProblem;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
  private static final SourceProblem LOST =
      new SourceProblem("A.java", 3, "syntax error", "", true);
  private static final SourceProblem HARMLESS = new SourceProblem("B.java", 0, "unused", "", false);

  @ParameterizedTest
  @CsvSource({
    "HIGH, 0.7, FAIL",
    "CRITICAL, 1.0, FAIL",
    "HIGH, 0.69, PASS",
    "MEDIUM, 1.0, PASS",
    "INFO, 1.0, PASS"
  })
  void failsFromTheDefaultSeverityAndConfidenceOn(
      Severity severity, double confidence, Outcome outcome) {
    Verdict verdict =
        judge(
            GatePolicy.DEFAULT,
            List.of(finding().severity(severity).confidence(confidence).reported()));

    assertThat(verdict.outcome()).isEqualTo(outcome);
    assertThat(verdict.breaking()).hasSize(outcome == Outcome.FAIL ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"BASELINED", "SUPPRESSED", "CONTRADICTED"})
  void doesNotCountWhatIsSilenced(State state) {
    assertThat(judge(GatePolicy.DEFAULT, List.of(finding().reported(state, "why"))).outcome())
        .isEqualTo(Outcome.PASS);
  }

  @Test
  void toleratesAsManyAsAreAllowedAndSaysSo() {
    GatePolicy two = new GatePolicy(Severity.HIGH, 0.7, 2, false);

    Verdict within = judge(two, Collections.nCopies(2, finding().reported()));
    Verdict above = judge(two, Collections.nCopies(3, finding().reported()));

    assertThat(within.outcome()).isEqualTo(Outcome.PASS);
    assertThat(within.breaking()).isEmpty();
    assertThat(within.reasons())
        .containsExactly(
            "2 findings of severity high or above with a confidence of at least 0.7; 2 allowed");
    assertThat(above.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(above.breaking()).hasSize(3);
  }

  @Test
  void namesTheWorstFirst() {
    ReportedFinding high = finding().line(1).confidence(1).reported();
    ReportedFinding sure = finding().line(9).severity(Severity.CRITICAL).reported();
    ReportedFinding unsure =
        finding().line(2).severity(Severity.CRITICAL).confidence(0.8).reported();

    assertThat(judge(GatePolicy.DEFAULT, List.of(high, unsure, sure)).breaking())
        .containsExactly(sure, unsure, high);
  }

  @Test
  void neverPassesOnNoFiles() {
    Verdict verdict = new Gate(GatePolicy.DEFAULT).judge(List.of(), 0, List.of());

    assertThat(verdict.outcome()).isEqualTo(Outcome.INCOMPLETE);
    assertThat(verdict.reasons()).singleElement().asString().contains("no file was analysed");
  }

  @Test
  void neverPassesOnAnIncompleteRunAndNamesWhatWasNotSeen() {
    Verdict verdict = new Gate(GatePolicy.DEFAULT).judge(List.of(), 7, List.of(HARMLESS, LOST));

    assertThat(verdict.outcome()).isEqualTo(Outcome.INCOMPLETE);
    assertThat(verdict.reasons()).containsExactly("not wholly read: A.java:3: syntax error");
  }

  @Test
  void passesOverWhatCostsNoResults() {
    Verdict verdict = new Gate(GatePolicy.DEFAULT).judge(List.of(), 7, List.of(HARMLESS));

    assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    assertThat(verdict.reasons()).isEmpty();
  }

  @Test
  void passesOnAnIncompleteRunWhereAllowedButNotSilently() {
    Gate lenient = new Gate(new GatePolicy(Severity.HIGH, 0.7, 0, true));

    Verdict verdict = lenient.judge(List.of(), 7, List.of(LOST));

    assertThat(verdict.outcome()).isEqualTo(Outcome.PASS);
    assertThat(verdict.reasons())
        .containsExactly(
            "passes although not everything was seen, because incomplete runs are allowed",
            "not wholly read: A.java:3: syntax error");
  }

  @Test
  void findingsGoBeforeIncompletenessAndBothAreTold() {
    Verdict verdict =
        new Gate(GatePolicy.DEFAULT).judge(List.of(finding().reported()), 7, List.of(LOST));

    assertThat(verdict.outcome()).isEqualTo(Outcome.FAIL);
    assertThat(verdict.reasons())
        .containsExactly(
            "1 finding of severity high or above with a confidence of at least 0.7",
            "not wholly read: A.java:3: syntax error");
  }

  @Test
  void countsTheRestOfManyUnreadFiles() {
    Verdict verdict =
        new Gate(GatePolicy.DEFAULT).judge(List.of(), 7, Collections.nCopies(8, LOST));

    assertThat(verdict.reasons()).hasSize(6).last().isEqualTo("not wholly read: 3 more places");
  }

  @Test
  void namesAllOfAFewUnreadFiles() {
    SourceProblem whole = new SourceProblem("C.java", 0, "cannot be read", "", true);
    Verdict verdict =
        new Gate(GatePolicy.DEFAULT).judge(List.of(), 7, List.of(LOST, LOST, LOST, LOST, whole));

    assertThat(verdict.reasons())
        .hasSize(5)
        .last()
        .isEqualTo("not wholly read: C.java: cannot be read");
  }

  @ParameterizedTest
  @CsvSource({"-0.1, 0", "1.1, 0", "NaN, 0", "0.5, -1"})
  void refusesNumbersThatMakeNoSense(double confidence, int allowed) {
    assertThatThrownBy(() -> new GatePolicy(Severity.HIGH, confidence, allowed, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 0"})
  void takesTheLeastAndTheMost(double confidence, int allowed) {
    assertThat(new GatePolicy(Severity.HIGH, confidence, allowed, false).minConfidence())
        .isEqualTo(confidence);
  }

  @ParameterizedTest
  @CsvSource({"PASS, passed", "FAIL, failed", "INCOMPLETE, incomplete"})
  void eachOutcomeIsOneWord(Outcome outcome, String word) {
    assertThat(outcome.word()).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({"PASS, 0", "FAIL, 1", "INCOMPLETE, 3"})
  void eachOutcomeHasItsExitCode(Outcome outcome, int code) {
    assertThat(ExitCode.of(new Verdict(outcome, List.of(), List.of())).code()).isEqualTo(code);
  }

  @Test
  void exitCodesOfOtherEndsAreFixed() {
    assertThat(ExitCode.USAGE.code()).isEqualTo(2);
    assertThat(ExitCode.INTERNAL.code()).isEqualTo(4);
  }

  private static Verdict judge(GatePolicy policy, List<ReportedFinding> findings) {
    return new Gate(policy).judge(findings, 7, List.of());
  }
}
