package dev.vigie.program.link;

import dev.vigie.facts.LombokFacts;
import dev.vigie.facts.ReadFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The settings of all {@code lombok.config} files. A class has those of its folder and of the
 * folders above, nearer ones first, up to one that stops the search.
 */
final class LombokConfig {
  private static final String STOP = "config.stopbubbling";

  private final Map<String, LombokFacts> files = new HashMap<>();
  private final Map<String, Settings> byFolder = new ConcurrentHashMap<>();

  private LombokConfig() {}

  static LombokConfig of(List<ReadFile> files) {
    LombokConfig config = new LombokConfig();
    for (ReadFile each : files) {
      if (each.facts() instanceof LombokFacts facts) {
        config.files.put(folder(each.file().path()), facts);
      }
    }
    return config;
  }

  /** What holds for a file. */
  Settings at(String path) {
    return byFolder.computeIfAbsent(folder(path), this::find);
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private Settings find(String innermost) {
    Deque<LombokFacts> outermostFirst = new ArrayDeque<>();
    String folder = innermost;
    while (true) {
      LombokFacts facts = files.get(folder);
      if (facts != null) {
        outermostFirst.push(facts);
        if (Settings.of(List.of(facts)).flag(STOP)) {
          break;
        }
      }
      if (folder.isEmpty()) {
        break;
      }
      folder = folder(folder);
    }
    return Settings.of(outermostFirst);
  }

  /** Values by key. */
  record Settings(Map<String, List<String>> values) {
    private static Settings of(Iterable<LombokFacts> outermostFirst) {
      Map<String, List<String>> values = new HashMap<>();
      for (LombokFacts facts : outermostFirst) {
        facts.entries().forEach(entry -> apply(entry, values));
      }
      return new Settings(values);
    }

    private static void apply(LombokFacts.Entry entry, Map<String, List<String>> values) {
      List<String> known = values.computeIfAbsent(entry.key(), k -> new ArrayList<>());
      switch (entry.operation()) {
        case SET -> {
          known.clear();
          known.add(entry.value());
        }
        case ADD -> known.add(entry.value());
        case REMOVE -> known.remove(entry.value());
        case CLEAR -> known.clear();
      }
    }

    /** The value of a key that has one, in lower case the key; empty where nobody sets it. */
    Optional<String> text(String key) {
      List<String> known = list(key);
      return known.isEmpty() ? Optional.empty() : Optional.of(known.get(known.size() - 1));
    }

    /** Whether a key is set to true. */
    boolean flag(String key) {
      return text(key).filter("true"::equalsIgnoreCase).isPresent();
    }

    /** All values of a key. */
    List<String> list(String key) {
      return values.getOrDefault(key, List.of());
    }
  }
}
