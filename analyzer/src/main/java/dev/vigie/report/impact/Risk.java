package dev.vigie.report.impact;

import dev.vigie.finding.FearedEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * One feared event: how serious, and how likely now and when the action plan is carried out.
 *
 * @param after with nothing left but what was accepted
 */
public record Risk(
    FearedEvent event, SeverityScore severity, LikelihoodScore now, LikelihoodScore after) {
  /** Where it lies now. */
  public Zone zone() {
    return Zone.of(severity.level(), now.level());
  }

  /** Where it would lie after the action plan. */
  public Zone zoneAfter() {
    return Zone.of(severity.level(), after.level());
  }

  /**
   * Measures the three events.
   *
   * @param planned the weaknesses that the action plan closes
   */
  public static List<Risk> of(RiskScale scale, RiskCase risk, List<Weakness> planned) {
    List<Weakness> left = new ArrayList<>(risk.weaknesses());
    planned.forEach(left::remove);
    RiskCase later = risk.with(left);
    List<Risk> risks = new ArrayList<>();
    for (FearedEvent event : FearedEvent.values()) {
      SeverityScore severity = SeverityScore.of(scale, event, risk);
      risks.add(
          new Risk(
              event,
              severity,
              LikelihoodScore.of(scale.likelihood(), event, severity.worstElements(), risk),
              LikelihoodScore.of(scale.likelihood(), event, severity.worstElements(), later)));
    }
    return risks;
  }
}
