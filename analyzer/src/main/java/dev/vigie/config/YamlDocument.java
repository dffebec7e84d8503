package dev.vigie.config;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * The documents of one YAML text as positioned trees. Untrusted input is welcome: no types are
 * constructed, aliases and depth are bounded.
 *
 * @param roots one a document, in order; documents before a syntax error are kept
 * @param problems what could not be read
 */
public record YamlDocument(List<YamlNode> roots, List<Problem> problems) {
  private static final int MAX_ALIASES = 50;
  private static final int MAX_DEPTH = 100;
  private static final int MAX_NODES = 1_000_000;

  /** What is written has fewer nodes than characters; aliases may repeat some of it. */
  private static final int NODES_FOR_A_CHARACTER = 4;

  private static final int NODES_OF_ANY_TEXT = 10_000;

  /** Copies the lists. */
  public YamlDocument {
    roots = List.copyOf(roots);
    problems = List.copyOf(problems);
  }

  /** The first document's root. */
  public Optional<YamlNode> root() {
    return roots.isEmpty() ? Optional.empty() : Optional.of(roots.get(0));
  }

  /**
   * Parses a text.
   *
   * @param file name for messages
   */
  public static YamlDocument parse(String file, String text) {
    List<YamlNode> roots = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    LoadSettings settings =
        LoadSettings.builder()
            .setLabel(file)
            .setMaxAliasesForCollections(MAX_ALIASES)
            .setCodePointLimit(Integer.MAX_VALUE)
            .setAllowDuplicateKeys(true)
            .build();
    int limit =
        (int) Math.min(MAX_NODES, NODES_OF_ANY_TEXT + (long) NODES_FOR_A_CHARACTER * text.length());
    try {
      Iterator<Node> documents = new Compose(settings).composeAllFromString(text).iterator();
      while (documents.hasNext()) {
        roots.add(new Conversion(file, problems, limit).convert(documents.next(), 0));
      }
    } catch (MarkedYamlEngineException e) {
      Mark mark = e.getProblemMark().orElse(null);
      problems.add(
          new Problem(
              file,
              mark == null ? 0 : mark.getLine() + 1,
              mark == null ? 0 : mark.getColumn() + 1,
              "not valid YAML: " + (e.getProblem() == null ? "syntax error" : e.getProblem()),
              "check indentation, quotes and colons here"));
    } catch (YamlEngineException e) {
      problems.add(new Problem(file, 0, 0, "not valid YAML: " + e.getMessage(), ""));
    } catch (StackOverflowError e) {
      problems.add(new Problem(file, 0, 0, "nested too deeply to be read", ""));
    }
    return new YamlDocument(roots, problems);
  }

  /**
   * Turns the library's nodes into ours; bounded, because aliases can make a small text a huge
   * tree.
   */
  private static final class Conversion {
    private final String file;
    private final List<Problem> problems;
    private final int limit;
    private int nodes;
    private boolean complained;

    Conversion(String file, List<Problem> problems, int limit) {
      this.file = file;
      this.problems = problems;
      this.limit = limit;
    }

    YamlNode convert(Node node, int depth) {
      int line = node.getStartMark().map(Mark::getLine).orElse(-1) + 1;
      int column = node.getStartMark().map(Mark::getColumn).orElse(-1) + 1;
      if (depth > MAX_DEPTH || ++nodes > limit) {
        if (!complained) {
          complained = true;
          problems.add(new Problem(file, line, column, "nested too deeply or too large", ""));
        }
        return new YamlNode.Scalar("", false, line, column);
      }
      if (node instanceof ScalarNode scalar) {
        return scalar(scalar, line, column);
      }
      if (node instanceof SequenceNode sequence) {
        List<YamlNode> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
          items.add(convert(item, depth + 1));
        }
        return new YamlNode.Sequence(items, line, column);
      }
      if (node instanceof MappingNode mapping) {
        return mapping(mapping, line, column, depth);
      }
      return new YamlNode.Scalar("", false, line, column);
    }

    private static YamlNode.Scalar scalar(ScalarNode node, int line, int column) {
      return new YamlNode.Scalar(
          node.getValue(), node.getScalarStyle() != ScalarStyle.PLAIN, line, column);
    }

    private YamlNode mapping(MappingNode node, int line, int column, int depth) {
      List<YamlNode.Mapping.Entry> entries = new ArrayList<>();
      Set<String> seen = new HashSet<>();
      for (NodeTuple tuple : node.getValue()) {
        Node key = tuple.getKeyNode();
        int keyLine = key.getStartMark().map(Mark::getLine).orElse(-1) + 1;
        int keyColumn = key.getStartMark().map(Mark::getColumn).orElse(-1) + 1;
        if (!(key instanceof ScalarNode scalarKey)) {
          problems.add(new Problem(file, keyLine, keyColumn, "a key must be plain text", ""));
          continue;
        }
        if (!seen.add(scalarKey.getValue())) {
          problems.add(
              new Problem(
                  file,
                  keyLine,
                  keyColumn,
                  "the key '" + scalarKey.getValue() + "' is written twice",
                  "keep one of the two"));
          continue;
        }
        entries.add(
            new YamlNode.Mapping.Entry(
                scalar(scalarKey, keyLine, keyColumn), convert(tuple.getValueNode(), depth + 1)));
      }
      return new YamlNode.Mapping(entries, line, column);
    }
  }
}
