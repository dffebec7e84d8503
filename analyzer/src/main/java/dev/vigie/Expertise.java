package dev.vigie;

import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.api.Apis;
import dev.vigie.processing.ProcessingKnowledge;
import dev.vigie.report.impact.Criteria;
import dev.vigie.rule.RuleSet;
import dev.vigie.rule.store.StoreCatalogue;
import dev.vigie.traffic.TrafficCatalogue;
import java.util.Optional;
import java.util.Set;

/**
 * All that is known before a program is seen. Each part may be read only when it is first asked
 * for: a run whose outcome is recalled needs next to none of them.
 */
public interface Expertise {
  /** What personal data is called. */
  Taxonomy taxonomy();

  /** What library methods do. */
  Apis apis();

  /** How frameworks are told to store objects. */
  StoreCatalogue stores();

  /** What is held against the program. */
  RuleSet rules();

  /** The ids of {@link #rules()}, in order; may be known without reading them. */
  default Set<String> ruleIds() {
    return rules().ids();
  }

  /** Figures and criteria of the impact study. */
  Criteria impact();

  /** What papers need beside; empty where none can be written. */
  Optional<ProcessingKnowledge> processing();

  /** How services send to each other. */
  TrafficCatalogue traffic();

  /**
   * A name for all of it and for the code that uses it; empty where nobody can tell, and then no
   * outcome is kept.
   */
  Optional<String> version();

  /** Knowledge of which no outcome is kept, and of which no papers are written. */
  static Expertise of(Taxonomy taxonomy, Apis apis, StoreCatalogue stores, RuleSet rules) {
    return new Known(taxonomy, apis, stores, rules);
  }

  /** Knowledge that is there already. */
  record Known(Taxonomy taxonomy, Apis apis, StoreCatalogue stores, RuleSet rules)
      implements Expertise {
    @Override
    public Criteria impact() {
      return Criteria.NONE;
    }

    @Override
    public Optional<ProcessingKnowledge> processing() {
      return Optional.empty();
    }

    @Override
    public TrafficCatalogue traffic() {
      return TrafficCatalogue.EMPTY;
    }

    @Override
    public Optional<String> version() {
      return Optional.empty();
    }
  }
}
