package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.finding.Severity;
import dev.vigie.inventory.Place;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says that a rule is about suppressions. What these silence is known only when all rules have
 * judged, so that its findings are made then ({@link dev.vigie.finding.SuppressionReview}); here is
 * nothing to find.
 */
record SuppressionTrigger() implements Trigger {
  static SuppressionTrigger read(YamlObject yaml) {
    yaml.done();
    return new SuppressionTrigger();
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    return new Judgement(List.of(), Set.of());
  }

  @Override
  public Optional<Severity> worst() {
    return Optional.of(Severity.LOW);
  }
}
