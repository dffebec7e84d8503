package dev.vigie.flow;

import dev.vigie.flow.solver.SolverMemory;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What was followed through a program when it was analysed last: makes the next analysis of nearly
 * the same program cheap, and changes nothing of its outcome. For one analysis at a time.
 */
public final class FlowMemory {
  private final SolverMemory data = new SolverMemory();
  private final Map<Set<String>, SolverMemory> inputs = new ConcurrentHashMap<>();

  /** Of personal data. */
  SolverMemory ofData() {
    return data;
  }

  /** Of texts from outside on their way to these kinds of sinks. */
  SolverMemory ofInputs(Set<String> kinds) {
    return inputs.computeIfAbsent(kinds, k -> new SolverMemory());
  }
}
