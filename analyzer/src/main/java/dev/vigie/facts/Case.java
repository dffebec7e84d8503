package dev.vigie.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One branch of a {@code switch}.
 *
 * @param labels what it matches; empty for a bare {@code default}
 * @param isDefault whether it has a {@code default}
 * @param guard of {@code when}, else null
 * @param arrow {@code ->} rather than {@code :}
 * @param body its statements; the expression after an arrow is an {@link Statement.Yield} in a
 *     switch expression, an {@link Statement.Evaluate} in a switch statement
 */
public record Case(
    List<Pattern> labels,
    boolean isDefault,
    @Nullable Expression guard,
    boolean arrow,
    List<Statement> body,
    long at) {
  /** Copies the lists. */
  public Case {
    labels = List.copyOf(labels);
    body = List.copyOf(body);
  }
}
