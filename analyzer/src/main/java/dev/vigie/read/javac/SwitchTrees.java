package dev.vigie.read.javac;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import dev.vigie.facts.Case;
import dev.vigie.facts.Expression;
import dev.vigie.facts.Pattern;
import dev.vigie.facts.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Branches of {@code switch}, and patterns. Patterns as labels, guards and patterns of records are
 * newer than the oldest JDK that runs this, and left to the other reader.
 */
final class SwitchTrees {
  private final UnitConversion file;

  SwitchTrees(UnitConversion file) {
    this.file = file;
  }

  /** Branches; {@code givesValue} for a switch expression. */
  List<Case> cases(List<? extends CaseTree> trees, boolean givesValue) {
    List<Case> cases = new ArrayList<>(trees.size());
    for (CaseTree tree : trees) {
      List<Pattern> labels = new ArrayList<>(tree.getExpressions().size());
      for (ExpressionTree label : tree.getExpressions()) {
        Expression value = file.expressions.read(label);
        labels.add(new Pattern.OfConstant(value, file.places.of(label)));
      }
      expectNothingElse(tree);
      cases.add(
          new Case(
              labels,
              labels.isEmpty(),
              null,
              tree.getCaseKind() == CaseTree.CaseKind.RULE,
              body(tree, givesValue),
              file.places.of(tree)));
    }
    return cases;
  }

  /** What is no constant is not among the expressions of a case: the text tells. */
  private void expectNothingElse(CaseTree tree) {
    TextScan scan = file.places.scan();
    List<? extends ExpressionTree> labels = tree.getExpressions();
    int start = file.places.start(tree);
    int after =
        labels.isEmpty()
            ? start + "default".length()
            : file.places.end(labels.get(labels.size() - 1));
    boolean word = scan.wordAt(start).equals(labels.isEmpty() ? "default" : "case");
    int next = scan.skipBlanks(after);
    while (!labels.isEmpty() && scan.at(next) == ')') {
      next = scan.skipBlanks(next + 1);
    }
    if (!word || (scan.at(next) != ':' && scan.at(next) != '-')) {
      throw new NotKnownHere("a label that is no constant");
    }
  }

  private List<Statement> body(CaseTree tree, boolean givesValue) {
    Tree body = tree.getBody();
    if (tree.getCaseKind() != CaseTree.CaseKind.RULE) {
      return file.statements.list(tree.getStatements());
    }
    if (body instanceof StatementTree) {
      return file.statements.list(List.of(body));
    }
    if (!givesValue || body == null) {
      throw new NotKnownHere("a branch without a statement");
    }
    Expression value = file.expressions.read(body);
    return List.of(new Statement.Yield(value, value.at()));
  }

  /** What {@code instanceof} tests. */
  Pattern tested(InstanceOfTree test) {
    if (test.getPattern() == null) {
      return new Pattern.OfType(
          file.types.read(test.getType()), null, file.places.of(test.getType()));
    }
    if (test.getPattern() instanceof BindingPatternTree binding
        && !binding.getVariable().getName().isEmpty()) {
      Tree type = binding.getVariable().getType();
      return new Pattern.OfType(
          file.types.read(type),
          file.name(binding.getVariable().getName().toString()),
          file.places.between(file.places.start(type), file.places.end(binding)));
    }
    throw new NotKnownHere("the pattern " + test.getPattern().getKind());
  }
}
