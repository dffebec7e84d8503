package dev.vigie.fleet.row;

import java.util.List;

/** Data of one kind that arrives somewhere; {@link Tables#FLOWS} says what its components are. */
public record FlowRow(
    String repository,
    String origin,
    String member,
    String element,
    String label,
    String sensitivity,
    String kind,
    String destination,
    String party,
    String country,
    List<String> safeguards,
    boolean certain,
    String path,
    long line,
    List<String> via,
    List<String> steps) {
  /** Copies the lists. */
  public FlowRow {
    safeguards = List.copyOf(safeguards);
    via = List.copyOf(via);
    steps = List.copyOf(steps);
  }
}
