package dev.vigie.flow;

import dev.vigie.catalog.Safeguard;
import java.util.List;
import java.util.Set;

/**
 * A text from outside that reaches a sink; as {@link DataFlow}, but of no personal data by itself.
 *
 * @param calls that the way leads through, the sink's last
 */
public record InputFlow(
    Input source,
    List<DataFlow.Step> steps,
    DataFlow.Sink sink,
    Set<Safeguard> safeguards,
    boolean certain,
    List<DataFlow.Call> calls) {
  /** Copies the collections. */
  public InputFlow {
    steps = List.copyOf(steps);
    safeguards = Set.copyOf(safeguards);
    calls = List.copyOf(calls);
  }
}
