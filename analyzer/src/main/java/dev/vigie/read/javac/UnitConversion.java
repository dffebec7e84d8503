package dev.vigie.read.javac;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
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

/** Turns the tree of one file into its facts. Holds what the parts of the conversion share. */
final class UnitConversion {
  private final SourceText source;
  private final CompilationUnitTree unit;
  private final List<ReadProblem> problems = new ArrayList<>();
  private final FactNames names = new FactNames();
  private final Nesting nesting = new Nesting(problems::add);

  final TreePlaces places;
  final Commentary commentary;
  final TypeTrees types = new TypeTrees(this);
  final AnnotationTrees annotations = new AnnotationTrees(this);
  final ExpressionTrees expressions = new ExpressionTrees(this);
  final StatementTrees statements = new StatementTrees(this);
  final SwitchTrees switches = new SwitchTrees(this);
  final MemberTrees members = new MemberTrees(this);
  final DeclarationTrees declarations = new DeclarationTrees(this);

  UnitConversion(SourceText source, CompilationUnitTree unit, SourcePositions positions) {
    LineIndex lines = LineIndex.of(source.text());
    this.source = source;
    this.unit = unit;
    this.places = new TreePlaces(source.text(), lines, unit, positions);
    this.commentary = Commentary.of(source.text(), lines);
  }

  JavaFacts convert() {
    if (unit.getModule() != null) {
      throw new NotKnownHere("a module declaration");
    }
    problems.addAll(source.problems());
    String packageName =
        unit.getPackage() == null ? "" : name(types.dotted(unit.getPackage().getPackageName()));
    List<ImportFact> imports = new ArrayList<>(unit.getImports().size());
    for (ImportTree declared : unit.getImports()) {
      imports.add(imported(declared));
    }
    List<TypeFact> typeFacts = new ArrayList<>();
    for (Tree declared : unit.getTypeDecls()) {
      if (declared instanceof ClassTree type) {
        typeFacts.add(declarations.type(type));
      } else if (!(declared instanceof EmptyStatementTree)) {
        throw new NotKnownHere("something beside types");
      }
    }
    List<SuppressionFact> suppressions = commentary.suppressions();
    problems.sort(
        Comparator.<ReadProblem>comparingLong(ReadProblem::at).thenComparing(ReadProblem::message));
    return new JavaFacts(packageName, imports, typeFacts, suppressions, problems, source.lines());
  }

  private ImportFact imported(ImportTree declared) {
    int name = places.scan().skipBlanks(places.start(declared) + "import".length());
    if (!declared.isStatic() && places.scan().wordAt(name).equals("module")) {
      throw new NotKnownHere("an import of a module");
    }
    MemberSelectTree selected = (MemberSelectTree) declared.getQualifiedIdentifier();
    boolean onDemand = selected.getIdentifier().contentEquals("*");
    Tree named = onDemand ? selected.getExpression() : selected;
    return new ImportFact(name(types.dotted(named)), declared.isStatic(), onDemand, false);
  }

  /** Notes a declaration, whose name stands at {@code name}. */
  void declared(Tree declaration, long name) {
    commentary.declared(places.start(declaration), Span.line(name));
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
