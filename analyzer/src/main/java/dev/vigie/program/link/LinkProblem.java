package dev.vigie.program.link;

import dev.vigie.source.Location;

/**
 * Something that could not be linked through a fault of the linker.
 *
 * @param at the member that is lost
 * @param what its name
 * @param cause what went wrong, for the report to the makers
 */
public record LinkProblem(Location at, String what, String cause) {}
