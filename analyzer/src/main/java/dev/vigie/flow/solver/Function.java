package dev.vigie.flow.solver;

import dev.vigie.program.code.Expression;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A lambda or method reference as a value. What a lambda remembers of the locals around it is kept
 * once for each lambda ({@link Evaluation#remembered}), not in the value: functions that remember
 * functions would grow without end.
 *
 * @param node {@link Expression.Lambda} or {@link Expression.FunctionReference}
 * @param home the method that it stands in
 * @param receiver {@code this} of the method around it, or the bound receiver of a method
 *     reference; null where none
 */
// Nodes are told apart by identity: equal text at another place is another function.
@SuppressWarnings("ReferenceEquality")
record Function(Expression node, Frame home, @Nullable Value receiver) {
  /** Either of two occurrences of the same node. */
  Function or(Function other) {
    if (receiver == null || other.receiver == null) {
      return receiver == null && other.receiver != null ? other : this;
    }
    Value both = receiver.or(other.receiver);
    return both == receiver ? this : new Function(node, home, both);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Function function
        && node == function.node
        && Objects.equals(marksAndPlaces(), function.marksAndPlaces());
  }

  /** Without functions in it, so that a function bound to itself can be compared. */
  private @Nullable Value marksAndPlaces() {
    return receiver == null ? null : receiver.withoutFunctions();
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(node);
  }
}
