package dev.vigie.processing;

import dev.vigie.rule.Knowledge;

/**
 * What is known before a program is seen, as far as papers need it.
 *
 * @param rules what the rules know
 */
public record ProcessingKnowledge(Knowledge rules, ProcessingCatalogue catalogue) {}
