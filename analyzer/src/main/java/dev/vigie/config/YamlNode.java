package dev.vigie.config;

import java.util.List;
import java.util.Optional;

/**
 * A node of a YAML document, with its place. No types beyond these three: nothing is ever
 * constructed from YAML.
 */
public sealed interface YamlNode {
  /** First line, from 1. */
  int line();

  /** First column, from 1. */
  int column();

  /**
   * A scalar, as text.
   *
   * @param quoted whether it was written in quotes or as a block: then it is a string whatever it
   *     looks like
   */
  record Scalar(String text, boolean quoted, int line, int column) implements YamlNode {
    /** Whether it is YAML's null. */
    public boolean isNull() {
      return !quoted && (text.isEmpty() || text.equals("~") || text.equals("null"));
    }
  }

  /** A sequence. */
  record Sequence(List<YamlNode> items, int line, int column) implements YamlNode {
    /** Copies the list. */
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** A mapping, in order of writing. */
  record Mapping(List<Entry> entries, int line, int column) implements YamlNode {
    /** One key and its value. */
    public record Entry(Scalar key, YamlNode value) {}

    /** Copies the list. */
    public Mapping {
      entries = List.copyOf(entries);
    }

    /** The value of a key. */
    public Optional<YamlNode> get(String key) {
      for (Entry entry : entries) {
        if (entry.key().text().equals(key)) {
          return Optional.of(entry.value());
        }
      }
      return Optional.empty();
    }
  }
}
