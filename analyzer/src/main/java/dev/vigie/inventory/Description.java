package dev.vigie.inventory;

/**
 * What somebody wrote of a member, in words.
 *
 * @param source where, for a reader: "the comment on it", "@Schema"
 * @param label whether the application shows the member under it: who fills it in reads it, too
 */
record Description(String text, String source, boolean label) {
  Description(String text, String source) {
    this(text, source, false);
  }
}
