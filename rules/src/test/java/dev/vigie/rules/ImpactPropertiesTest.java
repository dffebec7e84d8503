package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.Expertise;
import dev.vigie.finding.FearedEvent;
import dev.vigie.finding.Severity;
import dev.vigie.report.impact.Exposure;
import dev.vigie.report.impact.Held;
import dev.vigie.report.impact.Protection;
import dev.vigie.report.impact.Risk;
import dev.vigie.report.impact.RiskCase;
import dev.vigie.report.impact.RiskScale;
import dev.vigie.report.impact.Weakness;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What no change of a program may do to its risks. */
class ImpactPropertiesTest {
  private static final List<String> ELEMENTS =
      List.of("email", "iban", "diagnosis", "user_agent", "national_id", "health_record", "income");

  // Each try has an object of its own, and the knowledge is the same for all.
  private static final Expertise EXPERTISE = expertise();

  private final RiskScale scale = EXPERTISE.impact().scale();

  private static Expertise expertise() {
    try {
      return BuiltInExpertise.read();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void oneMoreFindingNeverLowersALevel(
      @ForAll("cases") RiskCase risk, @ForAll("weaknesses") Weakness further) {
    List<Weakness> more = new ArrayList<>(risk.weaknesses());
    more.add(further);

    assertNeverLower(risk, risk.with(more));
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void oneFixNeverRaisesALevel(
      @ForAll("cases") RiskCase risk, @ForAll @IntRange(max = 100) int which) {
    if (!risk.weaknesses().isEmpty()) {
      List<Weakness> left = new ArrayList<>(risk.weaknesses());
      left.remove(which % left.size());

      assertNeverLower(risk.with(left), risk);
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void oneMoreMeasureNeverRaisesALevel(
      @ForAll("cases") RiskCase risk, @ForAll("protections") Protection further) {
    List<Protection> more = new ArrayList<>(risk.protections());
    more.add(further);

    assertNeverLower(with(risk, more), risk);
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void aMeasureThatCoversMoreNeverRaisesALevel(
      @ForAll("cases") RiskCase risk, @ForAll("protections") Protection measure) {
    List<Protection> some = new ArrayList<>(risk.protections());
    some.add(new Protection(measure.id(), measure.coverage() / 2, measure.events()));
    List<Protection> all = new ArrayList<>(risk.protections());
    all.add(measure);

    assertNeverLower(with(risk, all), with(risk, some));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void lessExposureNeverRaisesALevel(@ForAll("cases") RiskCase risk) {
    assertNeverLower(at(risk, Exposure.OFFLINE), at(risk, Exposure.INTERNAL));
    assertNeverLower(at(risk, Exposure.INTERNAL), at(risk, Exposure.INTERNET));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void answeringForBackupsNeverRaisesALevel(@ForAll("cases") RiskCase risk) {
    assertNeverLower(answered(risk, true), answered(risk, false));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void thePlanNeverRaisesALevel(
      @ForAll("cases") RiskCase risk, @ForAll @IntRange(max = 20) int size) {
    List<Weakness> planned = risk.weaknesses().subList(0, Math.min(size, risk.weaknesses().size()));
    for (Risk each : Risk.of(scale, risk, planned)) {
      assertThat(each.after().level()).isLessThanOrEqualTo(each.now().level());
    }
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void theOrderDoesNotMatter(@ForAll("cases") RiskCase risk, @ForAll long seed) {
    Random random = new Random(seed);
    RiskCase shuffled =
        new RiskCase(
            shuffled(risk.data(), random),
            risk.largeScale(),
            risk.pseudonymised(),
            risk.exposure(),
            risk.backupAnswered(),
            shuffled(risk.weaknesses(), random),
            shuffled(risk.protections(), random));

    assertThat(Risk.of(scale, shuffled, List.of())).isEqualTo(Risk.of(scale, risk, List.of()));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void oneMoreDatumNeverLowersSeverity(@ForAll("cases") RiskCase risk, @ForAll("data") Held held) {
    List<Held> more = new ArrayList<>(risk.data());
    more.add(held);
    RiskCase larger =
        new RiskCase(
            more,
            risk.largeScale(),
            risk.pseudonymised(),
            risk.exposure(),
            risk.backupAnswered(),
            risk.weaknesses(),
            risk.protections());
    List<Risk> before = Risk.of(scale, risk, List.of());
    List<Risk> after = Risk.of(scale, larger, List.of());
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).severity().level())
          .isGreaterThanOrEqualTo(before.get(i).severity().level());
    }
  }

  private void assertNeverLower(RiskCase better, RiskCase worse) {
    List<Risk> low = Risk.of(scale, better, List.of());
    List<Risk> high = Risk.of(scale, worse, List.of());
    for (int i = 0; i < low.size(); i++) {
      assertThat(high.get(i).severity().level())
          .isGreaterThanOrEqualTo(low.get(i).severity().level());
      assertThat(high.get(i).now().level()).isGreaterThanOrEqualTo(low.get(i).now().level());
      assertThat(high.get(i).now().probability())
          .isGreaterThanOrEqualTo(low.get(i).now().probability());
      assertThat(high.get(i).zone()).isGreaterThanOrEqualTo(low.get(i).zone());
    }
  }

  private static RiskCase with(RiskCase risk, List<Protection> protections) {
    return new RiskCase(
        risk.data(),
        risk.largeScale(),
        risk.pseudonymised(),
        risk.exposure(),
        risk.backupAnswered(),
        risk.weaknesses(),
        protections);
  }

  private static RiskCase at(RiskCase risk, Exposure exposure) {
    return new RiskCase(
        risk.data(),
        risk.largeScale(),
        risk.pseudonymised(),
        exposure,
        risk.backupAnswered(),
        risk.weaknesses(),
        risk.protections());
  }

  private static RiskCase answered(RiskCase risk, boolean backup) {
    return new RiskCase(
        risk.data(),
        risk.largeScale(),
        risk.pseudonymised(),
        risk.exposure(),
        backup,
        risk.weaknesses(),
        risk.protections());
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  @Provide
  Arbitrary<RiskCase> cases() {
    return Combinators.combine(
            data().list().ofMaxSize(6),
            Arbitraries.of(true, false),
            Arbitraries.of(true, false),
            Arbitraries.of(Exposure.values()),
            Arbitraries.of(true, false),
            weaknesses().list().ofMaxSize(15),
            protections().list().ofMaxSize(4))
        .as(RiskCase::new);
  }

  @Provide
  Arbitrary<Held> data() {
    return Combinators.combine(
            Arbitraries.of(ELEMENTS),
            Arbitraries.of("", "customer", "child", "patient"),
            Arbitraries.integers().between(1, 50))
        .as(
            (element, subject, line) ->
                new Held(
                    EXPERTISE.taxonomy().element(element).orElseThrow(),
                    subject.isEmpty() ? Set.of() : Set.of(subject),
                    "A." + element,
                    new Location("A.java", line, 1, line, 1)));
  }

  @Provide
  Arbitrary<Weakness> weaknesses() {
    return Combinators.combine(
            Arbitraries.of("r1", "r2", "r3", "r4"),
            Arbitraries.integers().between(1, 1000),
            Arbitraries.of(Severity.values()),
            Arbitraries.integers().between(0, 100),
            Arbitraries.of(ELEMENTS).set().ofMaxSize(2),
            Arbitraries.of(true, false),
            events())
        .as(
            (rule, id, severity, percent, elements, tests, events) ->
                new Weakness(rule, "f" + id, severity, percent / 100.0, elements, tests, events));
  }

  @Provide
  Arbitrary<Protection> protections() {
    return Combinators.combine(
            Arbitraries.of("m1", "m2", "m3"), Arbitraries.integers().between(0, 100), events())
        .as((id, percent, events) -> new Protection(id, percent / 100.0, events));
  }

  private static Arbitrary<Set<FearedEvent>> events() {
    return Arbitraries.of(FearedEvent.values()).set().ofMinSize(1);
  }
}
