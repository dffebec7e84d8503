package dev.vigie.rule;

import dev.vigie.finding.Finding;
import dev.vigie.inventory.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A rule that a YAML file declares: its triggers, one after the other. */
final class DeclaredRule implements Rule {
  private final RuleInfo info;
  private final List<Trigger> triggers;
  private final Knowledge knowledge;

  DeclaredRule(RuleInfo info, List<Trigger> triggers, Knowledge knowledge) {
    this.info = info;
    this.triggers = List.copyOf(triggers);
    this.knowledge = knowledge;
  }

  @Override
  public RuleInfo info() {
    return info;
  }

  @Override
  public boolean tellsAbsence() {
    return triggers.stream().anyMatch(Trigger::tellsAbsence);
  }

  @Override
  public List<Finding> judge(Dossier dossier) {
    Inquiry inquiry = new Inquiry(dossier, knowledge);
    Set<Place> judged = new HashSet<>();
    List<Finding> findings = new ArrayList<>();
    for (Trigger trigger : triggers) {
      Trigger.Judgement judgement = trigger.judge(info, inquiry, judged);
      judgement.findings().stream()
          .filter(finding -> !isTold(finding, findings))
          .forEach(findings::add);
      judged.addAll(judgement.judged());
    }
    return findings;
  }

  /** A finding of no datum is told where one that names the data points to its place. */
  private static boolean isTold(Finding finding, List<Finding> before) {
    return finding.data().isEmpty()
        && before.stream()
            .filter(earlier -> !earlier.data().isEmpty())
            .anyMatch(
                earlier ->
                    earlier.at().equals(finding.at())
                        || earlier.related().stream()
                            .anyMatch(related -> related.at().equals(finding.at())));
  }
}
