package dev.vigie.report.impact;

import dev.vigie.finding.FearedEvent;
import dev.vigie.rule.RuleInfo;
import java.util.List;

/**
 * One step of the action plan: mend the findings of a rule.
 *
 * @param rule that found them
 * @param findings to mend, in order of place
 * @param alone what the step would change if it were the only one
 * @param then what it changes when the steps before it are done
 */
public record Action(RuleInfo rule, List<OpenFinding> findings, List<Move> alone, List<Move> then) {
  /** Copies the lists. */
  public Action {
    findings = List.copyOf(findings);
    alone = List.copyOf(alone);
    then = List.copyOf(then);
  }

  /** The likelihood of an event goes from one level to a lower one. */
  public record Move(FearedEvent event, Level from, Level to) {}

  /** Whether it is about rights of persons alone, and moves no risk. */
  public boolean isForRightsAlone() {
    return rule.stakes().feared().isEmpty();
  }
}
