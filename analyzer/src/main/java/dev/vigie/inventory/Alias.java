package dev.vigie.inventory;

/**
 * Another name of a member.
 *
 * @param source who calls it so, for a reader: "the column", "@JsonProperty"
 */
record Alias(String name, String source) {}
