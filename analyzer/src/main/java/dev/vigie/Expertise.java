package dev.vigie;

import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.api.Apis;
import dev.vigie.rule.RuleSet;
import dev.vigie.rule.store.StoreCatalogue;

/**
 * All that is known before a program is seen.
 *
 * @param taxonomy what personal data is called
 * @param apis what library methods do
 * @param stores how frameworks are told to store objects
 * @param rules what is held against the program
 */
public record Expertise(Taxonomy taxonomy, Apis apis, StoreCatalogue stores, RuleSet rules) {}
