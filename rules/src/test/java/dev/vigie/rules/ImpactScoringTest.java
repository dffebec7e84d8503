package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.Expertise;
import dev.vigie.catalog.Element;
import dev.vigie.finding.FearedEvent;
import dev.vigie.finding.Severity;
import dev.vigie.report.impact.Exposure;
import dev.vigie.report.impact.Factor;
import dev.vigie.report.impact.Held;
import dev.vigie.report.impact.Level;
import dev.vigie.report.impact.Protection;
import dev.vigie.report.impact.Risk;
import dev.vigie.report.impact.RiskCase;
import dev.vigie.report.impact.RiskScale;
import dev.vigie.report.impact.SeverityScore;
import dev.vigie.report.impact.Weakness;
import dev.vigie.report.impact.Zone;
import dev.vigie.source.Location;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The scoring of the impact study, with the figures of the catalogue. */
class ImpactScoringTest {
  private static final Set<FearedEvent> ACCESS = Set.of(FearedEvent.ACCESS);
  private static final Set<FearedEvent> ALL = Set.of(FearedEvent.values());

  private final Expertise expertise;
  private final RiskScale scale;

  ImpactScoringTest() throws Exception {
    this.expertise = BuiltInExpertise.read();
    this.scale = expertise.impact().scale();
  }

  /** A lead site: the worked example that the scoring was designed with, to its last digit. */
  @Test
  void theLeadSiteIsScoredAsByHand() {
    Weakness log = weakness("personal-data-in-log", Severity.HIGH, 0.9, Set.of("profile_score"));
    Weakness open =
        weakness("unprotected-personal-data-endpoint", Severity.HIGH, 0.8, Set.of("profile_score"));
    Weakness actuator = weakness("exposed-actuator", Severity.LOW, 1.0, Set.of());
    RiskCase site =
        new RiskCase(
            List.of(
                held("last_name", "prospect"),
                held("email", "prospect"),
                held("profile_score", "prospect")),
            false,
            false,
            Exposure.INTERNET,
            false,
            List.of(log, open, actuator),
            List.of(
                new Protection("encryption-in-transit", 1.0, ACCESS),
                new Protection("access-rules", 0.8, ACCESS)));

    Risk risk = risk(site, List.of(log, open), FearedEvent.ACCESS);

    assertThat(risk.severity().level()).isEqualTo(Level.SIGNIFICANT);
    // 1 - 0.925 * 0.775 * 0.8 * 0.97, where 0.925 is 1 - 0.25 * 0.5 * 0.6
    assertThat(risk.now().probability()).isEqualByComparingTo("0.443705");
    assertThat(risk.now().level()).isEqualTo(Level.SIGNIFICANT);
    assertThat(risk.zone()).isEqualTo(Zone.HIGH);
    assertThat(risk.after().probability()).isEqualByComparingTo("0.10275");
    assertThat(risk.after().level()).isEqualTo(Level.LIMITED);
    assertThat(risk.zoneAfter()).isEqualTo(Zone.MODERATE);
  }

  @Test
  void theLargestFactorsAreToldHeaviestFirst() {
    RiskCase site =
        caseOf(
            List.of(held("email", "customer")),
            List.of(
                weakness("b", Severity.MEDIUM, 1, Set.of()),
                weakness("a", Severity.CRITICAL, 1, Set.of()),
                weakness("c", Severity.LOW, 1, Set.of()),
                weakness("d", Severity.LOW, 0.5, Set.of()),
                weakness("e", Severity.LOW, 0.4, Set.of())));

    assertThat(risk(site, List.of(), FearedEvent.ACCESS).now().largest())
        .extracting(Factor::id)
        .containsExactly("a", "internet", "b", "c", "d");
  }

  @Test
  void manyFindingsOfOneRuleCountLikeThree() {
    List<Weakness> many = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      many.add(weakness("log", Severity.LOW, 1, Set.of()));
    }
    RiskCase large = caseOf(List.of(held("email", "customer")), many);
    RiskCase small = large.with(many.subList(0, 3));

    assertThat(risk(large, List.of(), FearedEvent.ACCESS).now().probability())
        .isEqualByComparingTo(risk(small, List.of(), FearedEvent.ACCESS).now().probability());
    assertThat(risk(large, List.of(), FearedEvent.ACCESS).now().factors())
        .filteredOn(factor -> factor.kind() == Factor.Kind.WEAKNESS)
        .singleElement()
        .satisfies(factor -> assertThat(factor.all()).isEqualTo(50))
        .satisfies(factor -> assertThat(factor.counted()).isEqualTo(3));
  }

  @Test
  void aFindingOnOtherThanTheWorstDataWeighsLessAndOneInTestsLeast() {
    List<Held> data = List.of(held("email", "customer"), held("iban", "customer"));

    assertThat(chance(data, weakness("x", Severity.HIGH, 1, Set.of("iban"))))
        .isEqualByComparingTo("0.25");
    assertThat(chance(data, weakness("x", Severity.HIGH, 1, Set.of("email"))))
        .isEqualByComparingTo("0.15");
    assertThat(chance(data, new Weakness("x", "1", Severity.HIGH, 1, Set.of("iban"), true, ACCESS)))
        .isEqualByComparingTo("0.075");
  }

  @Test
  void lossIsHeldUpUntilSomebodyAnswersForBackups() {
    RiskCase silent = caseOf(List.of(held("email", "customer")), List.of());
    RiskCase offline =
        new RiskCase(silent.data(), false, false, Exposure.OFFLINE, false, List.of(), List.of());
    RiskCase answered =
        new RiskCase(silent.data(), false, false, Exposure.OFFLINE, true, List.of(), List.of());

    assertThat(risk(offline, List.of(), FearedEvent.DISAPPEARANCE).now())
        .satisfies(score -> assertThat(score.level()).isEqualTo(Level.LIMITED))
        .satisfies(score -> assertThat(score.unanswered()).isTrue());
    assertThat(risk(answered, List.of(), FearedEvent.DISAPPEARANCE).now().level())
        .isEqualTo(Level.NEGLIGIBLE);
    assertThat(risk(offline, List.of(), FearedEvent.MODIFICATION).now().level())
        .isEqualTo(Level.NEGLIGIBLE);
  }

  @Test
  void severityGoesByTheWorstDataForEachEventByItself() {
    assertSeverity(List.of(held("user_agent", "user")), 1, 1, 1);
    assertSeverity(List.of(held("email", "user")), 2, 2, 2);
    assertSeverity(List.of(held("email", "user"), held("gps_position", "user")), 3, 2, 2);
    assertSeverity(List.of(held("iban", "user")), 3, 3, 2);
    assertSeverity(List.of(held("income", "user")), 3, 3, 3);
    assertSeverity(List.of(held("national_id", "user")), 3, 2, 2);
    assertSeverity(List.of(held("password", "user")), 3, 2, 2);
    assertSeverity(List.of(held("religion", "user"), held("email", "user")), 3, 3, 3);
    assertSeverity(List.of(held("diagnosis", "user")), 3, 3, 3);
    assertSeverity(List.of(held("diagnosis", "user"), held("email", "user")), 4, 3, 3);
    assertSeverity(List.of(held("blood_type", "user")), 3, 4, 3);
    assertSeverity(List.of(held("health_record", "user")), 3, 3, 4);
    assertSeverity(List.of(held("criminal_record", "user")), 4, 3, 3);
  }

  @Test
  void childrenManySortsOfDataAndALargeScaleRaiseSeverity() {
    List<Held> one = List.of(held("email", "customer"));
    assertThat(severity(one, true, false).raises()).containsExactly(SeverityScore.LARGE_SCALE);
    assertThat(severity(one, true, false).level()).isEqualTo(Level.SIGNIFICANT);
    assertThat(severity(List.of(held("email", "child")), false, false).raises())
        .containsExactly(SeverityScore.VULNERABLE);
    List<Held> many =
        List.of(
            held("email", "customer"),
            held("purchase_history", "customer"),
            held("iban", "customer"),
            held("marital_status", "customer"));
    assertThat(severity(many, false, false).raises()).containsExactly(SeverityScore.COMBINED);
    // Identity, contact and an account go with nearly every record of a person.
    List<Held> usual =
        List.of(
            held("email", "customer"),
            held("last_name", "customer"),
            held("ip_address", "customer"),
            held("password", "customer"),
            held("purchase_history", "customer"));
    assertThat(severity(usual, false, false).raises()).isEmpty();
  }

  @Test
  void pseudonymsLowerTheSeverityOfAccessAlone() {
    List<Held> data = List.of(held("email", "customer"));
    RiskCase kept = new RiskCase(data, false, true, Exposure.INTERNET, false, List.of(), List.of());

    assertThat(risk(kept, List.of(), FearedEvent.ACCESS).severity().level())
        .isEqualTo(Level.NEGLIGIBLE);
    assertThat(risk(kept, List.of(), FearedEvent.MODIFICATION).severity().level())
        .isEqualTo(Level.LIMITED);
  }

  @Test
  void aProgramWithoutPersonalDataIsNegligibleThroughout() {
    assertSeverity(List.of(), 1, 1, 1);
  }

  private void assertSeverity(List<Held> data, int access, int modification, int disappearance) {
    List<Risk> risks = Risk.of(scale, caseOf(data, List.of()), List.of());
    assertThat(risks)
        .extracting(risk -> risk.severity().level().value())
        .as(data.toString())
        .containsExactly(access, modification, disappearance);
  }

  private SeverityScore severity(List<Held> data, boolean largeScale, boolean pseudonymised) {
    RiskCase risk =
        new RiskCase(
            data, largeScale, pseudonymised, Exposure.INTERNET, false, List.of(), List.of());
    return risk(risk, List.of(), FearedEvent.ACCESS).severity();
  }

  private BigDecimal chance(List<Held> data, Weakness weakness) {
    return risk(caseOf(data, List.of(weakness)), List.of(), FearedEvent.ACCESS)
        .now()
        .factors()
        .stream()
        .filter(factor -> factor.kind() == Factor.Kind.WEAKNESS)
        .findFirst()
        .orElseThrow()
        .chance();
  }

  private Risk risk(RiskCase risk, List<Weakness> planned, FearedEvent event) {
    return Risk.of(scale, risk, planned).get(event.ordinal());
  }

  private static RiskCase caseOf(List<Held> data, List<Weakness> weaknesses) {
    return new RiskCase(data, false, false, Exposure.INTERNET, false, weaknesses, List.of());
  }

  private static Weakness weakness(
      String rule, Severity severity, double confidence, Set<String> elements) {
    return new Weakness(rule, "1", severity, confidence, elements, false, ALL);
  }

  private Held held(String element, String subject) {
    Element kind = expertise.taxonomy().element(element).orElseThrow();
    return new Held(kind, Set.of(subject), "A." + element, new Location("A.java", 1, 1, 1, 1));
  }
}
