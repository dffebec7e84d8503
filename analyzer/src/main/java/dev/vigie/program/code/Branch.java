package dev.vigie.program.code;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One branch of a switch.
 *
 * @param constants what it is compared with
 * @param bindings what its patterns bind
 * @param guard of {@code when}, else null
 * @param fallsThrough whether the next branch may follow it (old-style {@code :} without a jump is
 *     decided by the analysis; {@code ->} never falls through)
 */
public record Branch(
    List<Expression> constants,
    List<Expression.LocalWrite> bindings,
    @Nullable Expression guard,
    boolean isDefault,
    boolean fallsThrough,
    List<Statement> body) {
  /** Copies the lists. */
  public Branch {
    constants = List.copyOf(constants);
    bindings = List.copyOf(bindings);
    body = List.copyOf(body);
  }
}
