package dev.vigie;

import java.nio.file.Path;

/** What a run is compared with. */
public sealed interface Comparison {
  /** The state where the present one and a git revision parted. */
  record WithRevision(String revision) implements Comparison {}

  /** The files that an earlier run has left. */
  record WithResult(Path sarif, Path inventory) implements Comparison {}
}
