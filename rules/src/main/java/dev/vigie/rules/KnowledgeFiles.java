package dev.vigie.rules;

import dev.vigie.catalog.api.ApiLoader;
import dev.vigie.catalog.api.ApiNeeds;
import dev.vigie.config.YamlFile;
import dev.vigie.config.YamlNode;
import dev.vigie.config.YamlTrees;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The built-in YAML files: in a jar as the trees that the build made of them, else as they are
 * written.
 */
final class KnowledgeFiles {
  /** The resource that holds the trees. */
  static final String TREES = "dev/vigie/rules/knowledge.trees";

  /** Comes after the path of a library's file: what tells whether that file is needed. */
  static final String NEEDS = "#needs";

  private final SortedMap<String, YamlFile> files;
  private final List<ApiLoader.Unread> apis;

  private KnowledgeFiles(SortedMap<String, YamlFile> files, List<ApiLoader.Unread> apis) {
    this.files = files;
    this.apis = apis;
  }

  /**
   * Finds them.
   *
   * @throws IOException where they cannot be read
   */
  static KnowledgeFiles of(BuiltInResources resources) throws IOException {
    Optional<byte[]> trees = resources.delivered(TREES);
    return trees.isPresent() ? parsed(trees.get()) : written(resources);
  }

  private static KnowledgeFiles parsed(byte[] trees) throws IOException {
    SortedMap<String, YamlFile> files = new TreeMap<>();
    List<ApiLoader.Unread> apis = new ArrayList<>();
    Map<String, Supplier<YamlNode>> roots = YamlTrees.read(new ByteArrayInputStream(trees));
    roots.forEach(
        (path, root) -> {
          if (!path.endsWith(NEEDS)) {
            YamlFile file = YamlFile.parsed(path, root);
            files.put(path, file);
            Supplier<YamlNode> needs = roots.get(path + NEEDS);
            if (needs != null) {
              apis.add(new ApiLoader.Unread(file, ApiNeeds.of(needs.get())));
            }
          }
        });
    return new KnowledgeFiles(files, apis);
  }

  private static KnowledgeFiles written(BuiltInResources resources) throws IOException {
    SortedMap<String, YamlFile> files = new TreeMap<>();
    List<ApiLoader.Unread> apis = new ArrayList<>();
    texts(resources)
        .forEach(
            (path, text) -> {
              YamlFile file = YamlFile.written(path, text);
              files.put(path, file);
              if (isApi(path)) {
                apis.add(new ApiLoader.Unread(file, ApiNeeds.in(text)));
              }
            });
    return new KnowledgeFiles(files, apis);
  }

  /** All built-in YAML by path. */
  static SortedMap<String, String> texts(BuiltInResources resources) throws IOException {
    SortedMap<String, String> texts = new TreeMap<>(resources.texts(BuiltInCatalog.FOLDER, ".yml"));
    texts.putAll(resources.texts(BuiltInExpertise.RULES, ".yml"));
    return texts;
  }

  /** Whether a file is about a library. */
  static boolean isApi(String path) {
    return path.startsWith(BuiltInExpertise.APIS + "/");
  }

  /** Those below a folder, by path. */
  SortedMap<String, YamlFile> below(String folder) {
    return Collections.unmodifiableSortedMap(files.subMap(folder + "/", folder + "0"));
  }

  /** Those about libraries, in order. */
  List<ApiLoader.Unread> apis() {
    return Collections.unmodifiableList(apis);
  }
}
