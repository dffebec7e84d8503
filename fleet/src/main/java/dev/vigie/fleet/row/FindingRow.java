package dev.vigie.fleet.row;

import java.util.List;

/** A finding, counting or silenced; {@link Tables#FINDINGS} says what its components are. */
public record FindingRow(
    String repository,
    String rule,
    String severity,
    double confidence,
    String message,
    String path,
    long line,
    long column,
    String fingerprint,
    String state,
    String reason,
    List<String> elements,
    List<String> members,
    List<String> law) {
  /** Copies the lists. */
  public FindingRow {
    elements = List.copyOf(elements);
    members = List.copyOf(members);
    law = List.copyOf(law);
  }
}
