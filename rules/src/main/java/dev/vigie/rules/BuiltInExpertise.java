package dev.vigie.rules;

import dev.vigie.Expertise;
import dev.vigie.catalog.French;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.TaxonomyReader;
import dev.vigie.catalog.api.ApiLoader;
import dev.vigie.catalog.api.Apis;
import dev.vigie.config.ConfigurationException;
import dev.vigie.config.Problem;
import dev.vigie.processing.ProcessingCatalogue;
import dev.vigie.processing.ProcessingKnowledge;
import dev.vigie.report.impact.Criteria;
import dev.vigie.rule.Knowledge;
import dev.vigie.rule.Rule;
import dev.vigie.rule.RuleLoader;
import dev.vigie.rule.RuleProvider;
import dev.vigie.rule.RuleSet;
import dev.vigie.rule.SeverityScale;
import dev.vigie.rule.endpoint.AccessCatalogue;
import dev.vigie.rule.endpoint.EndpointCatalogue;
import dev.vigie.rule.lifecycle.LifecycleCatalogue;
import dev.vigie.rule.lifecycle.RetentionReferences;
import dev.vigie.rule.store.StoreCatalogue;
import dev.vigie.source.CodeContents;
import dev.vigie.traffic.TrafficCatalogue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** All that Vigie knows by itself: the catalogue, the rules and their pages. */
public final class BuiltInExpertise {
  /** Resource folder of the library catalogue. */
  public static final String APIS = BuiltInCatalog.FOLDER + "/apis";

  /** Resource folder of the rules: {@code <family>/<id>.yml} and {@code .md}. */
  public static final String RULES = "dev/vigie/rules";

  private static final String SEVERITIES = BuiltInCatalog.FOLDER + "/severity.yml";
  private static final String STORES = BuiltInCatalog.FOLDER + "/stores.yml";
  private static final String REFERENCES = BuiltInCatalog.FOLDER + "/retention.yml";
  private static final String ENDPOINTS = BuiltInCatalog.FOLDER + "/endpoints.yml";
  private static final String TRAFFIC = BuiltInCatalog.FOLDER + "/traffic.yml";
  private static final String ACCESS = BuiltInCatalog.FOLDER + "/access.yml";
  private static final String IMPACT = BuiltInCatalog.FOLDER + "/impact.yml";
  private static final String FRENCH = BuiltInCatalog.FOLDER + "/french.yml";
  private static final String PROCESSING = BuiltInCatalog.FOLDER + "/processing.yml";
  private static final String LIFECYCLE = BuiltInCatalog.FOLDER + "/lifecycle.yml";

  private BuiltInExpertise() {}

  /**
   * Reads it.
   *
   * @throws IOException where the files cannot be read
   * @throws ConfigurationException where they are wrong; tests keep that from being delivered
   */
  public static Expertise read() throws IOException, ConfigurationException {
    return read(Map.of());
  }

  /**
   * Reads it, with a project's own rules and library knowledge.
   *
   * @param own texts by path: {@code rules/<family>/<id>.yml} with {@code .md} beside it, and
   *     {@code apis/<library>.yml}; other paths are left alone
   * @throws IOException where the built-in files cannot be read
   * @throws ConfigurationException with every fault of every file
   */
  public static Expertise read(Map<String, String> own) throws IOException, ConfigurationException {
    BuiltInResources resources = BuiltInResources.own();
    SortedMap<String, String> catalogue = resources.texts(BuiltInCatalog.FOLDER, ".yml");
    Taxonomy taxonomy = TaxonomyReader.read(catalogue);
    List<Problem> problems = new ArrayList<>();
    SortedMap<String, String> apiFiles = under(APIS + "/", catalogue, ".yml");
    Apis apis = ApiLoader.load(apiFiles, under("apis/", own, ".yml"), taxonomy.ids(), problems);
    Knowledge knowledge =
        new Knowledge(
            apis,
            StoreCatalogue.read(STORES, text(catalogue, STORES), problems),
            LifecycleCatalogue.read(LIFECYCLE, text(catalogue, LIFECYCLE), problems),
            RetentionReferences.read(REFERENCES, text(catalogue, REFERENCES), problems),
            SeverityScale.read(SEVERITIES, text(catalogue, SEVERITIES), problems),
            new Lexicon(taxonomy).literals(),
            EndpointCatalogue.read(ENDPOINTS, text(catalogue, ENDPOINTS), problems),
            AccessCatalogue.read(ACCESS, text(catalogue, ACCESS), problems));
    SortedMap<String, String> ruleFiles = new TreeMap<>(resources.texts(RULES, ".yml"));
    ruleFiles.putAll(under("rules/", own, ".yml"));
    SortedMap<String, String> pages = new TreeMap<>(resources.texts(RULES, ".md"));
    pages.putAll(under("rules/", own, ".md"));
    List<Rule> rules =
        new ArrayList<>(RuleLoader.load(ruleFiles, pages, knowledge, taxonomy.ids(), problems));
    for (RuleProvider provider :
        ServiceLoader.load(RuleProvider.class, BuiltInExpertise.class.getClassLoader())) {
      rules.addAll(provider.rules(knowledge));
    }
    RuleSet ruleSet = RuleSet.of(rules, problems);
    Criteria impact =
        Criteria.read(IMPACT, text(catalogue, IMPACT), taxonomy.ids(), ruleSet.ids(), problems);
    ProcessingCatalogue processing =
        ProcessingCatalogue.read(PROCESSING, text(catalogue, PROCESSING), problems);
    French french = French.read(FRENCH, text(catalogue, FRENCH), problems);
    TrafficCatalogue traffic =
        TrafficCatalogue.read(TRAFFIC, text(catalogue, TRAFFIC), knowledge.endpoints(), problems);
    if (!problems.isEmpty()) {
      throw new ConfigurationException(problems);
    }
    return new Expertise(
        taxonomy,
        apis,
        knowledge.stores(),
        ruleSet,
        impact,
        Optional.of(new ProcessingKnowledge(knowledge, processing, french)),
        traffic,
        version(own));
  }

  /** A name for our code, our knowledge, and what the project adds to it. */
  private static Optional<String> version(Map<String, String> own) {
    Predicate<String> all = file -> true;
    Optional<Integer> engine = CodeContents.beside(Expertise.class, all);
    Optional<Integer> knowledge = CodeContents.beside(BuiltInExpertise.class, all);
    return engine.isPresent() && knowledge.isPresent()
        ? Optional.of(engine.get() + " " + knowledge.get() + " " + new TreeMap<>(own))
        : Optional.empty();
  }

  private static SortedMap<String, String> under(
      String folder, Map<String, String> texts, String suffix) {
    SortedMap<String, String> found = new TreeMap<>();
    texts.forEach(
        (path, text) -> {
          if (path.startsWith(folder) && path.endsWith(suffix)) {
            found.put(path, text);
          }
        });
    return found;
  }

  private static String text(Map<String, String> texts, String path) throws IOException {
    String text = texts.get(path);
    if (text == null) {
      throw new IOException("the built-in file " + path + " is missing");
    }
    return text;
  }
}
