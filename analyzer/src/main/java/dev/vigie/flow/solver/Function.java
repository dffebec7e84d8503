package dev.vigie.flow.solver;

import dev.vigie.program.code.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A lambda or method reference as a value, with what it remembers.
 *
 * @param node {@link Expression.Lambda} or {@link Expression.FunctionReference}
 * @param home the method that it stands in
 * @param locals what the locals of the method around it were; empty for a method reference
 * @param receiver {@code this} of the method around it, or the bound receiver of a method
 *     reference; null where none
 */
// Operations that change nothing give back the very object: identity then saves a deep comparison.
@SuppressWarnings("ReferenceEquality")
record Function(Expression node, Frame home, Locals locals, @Nullable Value receiver) {
  /** Either of two occurrences of the same node. */
  Function or(Function other) {
    if (equals(other)) {
      return this;
    }
    Value both =
        receiver == null
            ? other.receiver
            : other.receiver == null ? receiver : receiver.or(other.receiver);
    return new Function(node, home, locals.or(other.locals), both);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Function function
        && node == function.node
        && home.method() == function.home.method()
        && java.util.Objects.equals(receiver, function.receiver)
        && locals.equals(function.locals);
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(node);
  }
}
