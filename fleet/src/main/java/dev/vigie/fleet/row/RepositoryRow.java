package dev.vigie.fleet.row;

import java.util.List;

/** A repository of the fleet; {@link Tables#REPOSITORIES} says what its components are. */
public record RepositoryRow(
    String repository,
    String kind,
    String location,
    String revision,
    String status,
    String fault,
    boolean complete,
    long files,
    long lines,
    long elements,
    long findings,
    long risk,
    List<String> services,
    List<String> shared) {
  /** Copies the lists. */
  public RepositoryRow {
    services = List.copyOf(services);
    shared = List.copyOf(shared);
  }
}
