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
import dev.vigie.config.YamlFile;
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
import dev.vigie.traffic.TrafficCatalogue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The built-in knowledge and what a project adds to it, part by part as it is asked for. */
final class BuiltInKnowledge implements Expertise {
  private final BuiltInResources resources;
  private final Map<String, String> own;
  private final Optional<String> version;
  private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
  private final Once<KnowledgeFiles> trees = new Once<>(this::readTrees);
  private final Once<Taxonomy> taxonomy =
      new Once<>(() -> TaxonomyReader.read(List.copyOf(catalogue().values())));
  private final Once<Apis> apis = new Once<>(this::readApis);
  private final Once<StoreCatalogue> stores =
      new Once<>(() -> StoreCatalogue.read(file("stores"), problems));
  private final Once<Knowledge> knowledge = new Once<>(this::readKnowledge);
  private final Once<RuleSet> rules = new Once<>(this::readRules);
  private final Once<Criteria> impact = new Once<>(this::readImpact);
  private final Once<ProcessingKnowledge> processing = new Once<>(this::readProcessing);
  private final Once<TrafficCatalogue> traffic = new Once<>(this::readTraffic);

  /**
   * That of these files.
   *
   * @param own texts of the project by path
   */
  BuiltInKnowledge(BuiltInResources resources, Map<String, String> own, Optional<String> version) {
    this.resources = resources;
    this.own = Map.copyOf(own);
    this.version = version;
  }

  /**
   * Reads all of it.
   *
   * @throws ConfigurationException with every fault of every file
   */
  void complete() throws ConfigurationException {
    rules.get();
    impact.get();
    processing.get();
    traffic.get();
    if (!problems.isEmpty()) {
      throw new ConfigurationException(List.copyOf(problems));
    }
  }

  @Override
  public Taxonomy taxonomy() {
    return faultless(taxonomy);
  }

  @Override
  public Apis apis() {
    return faultless(apis);
  }

  @Override
  public StoreCatalogue stores() {
    return faultless(stores);
  }

  @Override
  public RuleSet rules() {
    return faultless(rules);
  }

  /** A rule is called like its file; only rules of others must be read to know their ids. */
  @Override
  public Set<String> ruleIds() {
    if (!own.isEmpty() || providers().stream().findAny().isPresent()) {
      return rules().ids();
    }
    try {
      Set<String> ids = new TreeSet<>();
      for (String path : resources.paths(BuiltInExpertise.RULES, ".yml")) {
        ids.add(path.substring(path.lastIndexOf('/') + 1, path.length() - ".yml".length()));
      }
      return ids;
    } catch (IOException unreadable) {
      return rules().ids();
    }
  }

  @Override
  public Criteria impact() {
    return faultless(impact);
  }

  @Override
  public Optional<ProcessingKnowledge> processing() {
    return Optional.of(faultless(processing));
  }

  @Override
  public TrafficCatalogue traffic() {
    return faultless(traffic);
  }

  @Override
  public Optional<String> version() {
    return version;
  }

  private <T> T faultless(Once<T> part) {
    T value = part.get();
    if (!problems.isEmpty()) {
      throw new IllegalStateException(
          "the built-in rules and catalogue cannot be used: " + problems);
    }
    return value;
  }

  private KnowledgeFiles readTrees() throws IOException {
    return KnowledgeFiles.of(resources);
  }

  private SortedMap<String, YamlFile> catalogue() {
    return trees.get().below(BuiltInCatalog.FOLDER);
  }

  private Apis readApis() throws IOException {
    return ApiLoader.load(
        trees.get().apis(),
        YamlFile.written(under("apis/", own, ".yml")),
        taxonomy.get().ids(),
        problems);
  }

  private Knowledge readKnowledge() throws IOException {
    return new Knowledge(
        apis.get(),
        stores.get(),
        LifecycleCatalogue.read(file("lifecycle"), problems),
        RetentionReferences.read(file("retention"), problems),
        SeverityScale.read(file("severity"), problems),
        Lexicon.literals(taxonomy.get()),
        EndpointCatalogue.read(file("endpoints"), problems),
        AccessCatalogue.read(file("access"), problems));
  }

  private RuleSet readRules() throws IOException {
    List<YamlFile> files = new ArrayList<>(trees.get().below(BuiltInExpertise.RULES).values());
    files.addAll(YamlFile.written(under("rules/", own, ".yml")));
    SortedMap<String, String> pages = new TreeMap<>(resources.texts(BuiltInExpertise.RULES, ".md"));
    pages.putAll(under("rules/", own, ".md"));
    List<Rule> all =
        new ArrayList<>(
            RuleLoader.load(files, pages, knowledge.get(), taxonomy.get().ids(), problems));
    for (RuleProvider provider : providers()) {
      all.addAll(provider.rules(knowledge.get()));
    }
    return RuleSet.of(all, problems);
  }

  private static ServiceLoader<RuleProvider> providers() {
    return ServiceLoader.load(RuleProvider.class, BuiltInKnowledge.class.getClassLoader());
  }

  private Criteria readImpact() throws IOException {
    return Criteria.read(file("impact"), taxonomy.get().ids(), rules.get().ids(), problems);
  }

  private ProcessingKnowledge readProcessing() throws IOException {
    return new ProcessingKnowledge(
        knowledge.get(),
        ProcessingCatalogue.read(file("processing"), problems),
        French.read(file("french"), problems));
  }

  private TrafficCatalogue readTraffic() throws IOException {
    return TrafficCatalogue.read(file("traffic"), knowledge.get().endpoints(), problems);
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

  private YamlFile file(String name) throws IOException {
    String path = BuiltInCatalog.FOLDER + "/" + name + ".yml";
    YamlFile file = catalogue().get(path);
    if (file == null) {
      throw new IOException("the built-in file " + path + " is missing");
    }
    return file;
  }
}
