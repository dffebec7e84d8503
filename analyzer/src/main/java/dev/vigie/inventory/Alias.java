package dev.vigie.inventory;

/**
 * Another name of a member.
 *
 * @param source who calls it so, for a reader: "the column", "@JsonProperty"
 * @param declared whether the member itself is mapped to that name; else code or a query hands the
 *     value on under it, which says less
 */
record Alias(String name, String source, boolean declared) {
  Alias(String name, String source) {
    this(name, source, true);
  }
}
