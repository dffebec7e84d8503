package dev.vigie.catalog;

import dev.vigie.config.NearestName;
import dev.vigie.config.YamlObject;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what annotations say: lists of their simple names, some under an element or a key. */
final class AnnotationsReader {
  private final Map<String, ElementEntry> entries;
  private final CatalogWords lists;

  AnnotationsReader(Map<String, ElementEntry> entries, CatalogWords lists) {
    this.entries = entries;
    this.lists = lists;
  }

  /** What the file says; nothing where there is none. */
  AnnotationMeanings read(@Nullable YamlObject file) {
    return new AnnotationMeanings(
        set(file, "personal"),
        set(file, "not-personal"),
        elements(file),
        set(file, "staff-trace"),
        set(file, "past"),
        byKey(file, "names"),
        byKey(file, "tables"),
        byKey(file, "samples"),
        byKey(file, "texts"),
        set(file, "entity"),
        set(file, "behaviour"),
        set(file, "configuration"),
        set(file, "backing"),
        set(file, "injected"),
        set(file, "request"));
  }

  private Map<String, Element> elements(@Nullable YamlObject file) {
    Map<String, Element> elements = new HashMap<>();
    YamlObject byElement = file == null ? null : file.object("elements").orElse(null);
    if (byElement == null) {
      return elements;
    }
    for (String id : byElement.keys()) {
      ElementEntry entry = entries.get(id);
      if (entry == null) {
        byElement.problem(
            id, "there is no element '" + id + "'", NearestName.hint(id, entries.keySet()));
      } else {
        lists.of(byElement, id).forEach(name -> elements.put(name, entry.element()));
      }
    }
    return elements;
  }

  private Map<String, Set<String>> byKey(@Nullable YamlObject file, String name) {
    Map<String, Set<String>> byKey = new HashMap<>();
    if (file != null) {
      file.object(name)
          .ifPresent(
              object ->
                  object.keys().forEach(key -> byKey.put(key, Set.copyOf(lists.of(object, key)))));
    }
    return byKey;
  }

  private Set<String> set(@Nullable YamlObject file, String key) {
    return file == null ? Set.of() : Set.copyOf(lists.of(file, key));
  }
}
