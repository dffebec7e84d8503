package dev.vigie.read.java;

import com.github.javaparser.JavaToken;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.AssertStmt;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.EmptyStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.LocalRecordDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import dev.vigie.facts.AnnotationFact;
import dev.vigie.facts.Expression;
import dev.vigie.facts.MethodFact;
import dev.vigie.facts.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements as written. */
final class Statements {
  private final FileConversion file;

  Statements(FileConversion file) {
    this.file = file;
  }

  List<Statement> list(NodeList<com.github.javaparser.ast.stmt.Statement> nodes) {
    List<Statement> read = new ArrayList<>(nodes.size());
    for (com.github.javaparser.ast.stmt.Statement node : nodes) {
      addTo(read, node);
    }
    return read;
  }

  /** One statement for {@code node}, a block where it makes several or none. */
  Statement single(com.github.javaparser.ast.stmt.Statement node) {
    if (node instanceof BlockStmt block) {
      return block(block);
    }
    List<Statement> read = new ArrayList<>(1);
    addTo(read, node);
    return read.size() == 1 ? read.get(0) : new Statement.Block(read, Places.of(node));
  }

  @Nullable Statement singleOrNull(
      Optional<? extends com.github.javaparser.ast.stmt.Statement> node) {
    return node.isPresent() ? single(node.get()) : null;
  }

  Statement block(BlockStmt block) {
    long at = Places.of(block);
    try {
      return new Statement.Block(file.down(at) ? list(block.getStatements()) : List.of(), at);
    } finally {
      file.up();
    }
  }

  private void addTo(List<Statement> read, com.github.javaparser.ast.stmt.Statement node) {
    long at = Places.of(node);
    try {
      if (file.down(at)) {
        convert(read, node, at);
      }
    } finally {
      file.up();
    }
  }

  /** Ordered by how often each kind is met. */
  private void convert(
      List<Statement> read, com.github.javaparser.ast.stmt.Statement node, long at) {
    if (node instanceof ExpressionStmt statement) {
      addExpression(read, statement.getExpression(), at);
    } else if (node instanceof ReturnStmt statement) {
      read.add(new Statement.Return(file.expressions.readOrNull(statement.getExpression()), at));
    } else if (node instanceof IfStmt statement) {
      read.add(
          new Statement.If(
              file.expressions.read(statement.getCondition()),
              single(statement.getThenStmt()),
              singleOrNull(statement.getElseStmt()),
              at));
    } else if (node instanceof BlockStmt statement) {
      read.add(block(statement));
    } else if (node instanceof ThrowStmt statement) {
      read.add(new Statement.Throw(file.expressions.read(statement.getExpression()), at));
    } else if (node instanceof TryStmt statement) {
      read.add(tried(statement, at));
    } else if (node instanceof ForEachStmt statement) {
      addForEach(read, statement, at);
    } else if (node instanceof ExplicitConstructorInvocationStmt statement) {
      addConstructorCall(read, statement, at);
    } else if (node instanceof BreakStmt statement) {
      read.add(new Statement.Jump(false, label(statement.getLabel()), at));
    } else if (node instanceof ContinueStmt statement) {
      read.add(new Statement.Jump(true, label(statement.getLabel()), at));
    } else if (node instanceof YieldStmt statement) {
      read.add(new Statement.Yield(file.expressions.read(statement.getExpression()), at));
    } else if (node instanceof SwitchStmt statement) {
      read.add(
          new Statement.Switch(
              file.expressions.read(statement.getSelector()),
              file.switches.cases(statement.getEntries(), false),
              at));
    } else if (node instanceof SynchronizedStmt statement) {
      read.add(
          new Statement.Synchronized(
              file.expressions.read(statement.getExpression()), block(statement.getBody()), at));
    } else if (node instanceof LabeledStmt statement) {
      read.add(
          new Statement.Labeled(
              file.name(statement.getLabel().getIdentifier()),
              single(statement.getStatement()),
              at));
    } else if (node instanceof LocalClassDeclarationStmt statement) {
      read.add(
          new Statement.LocalType(file.declarations.type(statement.getClassDeclaration()), at));
    } else if (node instanceof LocalRecordDeclarationStmt statement) {
      read.add(
          new Statement.LocalType(file.declarations.type(statement.getRecordDeclaration()), at));
    } else if (node instanceof EmptyStmt) {
      addLifted(read, at);
    } else if (node instanceof AssertStmt statement) {
      Expression check = file.expressions.read(statement.getCheck());
      read.add(new Statement.Evaluate(check, at));
      if (statement.getMessage().isPresent()) {
        Expression message = file.expressions.read(statement.getMessage().get());
        read.add(new Statement.Evaluate(message, message.at()));
      }
    } else {
      addLoop(read, node, at);
    }
  }

  /** What is no loop either is an unparsable statement, and already a problem. */
  private void addLoop(
      List<Statement> read, com.github.javaparser.ast.stmt.Statement node, long at) {
    if (node instanceof ForStmt loop) {
      List<Statement> init = new ArrayList<>();
      for (com.github.javaparser.ast.expr.Expression part : loop.getInitialization()) {
        addExpression(init, part, Places.of(part));
      }
      read.add(
          new Statement.Loop(
              init,
              file.expressions.readOrNull(loop.getCompare()),
              file.expressions.list(loop.getUpdate()),
              single(loop.getBody()),
              false,
              at));
    } else if (node instanceof WhileStmt loop) {
      read.add(loop(loop.getCondition(), loop.getBody(), false, at));
    } else if (node instanceof DoStmt loop) {
      read.add(loop(loop.getCondition(), loop.getBody(), true, at));
    }
  }

  private Statement loop(
      com.github.javaparser.ast.expr.Expression condition,
      com.github.javaparser.ast.stmt.Statement body,
      boolean bodyFirst,
      long at) {
    return new Statement.Loop(
        List.of(), file.expressions.read(condition), List.of(), single(body), bodyFirst, at);
  }

  private void addForEach(List<Statement> read, ForEachStmt loop, long at) {
    List<Statement> variable = new ArrayList<>(1);
    addExpression(variable, loop.getVariable(), at);
    read.add(
        new Statement.ForEach(
            (Statement.Local) variable.get(0),
            file.expressions.read(loop.getIterable()),
            single(loop.getBody()),
            at));
  }

  private Statement tried(TryStmt statement, long at) {
    List<Statement> resources = new ArrayList<>(statement.getResources().size());
    for (com.github.javaparser.ast.expr.Expression resource : statement.getResources()) {
      addExpression(resources, resource, Places.of(resource));
    }
    List<Statement.Try.Catch> catches = new ArrayList<>(statement.getCatchClauses().size());
    for (CatchClause clause : statement.getCatchClauses()) {
      catches.add(
          new Statement.Try.Catch(
              file.types.alternatives(clause.getParameter().getType()),
              file.name(clause.getParameter().getNameAsString()),
              block(clause.getBody()),
              Places.of(clause)));
    }
    return new Statement.Try(
        resources,
        block(statement.getTryBlock()),
        catches,
        singleOrNull(statement.getFinallyBlock()),
        at);
  }

  /** {@code outer.super(…)} evaluates {@code outer} first. */
  private void addConstructorCall(
      List<Statement> read, ExplicitConstructorInvocationStmt call, long at) {
    if (call.getExpression().isPresent()) {
      Expression outer = file.expressions.read(call.getExpression().get());
      read.add(new Statement.Evaluate(outer, outer.at()));
    }
    long keyword = keyword(call, at);
    Expression target =
        call.isThis() ? new Expression.This(null, keyword) : new Expression.Super(null, keyword);
    read.add(
        new Statement.Evaluate(
            new Expression.Call(
                target,
                MethodFact.CONSTRUCTOR,
                call.getTypeArguments().map(file.types::list).orElse(List.of()),
                file.expressions.list(call.getArguments()),
                keyword,
                at),
            at));
  }

  /** The place of {@code this} or {@code super}, after an outer instance and type arguments. */
  private static long keyword(ExplicitConstructorInvocationStmt call, long at) {
    String keyword = call.isThis() ? "this" : "super";
    Node scope = call.getExpression().map(Node.class::cast).orElse(null);
    long after = scope == null ? 0 : Places.of(scope);
    if (call.getTokenRange().isPresent()) {
      for (JavaToken token : call.getTokenRange().get()) {
        if (token.getText().equals(keyword) && token.getRange().isPresent()) {
          long place = Places.of(token.getRange().get());
          if (Places.start(place) > (after & 0xFFFFFFFFL)) {
            return place;
          }
        }
      }
    }
    return at;
  }

  private void addExpression(
      List<Statement> read, com.github.javaparser.ast.expr.Expression node, long at) {
    if (!(node instanceof VariableDeclarationExpr declaration)) {
      read.add(new Statement.Evaluate(file.expressions.read(node), at));
      return;
    }
    List<AnnotationFact> annotations = file.annotations.list(declaration.getAnnotations());
    int modifiers = ModifierBits.of(declaration.getModifiers());
    for (VariableDeclarator variable : declaration.getVariables()) {
      read.add(
          new Statement.Local(
              file.types.read(variable.getType()),
              file.name(variable.getNameAsString()),
              modifiers,
              annotations,
              file.expressions.readOrNull(variable.getInitializer()),
              Places.of(variable.getName(), variable)));
    }
  }

  private void addLifted(List<Statement> read, long at) {
    TypeDeclaration<?> lifted = file.liftedAt(Places.start(at));
    if (lifted != null) {
      read.add(new Statement.LocalType(file.declarations.type(lifted), Places.of(lifted)));
    }
  }

  private @Nullable String label(Optional<SimpleName> label) {
    return label.isPresent() ? file.name(label.get().getIdentifier()) : null;
  }
}
