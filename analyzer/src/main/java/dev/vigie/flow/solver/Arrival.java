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
    Object port, Callee callee, boolean written, MethodRef in, long call, long argument) {
  /** Of the place alone, which nearly always tells: the rest is large. */
  @Override
  public int hashCode() {
    return 31 * in.hashCode() + Long.hashCode(argument);
  }

  @Override
  public boolean equals(Object other) {
    return other == this
        || (other instanceof Arrival that
            && call == that.call
            && argument == that.argument
            && written == that.written
            && in.equals(that.in)
            && port.equals(that.port)
            && callee.equals(that.callee));
  }
}
