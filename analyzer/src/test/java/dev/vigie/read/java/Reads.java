package dev.vigie.read.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vigie.facts.Expression;
import dev.vigie.facts.FieldFact;
import dev.vigie.facts.JavaFacts;
import dev.vigie.facts.MethodFact;
import dev.vigie.facts.ReadProblem;
import dev.vigie.facts.Statement;
import dev.vigie.facts.TypeFact;
import dev.vigie.source.Span;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Short ways to read a text in a test, and to look at its parts. */
final class Reads {
  private Reads() {}

  static JavaFacts java(String text) {
    return new JavaParserReader().read(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a text that must have no problem. */
  static JavaFacts sound(String text) {
    JavaFacts facts = java(text);
    assertThat(facts.problems()).isEmpty();
    return facts;
  }

  /** The only type of a text without a problem. */
  static TypeFact type(String text) {
    JavaFacts facts = sound(text);
    assertThat(facts.types()).hasSize(1);
    return facts.types().get(0);
  }

  /** The members {@code text} in a class. */
  static TypeFact members(String text) {
    return type("class A {\n" + text + "\n}");
  }

  static MethodFact method(String text) {
    return members(text).methods().get(0);
  }

  static FieldFact field(String text) {
    return members(text).fields().get(0);
  }

  static List<Statement> statements(String text) {
    Statement body = method("void m() {\n" + text + "\n}").body();
    assertThat(body).isInstanceOf(Statement.Block.class);
    return ((Statement.Block) body).statements();
  }

  static Statement statement(String text) {
    List<Statement> statements = statements(text);
    assertThat(statements).hasSize(1);
    return statements.get(0);
  }

  static Expression expression(String text) {
    Expression value = field("Object x = " + text + ";").initializer();
    assertThat(value).isNotNull();
    return value;
  }

  /** The part of {@code text} that {@code span} packs. */
  static String cut(String text, long span) {
    List<String> lines = text.lines().toList();
    int first = Span.line(span);
    int last = Span.endLine(span);
    if (first == last) {
      return lines.get(first - 1).substring(Span.column(span) - 1, Span.endColumn(span));
    }
    StringBuilder cut = new StringBuilder(lines.get(first - 1).substring(Span.column(span) - 1));
    for (int line = first + 1; line < last; line++) {
      cut.append('\n').append(lines.get(line - 1));
    }
    return cut.append('\n').append(lines.get(last - 1), 0, Span.endColumn(span)).toString();
  }

  static List<String> problems(JavaFacts facts) {
    return facts.problems().stream().map(Reads::told).toList();
  }

  private static String told(ReadProblem problem) {
    return Span.line(problem.at()) + ": " + problem.message();
  }
}
