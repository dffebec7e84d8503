package dev.vigie.flow.solver;

import dev.vigie.program.MethodRef;

/**
 * One step on the way of a label.
 *
 * @param kind what happens
 * @param subject the thing that it happens with, as a reader says it: a member, a method, a local
 * @param in the method whose file holds the place
 * @param at where ({@link dev.vigie.source.Span})
 */
public record Step(Kind kind, String subject, MethodRef in, long at) {
  /** What happens to the value. */
  public enum Kind {
    /** A label enters. */
    ENTERS,
    /** Kept in a local. */
    ASSIGNED,
    /** Handed to a method. */
    PASSED,
    /** Given back by a method. */
    RETURNED,
    /** Kept in a field. */
    STORED,
    /** Becomes part of a text. */
    JOINED,
    /** Shown by an object's {@code toString()}. */
    SHOWN,
    /** Goes through a library call. */
    THROUGH,
    /** Put into a container. */
    COLLECTED,
    /** Arrives at a port. */
    ARRIVES
  }
}
