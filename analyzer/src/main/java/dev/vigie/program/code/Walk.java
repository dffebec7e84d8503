package dev.vigie.program.code;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Visits every expression below a statement or expression, outside in, in source order, without
 * recursion.
 */
public final class Walk {
  private Walk() {}

  /** Every expression in a body, those of lambdas included; nothing for null. */
  public static void expressions(@Nullable Statement body, Consumer<Expression> visitor) {
    if (body != null) {
      walk(body, visitor);
    }
  }

  /** An expression and every one below it; nothing for null. */
  public static void expressions(@Nullable Expression expression, Consumer<Expression> visitor) {
    if (expression != null) {
      walk(expression, visitor);
    }
  }

  private static void walk(Object start, Consumer<Expression> visitor) {
    Deque<Object> pending = new ArrayDeque<>();
    pending.push(start);
    List<Object> children = new ArrayList<>();
    while (!pending.isEmpty()) {
      Object node = pending.pop();
      children.clear();
      if (node instanceof Expression expression) {
        visitor.accept(expression);
        below(expression, children);
      } else if (node instanceof Statement statement) {
        below(statement, children);
      } else if (node instanceof Branch branch) {
        children.addAll(branch.constants());
        children.addAll(branch.bindings());
        add(branch.guard(), children);
        children.addAll(branch.body());
      }
      Collections.reverse(children);
      children.forEach(pending::push);
    }
  }

  private static void below(Expression expression, List<Object> children) {
    if (expression instanceof Expression.LocalWrite write) {
      children.add(write.value());
    } else if (expression instanceof Expression.FieldRead read) {
      add(read.receiver(), children);
    } else if (expression instanceof Expression.FieldWrite write) {
      add(write.receiver(), children);
      children.add(write.value());
    } else if (expression instanceof Expression.ArrayCreate array) {
      children.addAll(array.elements());
    } else if (expression instanceof Expression.ArrayRead read) {
      children.add(read.array());
      children.add(read.index());
    } else if (expression instanceof Expression.ArrayWrite write) {
      children.add(write.array());
      children.add(write.index());
      children.add(write.value());
    } else if (expression instanceof Expression.Invoke invoke) {
      add(invoke.receiver(), children);
      children.addAll(invoke.arguments());
    } else if (expression instanceof Expression.Create create) {
      children.addAll(create.arguments());
      create.captures().forEach(capture -> children.add(capture.value()));
    } else if (expression instanceof Expression.Lambda lambda) {
      children.add(lambda.body());
    } else if (expression instanceof Expression.FunctionReference reference) {
      add(reference.receiver(), children);
    } else if (expression instanceof Expression.Concat concat) {
      children.addAll(concat.parts());
    } else if (expression instanceof Expression.Operation operation) {
      children.addAll(operation.operands());
    } else if (expression instanceof Expression.Choose choose) {
      children.add(choose.condition());
      children.add(choose.whenTrue());
      children.add(choose.whenFalse());
    } else if (expression instanceof Expression.Switch choice) {
      children.add(choice.selector());
      children.addAll(choice.branches());
    } else if (expression instanceof Expression.Cast cast) {
      children.add(cast.operand());
    } else if (expression instanceof Expression.TypeTest test) {
      children.add(test.operand());
      children.addAll(test.bindings());
    } else if (expression instanceof Expression.Unknown unknown) {
      children.addAll(unknown.parts());
    }
  }

  private static void below(Statement statement, List<Object> children) {
    if (statement instanceof Statement.Evaluate evaluate) {
      children.add(evaluate.expression());
    } else if (statement instanceof Statement.Return result) {
      add(result.value(), children);
    } else if (statement instanceof Statement.Yield yield) {
      children.add(yield.value());
    } else if (statement instanceof Statement.Throw thrown) {
      children.add(thrown.value());
    } else if (statement instanceof Statement.Block block) {
      children.addAll(block.statements());
    } else if (statement instanceof Statement.If condition) {
      children.add(condition.condition());
      children.add(condition.then());
      add(condition.otherwise(), children);
    } else if (statement instanceof Statement.Loop loop) {
      children.addAll(loop.init());
      add(loop.condition(), children);
      children.add(loop.body());
      children.addAll(loop.update());
    } else if (statement instanceof Statement.ForEach loop) {
      children.add(loop.iterable());
      children.add(loop.body());
    } else if (statement instanceof Statement.Try attempt) {
      children.addAll(attempt.resources());
      children.add(attempt.body());
      attempt.handlers().forEach(handler -> children.add(handler.body()));
      add(attempt.finallyBody(), children);
    } else if (statement instanceof Statement.Switch choice) {
      children.add(choice.selector());
      children.addAll(choice.branches());
    } else if (statement instanceof Statement.Labeled labeled) {
      children.add(labeled.body());
    }
  }

  private static void add(@Nullable Object node, List<Object> children) {
    if (node != null) {
      children.add(node);
    }
  }
}
