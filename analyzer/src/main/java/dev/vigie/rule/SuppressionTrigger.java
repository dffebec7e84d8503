package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Severity;
import dev.vigie.finding.Suppression;
import dev.vigie.inventory.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A finding was silenced in the sources, and nobody says why. */
record SuppressionTrigger(Concern concern) implements Trigger {
  static final Set<String> PLACEHOLDERS = Set.of("rules");

  static SuppressionTrigger read(YamlObject yaml, RuleLoader loader, String help) {
    SuppressionTrigger trigger =
        new SuppressionTrigger(Concern.read(yaml, loader, help, PLACEHOLDERS));
    yaml.done();
    return trigger;
  }

  @Override
  public Optional<Severity> worst() {
    return Optional.of(concern.severity());
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    List<Finding> findings = new ArrayList<>();
    for (Suppression suppression : inquiry.dossier().register().suppressions()) {
      if (suppression.reason().isBlank()) {
        String rules = String.join(", ", suppression.ruleIds());
        findings.add(
            concern.finding(
                rule,
                concern.severity(),
                1,
                Map.of("rules", rules),
                List.of(),
                suppression.at(),
                List.of(),
                rules));
      }
    }
    return new Judgement(findings, Set.of());
  }
}
