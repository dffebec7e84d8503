package dev.vigie.rule.call;

import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.source.Location;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A call or creation.
 *
 * @param in the method around it
 * @param made the expression; of a call that the language makes, what it is made on
 * @param receiver what it is called on; null where it is static, unknown or a creation
 */
public record Call(
    Method in,
    Expression made,
    Callee callee,
    @Nullable Expression receiver,
    List<Expression> arguments) {
  /** Copies the list. */
  public Call {
    arguments = List.copyOf(arguments);
  }

  /** The call that an expression is; empty where it is none. */
  public static Optional<Call> of(Method in, Expression expression) {
    if (expression instanceof Expression.Invoke invoke) {
      return Optional.of(
          new Call(in, invoke, invoke.callee(), invoke.receiver(), invoke.arguments()));
    }
    return expression instanceof Expression.Create create
        ? Optional.of(new Call(in, create, create.callee(), null, create.arguments()))
        : Optional.empty();
  }

  /** The call of {@code toString()} that joining an object into a text makes. */
  static Call ofText(Method in, Expression shown) {
    JavaType type = shown.type();
    Callee callee =
        new Callee(
            type.erasure(), "toString", List.of(), false, null, type, Callee.Certainty.OWNER);
    return new Call(in, shown, callee, shown, List.of());
  }

  /** Whether it stands in the sources as a call. */
  public boolean isWritten() {
    return made instanceof Expression.Invoke || made instanceof Expression.Create;
  }

  /** Where it stands. */
  public Location at() {
    return Location.of(in.at().path(), made.at());
  }
}
