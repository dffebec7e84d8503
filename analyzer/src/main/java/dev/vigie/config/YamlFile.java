package dev.vigie.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A YAML file that is still to be read: as somebody wrote it, or in a tree that was made of it
 * before. Nothing is parsed until somebody opens it.
 */
public final class YamlFile {
  private final String name;
  private final Supplier<YamlDocument> document;

  private YamlFile(String name, Supplier<YamlDocument> document) {
    this.name = name;
    this.document = document;
  }

  /**
   * Of a text.
   *
   * @param name for messages
   */
  public static YamlFile written(String name, String text) {
    return new YamlFile(name, () -> YamlDocument.parse(name, text));
  }

  /** Of texts by name, in their order. */
  public static List<YamlFile> written(Map<String, String> texts) {
    List<YamlFile> files = new ArrayList<>();
    texts.forEach((name, text) -> files.add(written(name, text)));
    return files;
  }

  /**
   * Of a tree that was made of its only document before.
   *
   * @param name for messages
   */
  public static YamlFile parsed(String name, Supplier<YamlNode> root) {
    return new YamlFile(name, () -> new YamlDocument(List.of(root.get()), List.of()));
  }

  /** Its name, for messages. */
  public String name() {
    return name;
  }

  /**
   * Opens its only document, which must be a mapping.
   *
   * @param problems where faults are added
   * @return empty where there is no mapping to read (a problem has then been added, unless the file
   *     is empty)
   */
  public Optional<YamlObject> open(List<Problem> problems) {
    return YamlObject.of(name, document.get(), problems);
  }
}
