package dev.vigie.flow;

import dev.vigie.source.Location;

/**
 * Something that came from outside.
 *
 * @param key identifies it
 * @param display as a reader says it: {@code CustomerDto.email}
 * @param at where it is declared
 */
public record Brought(String key, String display, Location at) {}
