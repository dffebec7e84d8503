package dev.vigie.fleet.row;

import java.util.List;

/** A member that holds personal data; {@link Tables#ELEMENTS} says what its components are. */
public record ElementRow(
    String repository,
    String owner,
    String member,
    String place,
    String element,
    String label,
    String family,
    String sensitivity,
    String subject,
    double confidence,
    String path,
    long line,
    List<String> evidence) {
  /** Copies the lists. */
  public ElementRow {
    evidence = List.copyOf(evidence);
  }
}
