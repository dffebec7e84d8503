package dev.vigie.rule;

import dev.vigie.finding.Finding;
import dev.vigie.finding.Severity;
import dev.vigie.inventory.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One declarative condition of a rule, of some kind. */
interface Trigger {
  /**
   * Holds an inquiry against the condition.
   *
   * @param judged members that earlier triggers of the same rule have judged
   */
  Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged);

  /** The worst that it says where it does not go by the severity table; empty where it does. */
  default Optional<Severity> worst() {
    return Optional.empty();
  }

  /** Whether it says that something was not found, which means nothing where not all was read. */
  default boolean tellsAbsence() {
    return false;
  }

  /**
   * What a trigger says.
   *
   * @param judged members that it has found good or bad: the cause is settled with them
   */
  record Judgement(List<Finding> findings, Set<Place> judged) {
    public Judgement {
      findings = List.copyOf(findings);
      judged = Set.copyOf(judged);
    }
  }
}
