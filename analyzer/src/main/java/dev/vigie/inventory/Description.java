package dev.vigie.inventory;

/**
 * What somebody wrote of a member, in words.
 *
 * @param source where, for a reader: "the comment on it", "@Schema"
 */
record Description(String text, String source) {}
