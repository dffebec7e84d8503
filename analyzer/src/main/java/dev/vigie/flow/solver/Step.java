package dev.vigie.flow.solver;

import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Callee;
import org.jspecify.annotations.Nullable;

/**
 * One step on the way of a label.
 *
 * @param kind what happens
 * @param subject the thing that it happens with, as a reader says it: a member, a method, a local
 * @param in the method whose file holds the place
 * @param at where ({@link dev.vigie.source.Span})
 * @param callee what is called there; null where the step is no call
 */
public record Step(Kind kind, String subject, MethodRef in, long at, @Nullable Callee callee) {
  /** A step that is no call. */
  public Step(Kind kind, String subject, MethodRef in, long at) {
    this(kind, subject, in, at, null);
  }

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
