package dev.vigie.fix;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import dev.vigie.source.Location;
import dev.vigie.source.SourceTexts;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The analysed files again, as texts and as syntax trees; each is parsed once. */
final class ParsedFiles {
  private final SourceTexts texts;
  private final Consumer<String> asked;
  private final Map<String, Optional<CompilationUnit>> units = new HashMap<>();

  ParsedFiles(SourceTexts texts) {
    this(texts, path -> {});
  }

  /**
   * Of these texts.
   *
   * @param asked hears of each file that somebody looks at
   */
  ParsedFiles(SourceTexts texts, Consumer<String> asked) {
    this.texts = texts;
    this.asked = asked;
  }

  Optional<String> text(String path) {
    asked.accept(path);
    return texts.of(path);
  }

  /** The tree of a Java file; empty where it has a fault. */
  Optional<CompilationUnit> unit(String path) {
    asked.accept(path);
    return units.computeIfAbsent(
        path,
        p -> p.endsWith(".java") ? texts.of(p).flatMap(ParsedFiles::parse) : Optional.empty());
  }

  /** The tree of a text that was read before: which Java it is written in was judged then. */
  private static Optional<CompilationUnit> parse(String text) {
    return parse(text, ParserConfiguration.LanguageLevel.RAW);
  }

  /** Whether a text is Java. */
  static boolean isSound(String text) {
    return parse(text, ParserConfiguration.LanguageLevel.BLEEDING_EDGE).isPresent();
  }

  private static Optional<CompilationUnit> parse(
      String text, ParserConfiguration.LanguageLevel level) {
    ParserConfiguration configuration =
        new ParserConfiguration().setLanguageLevel(level).setAttributeComments(false).setTabSize(1);
    ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(text);
    return result.isSuccessful() ? result.getResult() : Optional.empty();
  }

  /** The outermost node of a type that covers exactly this place. */
  <N extends Node> Optional<N> at(Location at, Class<N> type) {
    Range range = range(at);
    return line(at.path(), range)
        .filter(node -> type.isInstance(node) && node.getRange().orElseThrow().equals(range))
        .findFirst()
        .map(type::cast);
  }

  /** The innermost node of a type around this place. */
  <N extends Node> Optional<N> around(Location at, Class<N> type) {
    Position begin = new Position(at.line(), at.column());
    return line(at.path(), new Range(begin, begin))
        .filter(type::isInstance)
        .reduce((outer, inner) -> inner)
        .map(type::cast);
  }

  /** The nodes around a place, outer ones first: parts lie within their whole. */
  private Stream<Node> line(String path, Range range) {
    return Stream.iterate(
        (Node) unit(path).filter(unit -> contains(unit, range)).orElse(null),
        Objects::nonNull,
        node ->
            node.getChildNodes().stream()
                .filter(child -> contains(child, range))
                .findFirst()
                .orElse(null));
  }

  private static boolean contains(Node node, Range range) {
    return node.getRange().map(whole -> whole.contains(range)).orElse(false);
  }

  static Range range(Location at) {
    return Range.range(at.line(), at.column(), at.endLine(), at.endColumn());
  }

  static Location location(String path, Node node) {
    Range range = node.getRange().orElseThrow();
    return new Location(
        path, range.begin.line, range.begin.column, range.end.line, range.end.column);
  }

  /** The place before a node, for what is inserted. */
  static Location before(String path, Node node) {
    Position begin = node.getRange().orElseThrow().begin;
    return new Location(path, begin.line, begin.column, begin.line, begin.column - 1);
  }

  /** The nearest node of a type that this one is in. */
  static <N extends Node> Optional<N> above(Node node, Class<N> type) {
    Optional<Node> parent = node.getParentNode();
    while (parent.isPresent() && !type.isInstance(parent.get())) {
      parent = parent.get().getParentNode();
    }
    return parent.map(type::cast);
  }

  /** The place behind a node, for what is inserted. */
  static Location behind(String path, Node node) {
    Position end = node.getRange().orElseThrow().end;
    return new Location(path, end.line, end.column + 1, end.line, end.column);
  }

  /**
   * The end of the line that a node ends in, where only a comment follows; else behind the node.
   */
  static Location behindLine(String path, String text, Node node) {
    Location behind = behind(path, node);
    String line = SourceTexts.lines(text).get(behind.line() - 1);
    return line.substring(behind.column() - 1).matches("\\s*(//.*)?")
        ? new Location(path, behind.line(), line.length() + 1, behind.line(), line.length())
        : behind;
  }
}
