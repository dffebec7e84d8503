package dev.vigie.flow.solver;

import dev.vigie.program.JavaType;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A call, a creation, or the use of a method reference.
 *
 * @param receiver null where there is none or it is not written
 * @param arguments as written; empty for a method reference
 * @param arity number of arguments
 * @param exact no dispatch
 * @param result static type of the result
 * @param in the method that it stands in
 * @param at the whole call
 */
public record CallSite(
    Callee callee,
    @Nullable Expression receiver,
    List<Expression> arguments,
    int arity,
    boolean exact,
    JavaType result,
    MethodRef in,
    long at) {
  /** Copies the list. */
  public CallSite {
    arguments = List.copyOf(arguments);
  }
}
