package dev.vigie.report.impact;

import dev.vigie.finding.FearedEvent;
import dev.vigie.finding.Severity;
import dev.vigie.rule.RuleInfo;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What to mend, in the order in which it lessens risks most: by the weight that the findings of a
 * rule have in the likelihood of the events, times how serious these are; what costs less first
 * where two are equal. What is about rights of persons comes last, by severity.
 */
public record ActionPlan(List<Action> actions) {
  /** Copies the list. */
  public ActionPlan {
    actions = List.copyOf(actions);
  }

  /**
   * Makes the plan.
   *
   * @param findings all that are open; those accepted are left alone
   * @param rules by id
   */
  public static ActionPlan of(
      RiskScale scale,
      RiskCase risk,
      List<OpenFinding> findings,
      Function<String, RuleInfo> rules) {
    Map<String, List<OpenFinding>> byRule = new TreeMap<>();
    findings.stream()
        .filter(finding -> !finding.isAccepted())
        .forEach(
            finding ->
                byRule
                    .computeIfAbsent(finding.weakness().rule(), rule -> new ArrayList<>())
                    .add(finding));
    Map<String, Double> weights = weights(Risk.of(scale, risk, List.of()));
    List<Map.Entry<String, List<OpenFinding>>> ordered = new ArrayList<>(byRule.entrySet());
    ordered.sort(
        Comparator.<Map.Entry<String, List<OpenFinding>>>comparingDouble(
                entry -> -weights.getOrDefault(entry.getKey(), 0.0))
            .thenComparing(entry -> rules.apply(entry.getKey()).stakes().feared().isEmpty())
            .thenComparing(entry -> worst(entry.getValue()), Comparator.reverseOrder())
            .thenComparing(entry -> rules.apply(entry.getKey()).stakes().effort())
            .thenComparing(Map.Entry::getKey));
    List<Action> actions = new ArrayList<>();
    List<Weakness> left = new ArrayList<>(risk.weaknesses());
    for (Map.Entry<String, List<OpenFinding>> entry : ordered) {
      List<Weakness> closed = entry.getValue().stream().map(OpenFinding::weakness).toList();
      List<Action.Move> alone = moves(scale, risk, risk.weaknesses(), closed);
      List<Action.Move> then = moves(scale, risk, left, closed);
      closed.forEach(left::remove);
      actions.add(new Action(rules.apply(entry.getKey()), entry.getValue(), alone, then));
    }
    return new ActionPlan(actions);
  }

  private static Severity worst(List<OpenFinding> findings) {
    return findings.stream()
        .map(OpenFinding::severity)
        .max(Comparator.naturalOrder())
        .orElse(Severity.INFO);
  }

  private static Map<String, Double> weights(List<Risk> risks) {
    Map<String, Double> weights = new TreeMap<>();
    for (Risk risk : risks) {
      for (Factor factor : risk.now().factors()) {
        if (factor.kind() == Factor.Kind.WEAKNESS) {
          weights.merge(
              factor.id(), factor.weight() * risk.severity().level().value(), Double::sum);
        }
      }
    }
    return weights;
  }

  /** What levels change when some of these weaknesses are closed. */
  private static List<Action.Move> moves(
      RiskScale scale, RiskCase risk, List<Weakness> open, List<Weakness> closed) {
    List<Action.Move> moves = new ArrayList<>();
    Map<FearedEvent, Level> before = new EnumMap<>(FearedEvent.class);
    for (Risk each : Risk.of(scale, risk.with(open), closed)) {
      before.put(each.event(), each.now().level());
      if (each.after().level() != before.get(each.event())) {
        moves.add(new Action.Move(each.event(), before.get(each.event()), each.after().level()));
      }
    }
    return moves;
  }
}
