package dev.vigie.processing;

import dev.vigie.catalog.French;
import dev.vigie.rule.Knowledge;

/**
 * What is known before a program is seen, as far as papers need it.
 *
 * @param rules what the rules know
 * @param french what texts of the catalogue are in French
 */
public record ProcessingKnowledge(Knowledge rules, ProcessingCatalogue catalogue, French french) {}
