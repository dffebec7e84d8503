package dev.vigie.fleet.row;

import java.util.List;

/** A run over the fleet; {@link Tables#RUNS} says what its components are. */
public record RunRow(
    String date,
    String engine,
    String schema,
    String master,
    long repositories,
    long analysed,
    long recalled,
    long failed,
    long parts,
    long filesParsed,
    long filesKnown,
    long lines,
    long milliseconds,
    List<String> digests) {
  /** Copies the lists. */
  public RunRow {
    digests = List.copyOf(digests);
  }
}
