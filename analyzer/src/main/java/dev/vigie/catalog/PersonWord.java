package dev.vigie.catalog;

/**
 * A word for a person in the names of types.
 *
 * @param subject whose data such a type holds, e.g. {@code customer}
 * @param text lower case
 * @param ambiguous whether it also names things: a client may be a program
 */
public record PersonWord(String subject, String language, String text, boolean ambiguous) {}
