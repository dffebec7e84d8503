package dev.vigie.flow;

import java.util.List;

/**
 * All flows of a program, ordered by sink, then source. At most one a source member, sink argument
 * and set of safeguards.
 */
public record Flows(List<DataFlow> all) {
  /** Copies the list. */
  public Flows {
    all = List.copyOf(all);
  }

  /** Those that end in a sink of this kind. */
  public List<DataFlow> into(String sinkKind) {
    return all.stream().filter(f -> f.sink().kind().equals(sinkKind)).toList();
  }
}
