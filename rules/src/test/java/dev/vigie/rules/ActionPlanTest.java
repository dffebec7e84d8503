package dev.vigie.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.Expertise;
import dev.vigie.finding.FearedEvent;
import dev.vigie.finding.Finding;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.finding.ReportedFinding.State;
import dev.vigie.finding.Severity;
import dev.vigie.report.impact.Action;
import dev.vigie.report.impact.ActionPlan;
import dev.vigie.report.impact.Exposure;
import dev.vigie.report.impact.Held;
import dev.vigie.report.impact.Level;
import dev.vigie.report.impact.OpenFinding;
import dev.vigie.report.impact.Risk;
import dev.vigie.report.impact.RiskCase;
import dev.vigie.report.impact.RiskScale;
import dev.vigie.report.impact.Weakness;
import dev.vigie.rule.Rule;
import dev.vigie.rule.RuleInfo;
import dev.vigie.source.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the action plan mends first, and what that moves. */
class ActionPlanTest {
  private final Expertise expertise;
  private final RiskScale scale;

  ActionPlanTest() throws Exception {
    this.expertise = BuiltInExpertise.read();
    this.scale = expertise.impact().scale();
  }

  @Test
  void whatWeighsMostComesFirstAndRightsComeLast() {
    List<Action> actions =
        plan(
            open("consent-by-default", Severity.HIGH, State.NEW),
            open("exposed-actuator", Severity.LOW, State.NEW),
            open("exposed-database-console", Severity.HIGH, State.NEW),
            open("personal-data-in-log", Severity.HIGH, State.NEW));

    assertThat(actions)
        .extracting(action -> action.rule().id())
        .containsExactly(
            "exposed-database-console",
            "personal-data-in-log",
            "exposed-actuator",
            "consent-by-default");
    assertThat(actions.get(3).isForRightsAlone()).isTrue();
    assertThat(actions.get(3).then()).isEmpty();
  }

  @Test
  void aStepSaysWhatItMovesWhenThoseBeforeAreDone() {
    List<Action> actions =
        plan(
            open("personal-data-in-log", Severity.CRITICAL, State.NEW),
            open("exposed-actuator", Severity.HIGH, State.NEW));

    // 1 - 0.75 * 0.55 * 0.75 = 0.69; then 0.44; then 0.25
    assertThat(actions.get(0).then())
        .containsExactly(new Action.Move(FearedEvent.ACCESS, Level.MAXIMUM, Level.SIGNIFICANT));
    assertThat(actions.get(1).then())
        .containsExactly(new Action.Move(FearedEvent.ACCESS, Level.SIGNIFICANT, Level.LIMITED));
    assertThat(actions.get(1).alone())
        .containsExactly(new Action.Move(FearedEvent.ACCESS, Level.MAXIMUM, Level.SIGNIFICANT));
  }

  @Test
  void whatWasAcceptedStaysAndGoesOnCounting() {
    OpenFinding accepted = open("personal-data-in-log", Severity.CRITICAL, State.SUPPRESSED);
    OpenFinding known = open("exposed-actuator", Severity.HIGH, State.BASELINED);

    assertThat(plan(accepted, known))
        .extracting(action -> action.rule().id())
        .containsExactly("exposed-actuator");
    Risk access = Risk.of(scale, risk(accepted, known), List.of(known.weakness())).get(0);
    assertThat(access.now().level()).isEqualTo(Level.MAXIMUM);
    assertThat(access.after().level()).isEqualTo(Level.SIGNIFICANT);
  }

  @Test
  void withoutFindingsThereIsNothingToDo() {
    assertThat(plan()).isEmpty();
  }

  private List<Action> plan(OpenFinding... findings) {
    return ActionPlan.of(scale, risk(findings), List.of(findings), this::rule).actions();
  }

  private RiskCase risk(OpenFinding... findings) {
    Held email =
        new Held(
            expertise.taxonomy().element("email").orElseThrow(),
            Set.of("customer"),
            "Customer.email",
            new Location("Customer.java", 3, 1, 3, 9));
    return new RiskCase(
        List.of(email),
        false,
        false,
        Exposure.INTERNET,
        true,
        List.of(findings).stream().map(OpenFinding::weakness).toList(),
        List.of());
  }

  private RuleInfo rule(String id) {
    return expertise.rules().all().stream()
        .map(Rule::info)
        .filter(info -> info.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private OpenFinding open(String rule, Severity severity, State state) {
    Finding finding =
        new Finding(
            rule,
            severity,
            1,
            "message",
            "help",
            new Location("A.java", 1, 1, 1, 1),
            "A",
            List.of(),
            List.of(),
            List.of(),
            rule);
    return new OpenFinding(
        new ReportedFinding(finding, rule, "", state, Optional.empty()),
        new Weakness(rule, rule, severity, 1, Set.of(), false, rule(rule).stakes().feared()));
  }
}
