package dev.vigie.report;

import dev.vigie.program.Coverage;
import dev.vigie.source.SourceProblem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a run saw, for the summary line.
 *
 * @param files analysed
 * @param modules of the reactor; 0 outside Maven
 * @param lines of the files analysed
 * @param elements personal-data elements in the inventory
 * @param took wall time; told in the terminal only, never in a file
 * @param coverage how much of the calls was understood
 * @param problems what of the input was not analysed, and faults in settings and suppressions; in
 *     order of place
 * @param verified wall time of the second opinion; empty where none was asked for
 */
public record RunSummary(
    int files,
    int modules,
    long lines,
    int elements,
    Duration took,
    Coverage coverage,
    List<SourceProblem> problems,
    Optional<Duration> verified) {
  /** Copies the list. */
  public RunSummary {
    problems = List.copyOf(problems);
  }

  /** Of a run that needed no second opinion. */
  public RunSummary(
      int files,
      int modules,
      long lines,
      int elements,
      Duration took,
      Coverage coverage,
      List<SourceProblem> problems) {
    this(files, modules, lines, elements, took, coverage, problems, Optional.empty());
  }
}
