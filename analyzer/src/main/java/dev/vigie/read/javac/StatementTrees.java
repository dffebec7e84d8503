package dev.vigie.read.javac;

import com.sun.source.tree.AssertTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EmptyStatementTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import dev.vigie.facts.Expression;
import dev.vigie.facts.MethodFact;
import dev.vigie.facts.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Name;
import org.jspecify.annotations.Nullable;

/** Statements as written. */
final class StatementTrees {
  private final UnitConversion file;

  StatementTrees(UnitConversion file) {
    this.file = file;
  }

  List<Statement> list(List<? extends Tree> trees) {
    List<Statement> read = new ArrayList<>(trees.size());
    for (Tree tree : trees) {
      addTo(read, tree);
    }
    return read;
  }

  /** One statement for {@code tree}, a block where it makes several or none. */
  Statement single(StatementTree tree) {
    if (tree instanceof BlockTree block) {
      return block(block);
    }
    List<Statement> read = new ArrayList<>(1);
    addTo(read, tree);
    return read.size() == 1 ? read.get(0) : new Statement.Block(read, file.places.of(tree));
  }

  private @Nullable Statement singleOrNull(@Nullable StatementTree tree) {
    return tree == null ? null : single(tree);
  }

  Statement block(BlockTree block) {
    long at = file.places.of(block);
    try {
      return new Statement.Block(file.down(at) ? list(block.getStatements()) : List.of(), at);
    } finally {
      file.up();
    }
  }

  private void addTo(List<Statement> read, Tree tree) {
    long at = file.places.of(tree);
    try {
      if (file.down(at)) {
        convert(read, tree, at);
      }
    } finally {
      file.up();
    }
  }

  /** Ordered by how often each kind is met. */
  private void convert(List<Statement> read, Tree tree, long at) {
    if (tree instanceof ExpressionStatementTree statement) {
      addExpression(read, statement.getExpression(), at);
    } else if (tree instanceof VariableTree variable) {
      read.add(file.members.local(variable));
    } else if (tree instanceof ReturnTree statement) {
      read.add(new Statement.Return(file.expressions.readOrNull(statement.getExpression()), at));
    } else if (tree instanceof IfTree statement) {
      read.add(
          new Statement.If(
              file.expressions.read(statement.getCondition()),
              single(statement.getThenStatement()),
              singleOrNull(statement.getElseStatement()),
              at));
    } else if (tree instanceof BlockTree statement) {
      read.add(block(statement));
    } else if (tree instanceof ThrowTree statement) {
      read.add(new Statement.Throw(file.expressions.read(statement.getExpression()), at));
    } else if (tree instanceof TryTree statement) {
      read.add(tried(statement, at));
    } else if (tree instanceof BreakTree statement) {
      read.add(new Statement.Jump(false, label(statement.getLabel()), at));
    } else if (tree instanceof ContinueTree statement) {
      read.add(new Statement.Jump(true, label(statement.getLabel()), at));
    } else if (tree instanceof YieldTree statement) {
      read.add(new Statement.Yield(file.expressions.read(statement.getValue()), at));
    } else if (tree instanceof SwitchTree statement) {
      read.add(
          new Statement.Switch(
              file.expressions.read(statement.getExpression()),
              file.switches.cases(statement.getCases(), false),
              at));
    } else if (tree instanceof SynchronizedTree statement) {
      read.add(
          new Statement.Synchronized(
              file.expressions.read(statement.getExpression()), block(statement.getBlock()), at));
    } else if (tree instanceof LabeledStatementTree statement) {
      read.add(
          new Statement.Labeled(
              file.name(statement.getLabel().toString()), single(statement.getStatement()), at));
    } else if (tree instanceof ClassTree type) {
      read.add(new Statement.LocalType(file.declarations.type(type), at));
    } else if (tree instanceof AssertTree statement) {
      addAssert(read, statement, at);
    } else if (!(tree instanceof EmptyStatementTree)) {
      read.add(loop(tree, at));
    }
  }

  private void addAssert(List<Statement> read, AssertTree statement, long at) {
    Expression check = file.expressions.read(statement.getCondition());
    read.add(new Statement.Evaluate(check, at));
    if (statement.getDetail() != null) {
      Expression message = file.expressions.read(statement.getDetail());
      read.add(new Statement.Evaluate(message, message.at()));
    }
  }

  private Statement loop(Tree tree, long at) {
    if (tree instanceof EnhancedForLoopTree loop) {
      return new Statement.ForEach(
          file.members.local(loop.getVariable()),
          file.expressions.read(loop.getExpression()),
          single(loop.getStatement()),
          at);
    }
    if (tree instanceof ForLoopTree loop) {
      List<Statement> init = new ArrayList<>();
      for (StatementTree part : loop.getInitializer()) {
        addPart(init, part);
      }
      List<Expression> update = new ArrayList<>();
      for (ExpressionStatementTree part : loop.getUpdate()) {
        update.add(file.expressions.read(part.getExpression()));
      }
      return new Statement.Loop(
          init,
          file.expressions.readOrNull(loop.getCondition()),
          update,
          single(loop.getStatement()),
          false,
          at);
    }
    if (tree instanceof WhileLoopTree loop) {
      return loop(loop.getCondition(), loop.getStatement(), false, at);
    }
    if (tree instanceof DoWhileLoopTree loop) {
      return loop(loop.getCondition(), loop.getStatement(), true, at);
    }
    throw new NotKnownHere("the statement " + tree.getKind());
  }

  private Statement loop(ExpressionTree condition, StatementTree body, boolean bodyFirst, long at) {
    return new Statement.Loop(
        List.of(), file.expressions.read(condition), List.of(), single(body), bodyFirst, at);
  }

  /** A variable, or an expression that is no statement of its own. */
  private void addPart(List<Statement> read, Tree part) {
    if (part instanceof VariableTree variable) {
      read.add(file.members.local(variable));
    } else {
      Tree plain =
          part instanceof ExpressionStatementTree statement ? statement.getExpression() : part;
      read.add(new Statement.Evaluate(file.expressions.read(plain), file.places.of(plain)));
    }
  }

  private Statement tried(TryTree statement, long at) {
    List<Statement> resources = new ArrayList<>(statement.getResources().size());
    for (Tree resource : statement.getResources()) {
      addPart(resources, resource);
    }
    List<Statement.Try.Catch> catches = new ArrayList<>(statement.getCatches().size());
    for (CatchTree clause : statement.getCatches()) {
      catches.add(
          new Statement.Try.Catch(
              file.types.alternatives(clause.getParameter().getType()),
              file.name(clause.getParameter().getName().toString()),
              block(clause.getBlock()),
              file.places.of(clause)));
    }
    return new Statement.Try(
        resources,
        block(statement.getBlock()),
        catches,
        singleOrNull(statement.getFinallyBlock()),
        at);
  }

  private void addExpression(List<Statement> read, ExpressionTree expression, long at) {
    if (expression instanceof MethodInvocationTree call && isConstructorCall(call)) {
      addConstructorCall(read, call, at);
    } else {
      read.add(new Statement.Evaluate(file.expressions.read(expression), at));
    }
  }

  private static boolean isConstructorCall(MethodInvocationTree call) {
    if (call.getMethodSelect() instanceof IdentifierTree name) {
      return name.getName().contentEquals("this") || name.getName().contentEquals("super");
    }
    return call.getMethodSelect() instanceof MemberSelectTree select
        && select.getIdentifier().contentEquals("super");
  }

  /** {@code outer.super(…)} evaluates {@code outer} first. */
  private void addConstructorCall(List<Statement> read, MethodInvocationTree call, long at) {
    String keyword = "super";
    if (call.getMethodSelect() instanceof MemberSelectTree select) {
      Expression outer = file.expressions.read(select.getExpression());
      read.add(new Statement.Evaluate(outer, outer.at()));
    } else if (call.getMethodSelect() instanceof IdentifierTree name) {
      keyword = name.getName().toString();
    }
    int end = file.places.end(call.getMethodSelect());
    long keywordAt = file.places.between(end - keyword.length(), end);
    Expression target =
        keyword.equals("this")
            ? new Expression.This(null, keywordAt)
            : new Expression.Super(null, keywordAt);
    read.add(
        new Statement.Evaluate(
            new Expression.Call(
                target,
                MethodFact.CONSTRUCTOR,
                file.types.list(call.getTypeArguments()),
                file.expressions.list(call.getArguments()),
                keywordAt,
                at),
            at));
  }

  private @Nullable String label(@Nullable Name label) {
    return label == null ? null : file.name(label.toString());
  }
}
