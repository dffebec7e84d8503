package dev.vigie;

import dev.vigie.report.paper.Language;
import java.nio.file.Path;
import java.util.Optional;

/** What a run is compared with. */
public sealed interface Comparison {
  /** As a reader knows it. */
  String name();

  /** In which language the change is told; empty for what the settings say, else English. */
  Optional<Language> language();

  /** The state where the present one and a git revision parted. */
  record WithRevision(String revision, Optional<Language> language) implements Comparison {
    /** In the language that the settings ask for. */
    public WithRevision(String revision) {
      this(revision, Optional.empty());
    }

    @Override
    public String name() {
      return revision;
    }
  }

  /** The files that an earlier run has left. */
  record WithResult(Path sarif, Path inventory, Optional<Language> language) implements Comparison {
    /** In the language that the settings ask for. */
    public WithResult(Path sarif, Path inventory) {
      this(sarif, inventory, Optional.empty());
    }

    @Override
    public String name() {
      return sarif.toString();
    }
  }
}
