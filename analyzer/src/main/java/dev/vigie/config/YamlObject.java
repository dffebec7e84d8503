package dev.vigie.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Reads one YAML mapping into a record, strictly: each key is asked for once, and {@link #done()}
 * names every key that nobody asked for, with the nearest valid one. Problems are collected, never
 * thrown, so that a file with several faults gets all of them named at once.
 */
public final class YamlObject {
  private final String file;
  private final YamlNode.Mapping mapping;
  private final List<Problem> problems;
  private final Set<String> asked = new TreeSet<>();

  private YamlObject(String file, YamlNode.Mapping mapping, List<Problem> problems) {
    this.file = file;
    this.mapping = mapping;
    this.problems = problems;
  }

  /**
   * Parses a file's only document, which must be a mapping.
   *
   * @param problems where faults are added
   * @return empty where there is no mapping to read (a problem has then been added, unless the file
   *     is empty)
   */
  public static Optional<YamlObject> parse(String file, String text, List<Problem> problems) {
    return of(file, YamlDocument.parse(file, text), problems);
  }

  static Optional<YamlObject> of(String file, YamlDocument document, List<Problem> problems) {
    problems.addAll(document.problems());
    if (document.roots().size() > 1) {
      YamlNode second = document.roots().get(1);
      problems.add(
          new Problem(
              file,
              second.line(),
              second.column(),
              "only the first document of the file would be read",
              "put all into one, without '---'"));
    }
    return document.root().flatMap(root -> of(file, root, problems));
  }

  /** Reads a node as a mapping; empty, with a problem added, where it is none. */
  public static Optional<YamlObject> of(String file, YamlNode node, List<Problem> problems) {
    if (node instanceof YamlNode.Mapping mapping) {
      return Optional.of(new YamlObject(file, mapping, problems));
    }
    if (!(node instanceof YamlNode.Scalar scalar && scalar.isNull())) {
      problems.add(
          new Problem(file, node.line(), node.column(), "keys and values are expected here", ""));
    }
    return Optional.empty();
  }

  /** File name for messages. */
  public String file() {
    return file;
  }

  /** Line of the mapping, from 1. */
  public int line() {
    return mapping.line();
  }

  /**
   * All keys, in order of writing; for mappings whose keys are names that the user chose. They
   * count as asked for.
   */
  public List<String> keys() {
    List<String> keys = mapping.entries().stream().map(e -> e.key().text()).toList();
    asked.addAll(keys);
    return keys;
  }

  /** Whether a key is there. It counts as known. */
  public boolean has(String key) {
    asked.add(key);
    return mapping.get(key).isPresent();
  }

  /** The raw node of a key. */
  public Optional<YamlNode> node(String key) {
    asked.add(key);
    return mapping.get(key);
  }

  /** A text; empty where the key is missing. */
  public Optional<String> text(String key) {
    return node(key).flatMap(node -> scalar(key, node));
  }

  /**
   * A text that must be there; where it is missing or blank, a problem is added and "" is returned.
   */
  public String requiredText(String key) {
    Optional<YamlNode> node = node(key);
    String text = node.flatMap(n -> scalar(key, n)).orElse("");
    if (node.isEmpty()) {
      problem(mapping, "the key '" + key + "' is missing", "");
    } else if (text.isBlank() && node.get() instanceof YamlNode.Scalar) {
      problem(node.get(), "the key '" + key + "' needs a value", "");
    }
    return text;
  }

  /** {@code true} or {@code false}. */
  public boolean flag(String key, boolean otherwise) {
    return this.<Boolean>value(
            key,
            text ->
                switch (text) {
                  case "true" -> Optional.of(true);
                  case "false" -> Optional.of(false);
                  default -> Optional.empty();
                },
            "true or false is expected")
        .orElse(otherwise);
  }

  /** A whole number. */
  public Optional<Integer> integer(String key) {
    return value(key, YamlObject::parseInteger, "a whole number is expected");
  }

  /** A number. */
  public Optional<Double> number(String key) {
    return value(key, YamlObject::parseNumber, "a number is expected");
  }

  /** A value that {@code parse} understands; otherwise a problem with the hint is added. */
  public <T> Optional<T> value(
      String key, Function<String, Optional<T>> parse, String expectation) {
    Optional<YamlNode> node = node(key);
    Optional<String> text = node.flatMap(n -> scalar(key, n));
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<T> parsed = parse.apply(text.get());
    if (parsed.isEmpty()) {
      problem(node.get(), "'" + text.get() + "' is no value for '" + key + "'", expectation);
    }
    return parsed;
  }

  /** One of the given names; a problem names the nearest where it is none of them. */
  public Optional<String> oneOf(String key, Iterable<String> names) {
    Optional<YamlNode> node = node(key);
    Optional<String> text = node.flatMap(n -> scalar(key, n));
    if (text.isEmpty() || contains(names, text.get())) {
      return text;
    }
    problem(
        node.get(),
        "'" + text.get() + "' is no value for '" + key + "'",
        NearestName.hintOrAll(text.get(), names));
    return Optional.empty();
  }

  /** Texts: a sequence, or a single text; empty where the key is missing. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    node(key)
        .ifPresent(
            node -> {
              if (node instanceof YamlNode.Sequence sequence) {
                sequence.items().forEach(item -> scalar(key, item).ifPresent(texts::add));
              } else {
                scalar(key, node).ifPresent(texts::add);
              }
            });
    return texts;
  }

  /** As {@link #texts}, with places; an entry without a text is a problem, and so is no entry. */
  public List<Written> written(String key) {
    List<Written> texts = writtenOrNone(key);
    node(key)
        .filter(node -> node instanceof YamlNode.Sequence items && items.items().isEmpty())
        .ifPresent(
            node ->
                problem(node, "'" + key + "' is empty", "write something, or leave the key out"));
    return texts;
  }

  /** As {@link #written}, of a list that may be empty. */
  public List<Written> writtenOrNone(String key) {
    List<Written> texts = new ArrayList<>();
    node(key)
        .ifPresent(
            node -> {
              List<YamlNode> items =
                  node instanceof YamlNode.Sequence sequence ? sequence.items() : List.of(node);
              for (YamlNode item : items) {
                Optional<String> text = scalar(key, item);
                if (text.filter(t -> !t.isBlank()).isPresent()) {
                  texts.add(new Written(text.get(), file, item.line(), item.column()));
                } else if (item instanceof YamlNode.Scalar) {
                  problem(item, "a text is missing in '" + key + "'", "");
                }
              }
            });
    return texts;
  }

  /** A text with its place; empty where the key is missing, or has none, which is a problem. */
  public Optional<Written> writtenText(String key) {
    if (!has(key)) {
      return Optional.empty();
    }
    String text = requiredText(key);
    return text.isBlank() ? Optional.empty() : Optional.of(placed(key, text));
  }

  /**
   * A text that was read under a key, or in it, with the place of the key's value.
   *
   * @throws java.util.NoSuchElementException where the key is missing
   */
  Written placed(String key, String text) {
    YamlNode node = node(key).orElseThrow();
    return new Written(text, file, node.line(), node.column());
  }

  /** A nested mapping; empty where the key is missing. */
  public Optional<YamlObject> object(String key) {
    return node(key).flatMap(node -> of(file, node, problems));
  }

  /** A sequence of mappings; a single mapping counts as a sequence of one. */
  public List<YamlObject> objects(String key) {
    List<YamlObject> objects = new ArrayList<>();
    node(key)
        .ifPresent(
            node -> {
              if (node instanceof YamlNode.Sequence sequence) {
                sequence.items().forEach(i -> of(file, i, problems).ifPresent(objects::add));
              } else {
                of(file, node, problems).ifPresent(objects::add);
              }
            });
    return objects;
  }

  /** Texts by key of a nested mapping, in order of writing. */
  public Map<String, List<String>> textsByKey(String key) {
    Map<String, List<String>> result = new LinkedHashMap<>();
    object(key)
        .ifPresent(
            nested -> {
              for (String name : nested.keys()) {
                result.put(name, nested.texts(name));
              }
            });
    return result;
  }

  /** Adds a problem at a key's value, or at the mapping where the key is missing. */
  public void problem(String key, String message, String hint) {
    problem(mapping.get(key).orElse(mapping), message, hint);
  }

  /** Adds a problem that was found in what this mapping holds. */
  public void problem(Problem problem) {
    problems.add(problem);
  }

  /** Names every key that was never asked for. Call it last. */
  public void done() {
    for (YamlNode.Mapping.Entry entry : mapping.entries()) {
      if (!asked.contains(entry.key().text())) {
        problem(
            entry.key(),
            "the key '" + entry.key().text() + "' is not known here",
            NearestName.hint(entry.key().text(), asked));
      }
    }
  }

  private Optional<String> scalar(String key, YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.isNull() ? Optional.empty() : Optional.of(scalar.text());
    }
    problem(node, "'" + key + "' takes a single value", "");
    return Optional.empty();
  }

  private void problem(YamlNode node, String message, String hint) {
    problems.add(new Problem(file, node.line(), node.column(), message, hint));
  }

  private static boolean contains(Iterable<String> names, String name) {
    for (String each : names) {
      if (each.equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Integer> parseInteger(String text) {
    try {
      return Optional.of(Integer.valueOf(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Double> parseNumber(String text) {
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? Optional.of(number) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
