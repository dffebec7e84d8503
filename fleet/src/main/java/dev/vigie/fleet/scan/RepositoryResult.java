package dev.vigie.fleet.scan;

import dev.vigie.finding.Severity;
import dev.vigie.fleet.row.CoverageRow;
import dev.vigie.fleet.row.ElementRow;
import dev.vigie.fleet.row.FindingRow;
import dev.vigie.fleet.row.FlowRow;
import dev.vigie.fleet.row.ModuleRow;
import dev.vigie.fleet.row.RepositoryRow;
import dev.vigie.traffic.Traffic;
import java.util.List;

/**
 * All that a run has to say of one repository.
 *
 * @param sarif the SARIF file; empty where it failed
 * @param filesParsed files that were read anew for it
 * @param filesKnown files whose facts were known
 * @param steadyUntil last day on which it holds, ISO 8601; empty where no day changes it
 */
public record RepositoryResult(
    RepositoryRow repository,
    List<ModuleRow> modules,
    List<ElementRow> elements,
    List<FlowRow> flows,
    List<FindingRow> findings,
    CoverageRow coverage,
    Traffic traffic,
    String sarif,
    int filesParsed,
    int filesKnown,
    String steadyUntil) {
  /** Status of one that was analysed. */
  public static final String ANALYSED = "analysed";

  /** Status of one that could not be. */
  public static final String FAILED = "failed";

  /** Of one that could not be analysed. */
  public static RepositoryResult failed(Snapshot snapshot, String fault) {
    String name = snapshot.entry().name();
    return new RepositoryResult(
        new RepositoryRow(
            name,
            Rows.kind(snapshot.entry()),
            snapshot.entry().written(),
            snapshot.revision(),
            FAILED,
            fault,
            false,
            0,
            0,
            0,
            0,
            0,
            List.of(),
            List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        new CoverageRow(name, 0, 0, 0, 0, 1, List.of(fault)),
        Traffic.NONE,
        "",
        0,
        0,
        "");
  }

  /** What a finding that counts adds to the risk of its repository. */
  public static long weight(Severity severity) {
    return switch (severity) {
      case CRITICAL -> 27;
      case HIGH -> 9;
      case MEDIUM -> 3;
      case LOW -> 1;
      case INFO -> 0;
    };
  }

  /** Whether it still holds on a day. */
  public boolean holdsOn(String day) {
    return steadyUntil.isEmpty() || day.compareTo(steadyUntil) <= 0;
  }
}
