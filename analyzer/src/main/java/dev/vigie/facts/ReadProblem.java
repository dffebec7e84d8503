package dev.vigie.facts;

/**
 * A part of a file that could not be read.
 *
 * @param message what is wrong, in words, without the path
 * @param at where ({@link dev.vigie.source.Span}); {@code Span.NONE} for the whole file
 */
public record ReadProblem(String message, long at) {}
