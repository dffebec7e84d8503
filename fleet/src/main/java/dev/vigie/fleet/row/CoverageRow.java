package dev.vigie.fleet.row;

import java.util.List;

/**
 * How much of a repository was understood; {@link Tables#COVERAGE} says what its components are.
 */
public record CoverageRow(
    String repository,
    long calls,
    long sourceCalls,
    long libraryCalls,
    long unknownCalls,
    long costly,
    List<String> problems) {
  /** Copies the lists. */
  public CoverageRow {
    problems = List.copyOf(problems);
  }
}
