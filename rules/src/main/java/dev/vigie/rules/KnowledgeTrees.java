package dev.vigie.rules;

import dev.vigie.catalog.api.ApiNeeds;
import dev.vigie.config.Problem;
import dev.vigie.config.YamlDocument;
import dev.vigie.config.YamlNode;
import dev.vigie.config.YamlTrees;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A step of the build: writes the trees of all built-in YAML files into one file beside them, so
 * that no run has to parse them.
 */
public final class KnowledgeTrees {
  private KnowledgeTrees() {}

  /**
   * Writes them.
   *
   * @param arguments the folder of the built classes and resources
   * @throws IOException where a file cannot be read or written, or is no YAML
   */
  public static void main(String... arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    Path target = folder.resolve(KnowledgeFiles.TREES);
    Files.createDirectories(target.resolveSibling("."));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      YamlTrees.write(of(KnowledgeFiles.texts(BuiltInResources.in(folder))), out);
    }
  }

  static SortedMap<String, YamlNode> of(Map<String, String> texts) throws IOException {
    SortedMap<String, YamlNode> roots = new TreeMap<>();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      String path = text.getKey();
      roots.put(path, root(path, text.getValue()));
      if (KnowledgeFiles.isApi(path)) {
        roots.put(path + KnowledgeFiles.NEEDS, ApiNeeds.in(text.getValue()).tree());
      }
    }
    return roots;
  }

  private static YamlNode root(String path, String text) throws IOException {
    YamlDocument document = YamlDocument.parse(path, text);
    for (Problem problem : document.problems()) {
      throw new IOException(problem.toString());
    }
    if (document.roots().size() != 1) {
      throw new IOException(path + ": one document is expected");
    }
    return document.roots().get(0);
  }
}
