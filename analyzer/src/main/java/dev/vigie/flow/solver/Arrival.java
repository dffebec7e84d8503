package dev.vigie.flow.solver;

import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Callee;

/**
 * A port at one call.
 *
 * @param port as the client knows it
 * @param written whether the call stands in the sources, rather than in a framework
 * @param in the method with the call
 * @param argument the argument's place; the call's own where it is no argument
 */
public record Arrival(
    Object port, Callee callee, boolean written, MethodRef in, long call, long argument) {}
