package dev.vigie.catalog;

/**
 * A word that means two elements, and which of them decides.
 *
 * @param word as in the catalogue, in camelCase
 * @param decides id of the element; where a restriction to some languages leaves it without the
 *     word, the other one decides
 * @param reason for a reader
 */
public record Homonym(String word, String decides, String reason) {}
