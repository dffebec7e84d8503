package dev.vigie.read.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import dev.vigie.facts.ImportFact;
import dev.vigie.facts.JavaFacts;
import dev.vigie.facts.ReadProblem;
import dev.vigie.facts.SuppressionFact;
import dev.vigie.facts.TypeFact;
import dev.vigie.read.FactNames;
import dev.vigie.read.LineIndex;
import dev.vigie.read.Nesting;
import dev.vigie.read.SourceText;
import dev.vigie.read.comment.Commentary;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the tree of one file into its facts. Holds what the parts of the conversion share. */
final class FileConversion {
  private final SourceText source;
  private final Parsing.Outcome outcome;
  private final LineIndex lines;
  private final List<ReadProblem> problems = new ArrayList<>();
  private final FactNames names = new FactNames();
  private final Nesting nesting = new Nesting(problems::add);

  final Types types = new Types(this);
  final Commentary commentary;
  final Expressions expressions = new Expressions(this);
  final Annotations annotations = new Annotations(this);
  final Statements statements = new Statements(this);
  final Switches switches = new Switches(this);
  final Members members = new Members(this);
  final Declarations declarations = new Declarations(this);

  FileConversion(SourceText source, Parsing.Outcome outcome) {
    this.source = source;
    this.outcome = outcome;
    this.lines = LineIndex.of(source.text());
    this.commentary = Commentary.of(source.text(), lines);
  }

  JavaFacts convert() {
    problems.addAll(source.problems());
    problems.addAll(outcome.problems());
    CompilationUnit unit = outcome.unit();
    String packageName =
        unit.getPackageDeclaration().map(p -> name(p.getNameAsString())).orElse("");
    List<ImportFact> imports = new ArrayList<>();
    for (ImportDeclaration declared : unit.getImports()) {
      imports.add(
          new ImportFact(
              name(declared.getNameAsString()),
              declared.isStatic(),
              declared.isAsterisk(),
              declared.isModule()));
    }
    List<TypeFact> typeFacts = new ArrayList<>();
    for (TypeDeclaration<?> type : unit.getTypes()) {
      typeFacts.add(declarations.type(type));
    }
    List<SuppressionFact> suppressions = commentary.suppressions();
    problems.sort(
        Comparator.<ReadProblem>comparingLong(ReadProblem::at).thenComparing(ReadProblem::message));
    return new JavaFacts(packageName, imports, typeFacts, suppressions, problems, source.lines());
  }

  /** The local enum that {@link Parsing} took out at {@code at}, or null. */
  @Nullable TypeDeclaration<?> liftedAt(long start) {
    return outcome.lifted().get(start);
  }

  /** The offset of the first character of {@code at}. */
  int start(long at) {
    return lines.offset(Span.line(at), Span.column(at));
  }

  /** The offset after the last character of {@code at}. */
  int end(long at) {
    return lines.offset(Span.endLine(at), Span.endColumn(at) + 1);
  }

  /** Notes a declaration, whose name stands at {@code name}. */
  void declared(long whole, long name) {
    commentary.declared(start(whole), Span.line(name));
  }

  /** One instance for equal names of a file. */
  String name(String written) {
    return names.of(written);
  }

  /**
   * Goes one level down; false where that is too deep, which is then a problem. Every call needs a
   * {@link #up()}.
   */
  boolean down(long at) {
    return nesting.down(at);
  }

  void up() {
    nesting.up();
  }
}
