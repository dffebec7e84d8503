package dev.vigie.read.java;

import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.SimpleName;
import dev.vigie.source.Span;
import java.util.Optional;

/** Spans of nodes. JavaParser's positions are ours: both count from 1 and include the end. */
final class Places {
  private Places() {}

  /** Where {@code node} stands; {@link Span#NONE} for a node that the parser made up. */
  static long of(Node node) {
    return node.getRange().map(Places::of).orElse(Span.NONE);
  }

  /**
   * The name, or the whole of {@code owner} where the name was made up. The parser's node of a name
   * takes in the brackets after it.
   */
  static long of(SimpleName name, Node owner) {
    Optional<Range> range = name.getTokenRange().flatMap(tokens -> tokens.getBegin().getRange());
    return range.isPresent() ? of(range.get()) : of(owner);
  }

  static long of(Range range) {
    return Span.of(range.begin.line, range.begin.column, range.end.line, range.end.column);
  }

  /** From the begin of {@code first} to the end of {@code last}. */
  static long between(long first, long last) {
    return Span.of(Span.line(first), Span.column(first), Span.endLine(last), Span.endColumn(last));
  }

  /** The place without its end: equal for everything that starts there. */
  static long start(long at) {
    return at >>> 32;
  }
}
