package dev.vigie.flow.solver;

/**
 * A value derives from an origin.
 *
 * @param guards bits that the client defines; what was done to the value on its way
 * @param certain false where the way leads through a call that is only known by name
 */
public record Mark(Origin origin, int guards, boolean certain) {}
