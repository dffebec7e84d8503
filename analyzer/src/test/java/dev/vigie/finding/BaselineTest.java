package dev.vigie.finding;

import static dev.vigie.finding.FindingBuilder.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.finding.ReportedFinding.State;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BaselineTest {
  private static final Baseline.Terms TERMS = new Baseline.Terms("old", Optional.empty());
  private static final Optional<LocalDate> DAY = Optional.of(LocalDate.of(2031, 1, 31));

  @Test
  void onlyShrinksUnlessToldToAdd() {
    ReportedFinding fresh = finding().anchor("fresh").reported();
    ReportedFinding known = finding().reported(State.BASELINED, "later");
    Baseline baseline = new Baseline(List.of(entry(known, "later"), entry(gone(), "")));

    List<Baseline.Entry> gone = List.of(entry(gone(), ""));
    assertThat(baseline.updated(List.of(fresh, known), gone, Optional.empty()).entries())
        .containsExactly(entry(known, "later"));
    assertThat(baseline.updated(List.of(known), List.of(), Optional.empty()).entries())
        .as("nothing is dropped that is not known to be gone")
        .hasSize(2);
    assertThat(baseline.updated(List.of(fresh, known), gone, Optional.of(TERMS)).entries())
        .extracting(Baseline.Entry::fingerprint)
        .containsExactlyInAnyOrder(fresh.fingerprint(), known.fingerprint());
  }

  @Test
  void followsAFileThatMoved() {
    Baseline baseline = new Baseline(List.of(entry(finding().reported(), "later")));

    assertThat(
            baseline
                .updated(
                    List.of(finding().path("moved/Shop.java").reported()),
                    List.of(),
                    Optional.empty())
                .entries())
        .extracting(Baseline.Entry::path)
        .containsExactly("moved/Shop.java");
  }

  @Test
  void doesNotTakeInWhatTheSourceSuppresses() {
    assertThat(
            Baseline.EMPTY
                .updated(
                    List.of(finding().reported(State.SUPPRESSED, "why")),
                    List.of(),
                    Optional.of(TERMS))
                .entries())
        .isEmpty();
  }

  @Test
  void isSorted() {
    Baseline.Entry a = new Baseline.Entry("r", "a", "1", "", Optional.empty());
    Baseline.Entry b = new Baseline.Entry("r", "b", "0", "", Optional.empty());

    assertThat(new Baseline(List.of(b, a)).entries()).containsExactly(a, b);
  }

  @Test
  void ofEqualEntriesThatCountsWhichHoldsLongest() {
    Baseline.Entry soon = until(LocalDate.of(2030, 1, 1));
    Baseline.Entry late = until(LocalDate.of(2031, 1, 1));
    Baseline.Entry ever = new Baseline.Entry("r", "c", "1", "", Optional.empty());

    assertThat(new Baseline(List.of(soon, late)).byKey().values()).containsExactly(late);
    assertThat(new Baseline(List.of(late, soon, ever)).byKey().values()).containsExactly(ever);
  }

  @Test
  void knowsAFindingByRuleAndFingerprint() {
    Baseline baseline = new Baseline(List.of(until(LocalDate.of(2030, 1, 1))));

    assertThat(baseline.has(new Baseline.Entry("r", "elsewhere", "1", "x", Optional.empty())))
        .isTrue();
    assertThat(baseline.has(new Baseline.Entry("r", "a", "2", "", Optional.empty()))).isFalse();
    assertThat(baseline.has(new Baseline.Entry("s", "a", "1", "", Optional.empty()))).isFalse();
  }

  private static Baseline.Entry until(LocalDate day) {
    return new Baseline.Entry("r", "a " + day, "1", "", Optional.of(day));
  }

  private static ReportedFinding gone() {
    return finding().anchor("gone").reported();
  }

  private static Baseline.Entry entry(ReportedFinding reported, String reason) {
    return new Baseline.Entry(
        reported.finding().ruleId(),
        reported.finding().at().path(),
        reported.fingerprint(),
        reason,
        DAY);
  }
}
