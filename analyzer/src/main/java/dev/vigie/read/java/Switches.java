package dev.vigie.read.java;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.MatchAllPatternExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.SwitchEntry;
import dev.vigie.facts.Case;
import dev.vigie.facts.Expression;
import dev.vigie.facts.Pattern;
import dev.vigie.facts.Statement;
import dev.vigie.facts.TypeRef;
import java.util.ArrayList;
import java.util.List;

/** Branches of {@code switch} in all its forms, and patterns. */
final class Switches {
  private final FileConversion file;

  Switches(FileConversion file) {
    this.file = file;
  }

  /** Branches; {@code givesValue} for a switch expression. */
  List<Case> cases(NodeList<SwitchEntry> entries, boolean givesValue) {
    List<Case> cases = new ArrayList<>(entries.size());
    for (SwitchEntry entry : entries) {
      List<Pattern> labels = new ArrayList<>(entry.getLabels().size());
      for (com.github.javaparser.ast.expr.Expression label : entry.getLabels()) {
        labels.add(pattern(label));
      }
      cases.add(
          new Case(
              labels,
              entry.isDefault() || labels.isEmpty(),
              file.expressions.readOrNull(entry.getGuard()),
              entry.getType() != SwitchEntry.Type.STATEMENT_GROUP,
              body(entry, givesValue),
              Places.of(entry)));
    }
    return cases;
  }

  private List<Statement> body(SwitchEntry entry, boolean givesValue) {
    if (givesValue
        && entry.getType() == SwitchEntry.Type.EXPRESSION
        && entry.getStatements().size() == 1
        && entry.getStatement(0) instanceof ExpressionStmt only) {
      Expression value = file.expressions.read(only.getExpression());
      return List.of(new Statement.Yield(value, value.at()));
    }
    return file.statements.list(entry.getStatements());
  }

  /** What {@code instanceof} tests. */
  Pattern tested(InstanceOfExpr test) {
    return test.getPattern().isPresent()
        ? pattern(test.getPattern().get())
        : new Pattern.OfType(file.types.read(test.getType()), null, Places.of(test.getType()));
  }

  private Pattern pattern(com.github.javaparser.ast.expr.Expression label) {
    long at = Places.of(label);
    if (label instanceof TypePatternExpr typed) {
      return new Pattern.OfType(
          file.types.read(typed.getType()), file.name(typed.getNameAsString()), at);
    }
    if (label instanceof RecordPatternExpr deconstructed) {
      List<Pattern> components = new ArrayList<>();
      for (ComponentPatternExpr component : deconstructed.getPatternList()) {
        components.add(pattern(component));
      }
      return new Pattern.OfRecord(file.types.read(deconstructed.getType()), components, at);
    }
    if (label instanceof MatchAllPatternExpr) {
      return new Pattern.OfType(TypeRef.INFERRED, "_", at);
    }
    if (label instanceof PatternExpr other) {
      return new Pattern.OfType(file.types.read(other.getType()), null, at);
    }
    return new Pattern.OfConstant(file.expressions.read(label), at);
  }
}
