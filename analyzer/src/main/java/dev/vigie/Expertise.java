package dev.vigie;

import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.api.Apis;
import dev.vigie.processing.ProcessingKnowledge;
import dev.vigie.report.impact.Criteria;
import dev.vigie.rule.RuleSet;
import dev.vigie.rule.store.StoreCatalogue;
import dev.vigie.traffic.TrafficCatalogue;
import java.util.Optional;

/**
 * All that is known before a program is seen.
 *
 * @param taxonomy what personal data is called
 * @param apis what library methods do
 * @param stores how frameworks are told to store objects
 * @param rules what is held against the program
 * @param impact figures and criteria of the impact study
 * @param processing what papers need beside; empty where none can be written
 * @param traffic how services send to each other
 * @param version a name for all of it and for the code that uses it; empty where nobody can tell,
 *     and then no outcome is kept
 */
public record Expertise(
    Taxonomy taxonomy,
    Apis apis,
    StoreCatalogue stores,
    RuleSet rules,
    Criteria impact,
    Optional<ProcessingKnowledge> processing,
    TrafficCatalogue traffic,
    Optional<String> version) {
  /** Knowledge of which no outcome is kept, and of which no papers are written. */
  public Expertise(Taxonomy taxonomy, Apis apis, StoreCatalogue stores, RuleSet rules) {
    this(
        taxonomy,
        apis,
        stores,
        rules,
        Criteria.NONE,
        Optional.empty(),
        TrafficCatalogue.EMPTY,
        Optional.empty());
  }
}
