package dev.vigie.rules;

import dev.vigie.Expertise;
import dev.vigie.config.ConfigurationException;
import dev.vigie.source.CodeContents;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that Vigie knows by itself: the catalogue, the rules and their pages. */
public final class BuiltInExpertise {
  /** Resource folder of the library catalogue. */
  public static final String APIS = BuiltInCatalog.FOLDER + "/apis";

  /** Resource folder of the rules: {@code <family>/<id>.yml} and {@code .md}. */
  public static final String RULES = "dev/vigie/rules";

  private BuiltInExpertise() {}

  /**
   * Finds it; each part is read when it is first asked for. A part that cannot be read fails with
   * an {@link IllegalStateException} then; tests keep that from being delivered.
   *
   * @throws IOException where it is not known where the files are
   */
  public static Expertise read() throws IOException {
    return new BuiltInKnowledge(BuiltInResources.own(), Map.of(), version(Map.of()));
  }

  /**
   * Reads all of it, with a project's own rules and library knowledge.
   *
   * @param own texts by path: {@code rules/<family>/<id>.yml} with {@code .md} beside it, and
   *     {@code apis/<library>.yml}; other paths are left alone
   * @throws IOException where it is not known where the built-in files are
   * @throws ConfigurationException with every fault of every file
   */
  public static Expertise read(Map<String, String> own) throws IOException, ConfigurationException {
    BuiltInKnowledge all = new BuiltInKnowledge(BuiltInResources.own(), own, version(own));
    all.complete();
    return all;
  }

  /** A name for our code, our knowledge, and what the project adds to it. */
  private static Optional<String> version(Map<String, String> own) {
    return CodeContents.beside(Expertise.class, BuiltInExpertise.class)
        .map(code -> code + " " + new TreeMap<>(own));
  }
}
