package dev.vigie.rule.lifecycle;

import dev.vigie.program.MethodRef;
import dev.vigie.source.Location;
import org.jspecify.annotations.Nullable;

/**
 * A place in the code that does something to a kind of stored object.
 *
 * @param store id of what is stored, see {@link Kept#ids()}
 * @param in the method around it; null for a statement that an annotation of a type declares
 * @param scheduled whether the clock runs it
 * @param byAge whether it takes what is older than something
 * @param written whether a statement says so, which no framework rewrites
 */
public record Event(
    Act act,
    String store,
    @Nullable MethodRef in,
    Location at,
    boolean scheduled,
    boolean byAge,
    boolean written) {}
