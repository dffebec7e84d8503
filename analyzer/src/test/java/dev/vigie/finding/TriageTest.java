package dev.vigie.finding;

import static dev.vigie.finding.FindingBuilder.finding;
import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.finding.ReportedFinding.State;
import dev.vigie.source.Location;
import dev.vigie.source.SourceTexts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TriageTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 4);
  private static final String PATH = "src/main/java/shop/Shop.java";
  private static final String RULE = "personal-data-in-log";

  @Test
  void countsWhatNothingSilences() {
    Triage triage = triage(List.of(finding().build()), Suppressions.NONE, Baseline.EMPTY);

    assertThat(triage.findings())
        .singleElement()
        .satisfies(
            reported -> {
              assertThat(reported.state()).isEqualTo(State.NEW);
              assertThat(reported.reason()).isEmpty();
              assertThat(reported.fingerprint()).hasSize(32);
            });
  }

  @Test
  void findsTheHashOfTheFindingsLine() {
    SourceTexts texts = path -> path.equals("A.java") ? Optional.of("one\nx") : Optional.empty();

    Triage triage =
        Triage.of(
            List.of(
                finding().at("A.java", 2, 1, 2, 1).build(),
                finding().at("A.java", 9, 1, 9, 1).build(),
                finding().at("Gone.java", 1, 1, 1, 1).build()),
            Suppressions.NONE,
            Baseline.EMPTY,
            texts,
            TODAY);

    assertThat(triage.findings())
        .extracting(ReportedFinding::lineHash)
        .containsExactly("638816509450efbf:1", "", "");
  }

  @Test
  void whatASecondOpinionContradictsNoLongerCounts() {
    Triage triage =
        triage(
            List.of(
                finding().line(4).build(), finding().line(5).build(), finding().line(6).build()),
            Suppressions.NONE,
            Baseline.EMPTY);
    List<ReportedFinding> found = triage.findings();

    Triage reviewed =
        triage.with(
            Map.of(
                found.get(0), Opinion.CONFIRMED,
                found.get(1), Opinion.contradicted("it is something else"),
                found.get(2), Opinion.couldNotTell("no class file")));

    assertThat(reviewed.findings())
        .extracting(ReportedFinding::state)
        .containsExactly(State.NEW, State.CONTRADICTED, State.NEW);
    assertThat(reviewed.findings().get(1).reason()).contains("it is something else");
    assertThat(reviewed.findings())
        .extracting(ReportedFinding::fingerprint)
        .isEqualTo(found.stream().map(ReportedFinding::fingerprint).toList());
    assertThat(reviewed.count(Opinion.Answer.CONFIRMED)).isOne();
    assertThat(reviewed.count(Opinion.Answer.CONTRADICTED)).isOne();
    assertThat(reviewed.count(Opinion.Answer.COULD_NOT_TELL)).isOne();
    assertThat(
            Baseline.EMPTY
                .updated(
                    reviewed.findings(),
                    List.of(),
                    Optional.of(new Baseline.Terms("", Optional.empty())))
                .entries())
        .hasSize(2);
  }

  @Test
  void silencesTheLineOfASuppressionOnly() {
    Triage triage =
        triage(
            List.of(
                finding().line(4).build(), finding().line(5).build(), finding().line(6).build()),
            suppressions(suppression(5, 5, "known", RULE)),
            Baseline.EMPTY);

    assertThat(triage.findings())
        .extracting(ReportedFinding::state)
        .containsExactly(State.NEW, State.SUPPRESSED, State.NEW);
    assertThat(triage.findings().get(1).reason()).contains("known");
    assertThat(triage.unused()).isEmpty();
    assertThat(triage.count(State.NEW)).isEqualTo(2);
  }

  @Test
  void silencesAnExpressionThatGoesOverTheSuppressedLine() {
    Finding finding = finding().at(PATH, 4, 10, 6, 2).build();

    assertThat(
            triage(List.of(finding), suppressions(suppression(6, 6, "", RULE)), Baseline.EMPTY)
                .findings())
        .extracting(ReportedFinding::state)
        .containsExactly(State.SUPPRESSED);
  }

  @Test
  void silencesOnlyTheRuleAndFileThatAreMeant() {
    Suppression elsewhere =
        new Suppression(List.of(RULE), "", new Location("Other.java", 1, 1, 1, 9), 5, 5);

    Triage triage =
        triage(
            List.of(finding().build()),
            suppressions(suppression(5, 5, "", "other-rule"), elsewhere),
            Baseline.EMPTY);

    assertThat(triage.count(State.SUPPRESSED)).isZero();
    assertThat(triage.unused()).hasSize(2);
  }

  @Test
  void takesTheReasonOfTheNarrowestSuppression() {
    Triage triage =
        triage(
            List.of(finding().build()),
            suppressions(suppression(1, 90, "whole class", RULE), suppression(5, 5, "line", RULE)),
            Baseline.EMPTY);

    assertThat(triage.findings().get(0).reason()).contains("line");
    assertThat(triage.unused()).isEmpty();
  }

  @Test
  void listsEachRuleOfASuppressionThatSilencedNothing() {
    Triage triage =
        triage(
            List.of(finding().build()),
            suppressions(suppression(5, 5, "", RULE, "other-rule")),
            Baseline.EMPTY);

    assertThat(triage.unused())
        .extracting(Suppressions.Unused::ruleId)
        .containsExactly("other-rule");
  }

  @Test
  void knowsWhatTheBaselineHolds() {
    Triage triage =
        triage(
            List.of(finding().build()),
            Suppressions.NONE,
            new Baseline(List.of(entry(finding().build(), "later", null))));

    assertThat(triage.findings().get(0).state()).isEqualTo(State.BASELINED);
    assertThat(triage.findings().get(0).reason()).contains("later");
    assertThat(triage.stale()).isEmpty();
  }

  @Test
  void suppressionsGoBeforeTheBaseline() {
    Triage triage =
        triage(
            List.of(finding().build()),
            suppressions(suppression(5, 5, "here", RULE)),
            new Baseline(List.of(entry(finding().build(), "there", null))));

    assertThat(triage.findings().get(0).state()).isEqualTo(State.SUPPRESSED);
    assertThat(triage.findings().get(0).reason()).contains("here");
    assertThat(triage.stale()).isEmpty();
  }

  @Test
  void anEntryHoldsOnItsLastDayAndCountsAgainAfterwards() {
    Finding finding = finding().build();

    Triage onLastDay =
        triage(
            List.of(finding), Suppressions.NONE, new Baseline(List.of(entry(finding, "", TODAY))));
    Triage after =
        triage(
            List.of(finding),
            Suppressions.NONE,
            new Baseline(List.of(entry(finding, "", TODAY.minusDays(1)))));

    assertThat(onLastDay.findings().get(0).state()).isEqualTo(State.BASELINED);
    assertThat(onLastDay.expired()).isEmpty();
    assertThat(after.findings().get(0).state()).isEqualTo(State.NEW);
    assertThat(after.expired()).hasSize(1);
    assertThat(after.stale()).isEmpty();
  }

  @Test
  void listsStaleEntriesAndThoseOfAnotherRule() {
    Baseline.Entry gone = entry(finding().anchor("gone").build(), "", null);
    Baseline.Entry same = entry(finding().build(), "", null);
    Baseline.Entry otherRule =
        new Baseline.Entry("other-rule", PATH, same.fingerprint(), "", Optional.empty());

    Triage triage =
        triage(
            List.of(finding().build()), Suppressions.NONE, new Baseline(List.of(gone, otherRule)));

    assertThat(triage.stale()).containsExactlyInAnyOrder(gone, otherRule);
    assertThat(triage.count(State.NEW)).isEqualTo(1);
  }

  @Test
  void listsIdleSuppressionsInOrderOfPlaceAndRule() {
    Suppression elsewhere =
        new Suppression(List.of(RULE), "", new Location("A.java", 1, 1, 1, 9), 5, 5);

    Triage triage =
        triage(
            List.of(finding().line(40).build()),
            suppressions(
                suppression(5, 5, "", RULE, "other-rule"), suppression(3, 3, "", RULE), elsewhere),
            Baseline.EMPTY);

    assertThat(triage.unused())
        .extracting(each -> each.suppression().at().line() + " " + each.ruleId())
        .containsExactly("1 " + RULE, "3 " + RULE, "5 other-rule", "5 " + RULE);
  }

  @Test
  void anEntryOfTheSettingsSilencesInAnyFile() {
    Suppression everywhere =
        new Suppression(
            List.of(RULE),
            "agreed",
            Optional.empty(),
            new Location("privacy.yml", 1, 1, 1, 1),
            new Suppression.Reach.Everywhere(Optional.empty(), Optional.empty()));

    assertThat(
            triage(List.of(finding().build()), suppressions(everywhere), Baseline.EMPTY)
                .count(State.SUPPRESSED))
        .isOne();
  }

  @Test
  void anExpiredSuppressionIsUsedButSilencesNothing() {
    Triage triage =
        triage(
            List.of(finding().build()),
            suppressions(suppression(5, 5, "a while until 2026-05-03", RULE)),
            Baseline.EMPTY);

    assertThat(triage.count(State.NEW)).isOne();
    assertThat(triage.unused()).isEmpty();
  }

  @Test
  void forgetsStaleEntriesOfFilesThatWereNotSeen() {
    Baseline.Entry gone = entry(finding().anchor("gone").build(), "", null);
    Baseline.Entry other = entry(finding().anchor("gone").path("Other.java").build(), "", null);
    Triage triage =
        triage(List.of(finding().build()), Suppressions.NONE, new Baseline(List.of(gone, other)));

    Triage told = triage.forgetting("Other.java"::equals);

    assertThat(told.findings()).isEqualTo(triage.findings());
    assertThat(told.stale()).containsExactly(gone);
  }

  @Test
  void whatWasThereBeforeNoLongerCounts() {
    Triage triage =
        triage(
            List.of(
                finding().line(4).anchor("old").build(),
                finding().line(5).anchor("new").build(),
                finding().line(6).anchor("old too").build()),
            suppressions(suppression(6, 6, "here", RULE)),
            Baseline.EMPTY);
    String old = triage.findings().get(0).fingerprint();

    Triage counted =
        triage.knowing((rule, print) -> rule.equals(RULE) && print.equals(old), "was there");
    Triage all = triage.knowing((rule, print) -> true, "was there");

    assertThat(counted.findings())
        .extracting(ReportedFinding::state)
        .containsExactly(State.BASELINED, State.NEW, State.SUPPRESSED);
    assertThat(counted.findings().get(0).reason()).contains("was there");
    assertThat(all.findings().get(2).reason()).contains("here");
  }

  @Test
  void findingsOfTwoKindsAreToldInOneOrder() {
    Finding late = finding().line(9).build();
    Finding early = finding().line(2).rule("other-rule").build();
    Baseline baseline =
        new Baseline(
            List.of(
                entry(late, "", null),
                entry(early, "", TODAY.minusDays(1)),
                entry(finding().anchor("gone").build(), "", null)));

    Triage both =
        triage(List.of(late), Suppressions.NONE, baseline)
            .and(triage(List.of(early), Suppressions.NONE, baseline));

    assertThat(both.findings()).extracting(ReportedFinding::finding).containsExactly(early, late);
    assertThat(both.stale()).extracting(Baseline.Entry::fingerprint).hasSize(1);
    assertThat(both.expired()).hasSize(1);
  }

  private static Triage triage(
      List<Finding> findings, Suppressions suppressions, Baseline baseline) {
    return Triage.of(findings, suppressions, baseline, path -> Optional.empty(), TODAY);
  }

  private static Suppressions suppressions(Suppression... all) {
    return Suppressions.of(List.of(all), Set.of(RULE, "other-rule"), id -> "");
  }

  private static Suppression suppression(int first, int last, String reason, String... rules) {
    return new Suppression(
        List.of(rules), reason, new Location(PATH, first, 1, first, 40), first, last);
  }

  private static Baseline.Entry entry(Finding finding, String reason, @Nullable LocalDate expires) {
    return new Baseline.Entry(
        finding.ruleId(),
        finding.at().path(),
        Fingerprints.of(List.of(finding)).get(0).fingerprint(),
        reason,
        Optional.ofNullable(expires));
  }
}
