package dev.vigie.rule.text;

import dev.vigie.source.Location;

/**
 * A value as it stands in a file.
 *
 * @param test whether it belongs to tests
 */
public record Literal(String text, boolean test, Location at) {}
