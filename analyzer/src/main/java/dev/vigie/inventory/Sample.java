package dev.vigie.inventory;

/**
 * A value that the sources show for a member. It is never told to anybody: it may be somebody's.
 *
 * @param source who shows it, for a reader: "@Schema", "its initial value"
 * @param meant whether it is there to show what values look like; an initial value may be a default
 *     of another sort
 */
record Sample(String text, String source, boolean meant) {}
