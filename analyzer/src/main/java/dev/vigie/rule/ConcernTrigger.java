package dev.vigie.rule;

import dev.vigie.finding.Severity;
import java.util.Optional;

/** A condition on the project rather than on one datum: its severity is that of its concern. */
interface ConcernTrigger extends Trigger {
  /** What it has in common with others of its sort. */
  Concern concern();

  @Override
  default Optional<Severity> worst() {
    return Optional.of(concern().severity());
  }
}
