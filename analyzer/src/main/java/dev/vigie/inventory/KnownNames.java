package dev.vigie.inventory;

import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Taxonomy;
import java.util.Set;

/**
 * A taxonomy made ready to read names, and what it has made of those that were read. Depends on
 * nothing else, so it serves any number of programs.
 */
public final class KnownNames {
  private final Lexicon lexicon;
  private final NameReader reader;

  /** Of this taxonomy. */
  public KnownNames(Taxonomy taxonomy) {
    this.lexicon = new Lexicon(taxonomy);
    this.reader = new NameReader(lexicon, Set.of());
  }

  Lexicon lexicon() {
    return lexicon;
  }

  /** Reads names for a program in which nothing is known of who is meant. */
  NameReader reader() {
    return reader;
  }
}
