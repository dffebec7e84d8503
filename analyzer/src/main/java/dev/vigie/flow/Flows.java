package dev.vigie.flow;

import java.util.Collection;
import java.util.List;

/**
 * All flows of a program, ordered by sink, then source. At most one a source member, sink argument
 * and set of safeguards.
 *
 * @param unsolved what could not be followed to its end, in words; empty where everything was
 * @param coarse groups of methods that are so large that what their callees leave in objects was
 *     not followed
 */
public record Flows(List<DataFlow> all, List<String> unsolved, int coarse) {
  /** Copies the lists. */
  public Flows {
    all = List.copyOf(all);
    unsolved = List.copyOf(unsolved);
  }

  /** Of a program in which every group of methods was followed in full. */
  public Flows(List<DataFlow> all, List<String> unsolved) {
    this(all, unsolved, 0);
  }

  /** Of a program that was followed to its end. */
  public Flows(List<DataFlow> all) {
    this(all, List.of());
  }

  /** Those that end in a sink of one of these kinds. */
  public List<DataFlow> into(Collection<String> sinkKinds) {
    return all.stream().filter(f -> sinkKinds.contains(f.sink().kind())).toList();
  }
}
