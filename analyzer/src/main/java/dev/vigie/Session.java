package dev.vigie;

import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.api.Apis;
import dev.vigie.catalog.api.LinkedApis;
import dev.vigie.fix.FixMemory;
import dev.vigie.flow.FlowMemory;
import dev.vigie.inventory.KnownNames;
import dev.vigie.program.Program;
import dev.vigie.program.link.LinkMemory;
import dev.vigie.program.link.OpenLibraries;
import dev.vigie.read.FactsCache;
import dev.vigie.read.RecentFacts;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What a process that stays keeps of its last analysis, so that the next one of nearly the same
 * files does only what is new: the facts of files, opened libraries, linked code, and what was
 * followed through it. What is found does not depend on it. For one analysis at a time.
 */
// What stands for a state is told apart by identity.
@SuppressWarnings("ReferenceEquality")
public final class Session implements AutoCloseable {
  private final RecentFacts facts = new RecentFacts();
  private final OpenLibraries libraries = new OpenLibraries();
  private final LinkMemory links = new LinkMemory();
  private final FlowMemory flows = new FlowMemory();
  private final FixMemory fixes = new FixMemory();
  private @Nullable LinkedApis linked;
  private @Nullable Object linkedFor;
  private @Nullable Taxonomy namesOf;
  private @Nullable KnownNames names;

  /**
   * A cache that knows what the last run read.
   *
   * @param base asked for the rest
   */
  FactsCache facts(FactsCache base) {
    return facts.over(base);
  }

  /** Libraries that stay open. */
  OpenLibraries libraries() {
    return libraries;
  }

  LinkMemory links() {
    return links;
  }

  FlowMemory flows() {
    return flows;
  }

  /** Names as a taxonomy reads them; those of another taxonomy are forgotten. */
  KnownNames names(Taxonomy taxonomy) {
    if (names == null || !taxonomy.equals(namesOf)) {
      names = new KnownNames(taxonomy);
      namesOf = taxonomy;
    }
    return names;
  }

  /**
   * What a catalogue knows of a program that was just linked: what was asked of the last one, too,
   * where nothing that is declared has changed.
   */
  LinkedApis linked(Apis apis, Program program) {
    LinkedApis known = linked;
    if (known == null || !known.isOf(apis) || linkedFor != links.declared()) {
      known = apis.in(program);
      linked = known;
      linkedFor = links.declared();
    }
    return known;
  }

  FixMemory fixes() {
    return fixes;
  }

  /** Closes the libraries. */
  @Override
  public void close() throws IOException {
    libraries.close();
  }
}
