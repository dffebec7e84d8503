package dev.vigie.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.source.Location;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuppressionReviewTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
  private static final Location AT = new Location("A.java", 3, 1, 3, 30);

  @Test
  void aReasonedMarkThatSilencesSomethingIsFine() {
    assertThat(review(mark("agreed", "a-rule"), List.of(), true)).isEmpty();
  }

  @Test
  void aMarkWithoutAReasonIsTold() {
    assertThat(review(mark("", "a-rule", "b-rule"), List.of(), true))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.ruleId()).isEqualTo(SuppressionReview.RULE);
              assertThat(finding.severity()).isEqualTo(Severity.LOW);
              assertThat(finding.message())
                  .isEqualTo("The suppression of a-rule, b-rule gives no reason.");
              assertThat(finding.at()).isEqualTo(AT);
            });
  }

  @Test
  void anIdleMarkIsToldWhereAllWasSeen() {
    Suppression mark = mark("agreed", "a-rule", "b-rule");

    assertThat(review(mark, unused(mark, "a-rule", "b-rule"), true))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.severity()).isEqualTo(Severity.INFO);
              assertThat(finding.message())
                  .isEqualTo("The suppression of a-rule, b-rule silences nothing.");
            });
    assertThat(review(mark, unused(mark, "a-rule"), true)).as("one rule of it is used").isEmpty();
    assertThat(review(mark, unused(mark, "a-rule", "b-rule"), false)).as("not all seen").isEmpty();
  }

  @Test
  void whatIsIdleAndHasNoReasonIsStillToldWhereNotAllWasSeen() {
    Suppression mark = mark("", "a-rule");

    assertThat(review(mark, unused(mark, "a-rule"), false))
        .extracting(Finding::message)
        .containsExactly("The suppression of a-rule gives no reason.");
  }

  @Test
  void anExpiredMarkIsToldFirstOfAll() {
    Suppression mark = mark("for a while until 2026-05-03", "a-rule");

    assertThat(review(mark, unused(mark, "a-rule"), true))
        .extracting(Finding::message)
        .containsExactly("The suppression of a-rule has expired on 2026-05-03.");
    assertThat(review(mark("for a while until 2026-05-04", "a-rule"), List.of(), true)).isEmpty();
  }

  private static List<Finding> review(
      Suppression mark, List<Suppressions.Unused> unused, boolean complete) {
    return SuppressionReview.of(List.of(mark), unused, complete, TODAY);
  }

  private static List<Suppressions.Unused> unused(Suppression mark, String... rules) {
    return List.of(rules).stream().map(id -> new Suppressions.Unused(id, mark)).toList();
  }

  private static Suppression mark(String reason, String... rules) {
    return new Suppression(List.of(rules), reason, AT, 4, 4);
  }
}
