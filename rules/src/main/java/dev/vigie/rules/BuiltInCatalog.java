package dev.vigie.rules;

import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.TaxonomyReader;
import dev.vigie.config.ConfigurationException;
import java.io.IOException;
import java.util.List;

/** Vigie's own knowledge of what personal data is called. */
public final class BuiltInCatalog {
  /** Resource folder of the catalogue. */
  public static final String FOLDER = "dev/vigie/catalog";

  private BuiltInCatalog() {}

  /**
   * Reads it.
   *
   * @throws IOException where the files cannot be read
   * @throws ConfigurationException where they are wrong; tests keep that from being delivered
   */
  public static Taxonomy taxonomy() throws IOException, ConfigurationException {
    return TaxonomyReader.read(
        List.copyOf(KnowledgeFiles.of(BuiltInResources.own()).below(FOLDER).values()));
  }
}
