package dev.vigie.flow.solver;

import dev.vigie.program.JavaType;
import dev.vigie.program.code.Branch;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on a state: structured, with states joined where ways meet. A statement that
 * never ends normally gives null.
 */
final class StatementWalk {
  private static final int MOST_TURNS = 40;
  private static final Set<String> CATCHES_ALL =
      Set.of(
          "java.lang.Throwable",
          "java.lang.Exception",
          "java.lang.RuntimeException",
          "Throwable",
          "Exception",
          "RuntimeException");

  private final Evaluation evaluation;
  private final ExpressionWalk expressions;
  private final Deque<Target> targets = new ArrayDeque<>();
  private final Deque<Attempt> attempts = new ArrayDeque<>();

  /** Where {@code break}, {@code continue} and {@code yield} lead. */
  private static final class Target {
    final @Nullable String label;
    final boolean loop;
    final boolean yields;
    @Nullable State broken;
    @Nullable State continued;
    @Nullable Value yielded;

    Target(@Nullable String label, boolean loop, boolean yields) {
      this.label = label;
      this.loop = loop;
      this.yields = yields;
    }
  }

  /** What is thrown inside a {@code try} with handlers. */
  private static final class Attempt {
    Value thrown = Value.NOTHING;
    @Nullable State state;
  }

  StatementWalk(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.expressions = new ExpressionWalk(evaluation, this);
  }

  ExpressionWalk expressions() {
    return expressions;
  }

  @Nullable State run(Statement statement, State state) {
    if (statement instanceof Statement.Block block) {
      return runAll(block.statements(), state);
    }
    if (statement instanceof Statement.Evaluate evaluate) {
      expressions.eval(evaluate.expression(), state);
      return state;
    }
    if (statement instanceof Statement.Return result) {
      Value value =
          result.value() == null ? Value.NOTHING : expressions.eval(result.value(), state);
      evaluation.returns(value, state);
      return null;
    }
    if (statement instanceof Statement.If condition) {
      return runIf(condition, state);
    }
    if (statement instanceof Statement.Loop loop) {
      return runLoop(loop, null, state);
    }
    if (statement instanceof Statement.ForEach loop) {
      return runForEach(loop, null, state);
    }
    if (statement instanceof Statement.Try attempt) {
      return runTry(attempt, state);
    }
    if (statement instanceof Statement.Switch choice) {
      return runSwitch(choice, state);
    }
    if (statement instanceof Statement.Throw thrown) {
      Value value = expressions.eval(thrown.value(), state);
      thrown(state.marksOf(value), state);
      return null;
    }
    if (statement instanceof Statement.Yield yield) {
      Value value = expressions.eval(yield.value(), state);
      for (Target target : targets) {
        if (target.yields) {
          target.yielded = target.yielded == null ? value : target.yielded.or(value);
          target.broken = either(target.broken, state);
          break;
        }
      }
      return null;
    }
    if (statement instanceof Statement.Labeled labeled) {
      return runLabeled(labeled, state);
    }
    if (statement instanceof Statement.Jump jump) {
      runJump(jump, state);
      return null;
    }
    return state;
  }

  private @Nullable State runAll(List<Statement> statements, State start) {
    State state = start;
    for (Statement statement : statements) {
      state = run(statement, state);
      if (state == null) {
        return null;
      }
    }
    return state;
  }

  /** Something is thrown here: a handler around it sees it, or it leaves the method. */
  void thrown(Value value, State state) {
    Attempt attempt = attempts.peek();
    if (attempt == null) {
      evaluation.throwsValue(value);
    } else {
      attempt.thrown = attempt.thrown.or(value.marksOnly());
      attempt.state = either(attempt.state, state);
    }
  }

  private @Nullable State runIf(Statement.If condition, State state) {
    expressions.eval(condition.condition(), state);
    State other = state.copy();
    State then = run(condition.then(), state);
    State otherwise = condition.otherwise() == null ? other : run(condition.otherwise(), other);
    return either(then, otherwise);
  }

  private @Nullable State runLabeled(Statement.Labeled labeled, State state) {
    if (labeled.body() instanceof Statement.Loop loop) {
      return runLoop(loop, labeled.label(), state);
    }
    if (labeled.body() instanceof Statement.ForEach loop) {
      return runForEach(loop, labeled.label(), state);
    }
    Target target = new Target(labeled.label(), false, false);
    targets.push(target);
    State end = run(labeled.body(), state);
    targets.pop();
    return either(end, target.broken);
  }

  private void runJump(Statement.Jump jump, State state) {
    for (Target target : targets) {
      boolean meant =
          jump.label() != null
              ? jump.label().equals(target.label)
              : target.loop || (!jump.isContinue() && target.label == null && !target.yields);
      if (meant) {
        if (jump.isContinue()) {
          target.continued = either(target.continued, state);
        } else {
          target.broken = either(target.broken, state);
        }
        return;
      }
    }
  }

  private @Nullable State runLoop(Statement.Loop loop, @Nullable String label, State state) {
    State head = runAll(loop.init(), state);
    if (head == null) {
      return null;
    }
    State left = null;
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      State inside = head.copy();
      if (!loop.bodyFirst()) {
        if (loop.condition() != null) {
          expressions.eval(loop.condition(), inside);
          left = either(left, inside);
        }
      }
      Target target = new Target(label, true, false);
      targets.push(target);
      State end = run(loop.body(), inside);
      targets.pop();
      left = either(left, target.broken);
      end = either(end, target.continued);
      if (end == null) {
        break;
      }
      for (Expression update : loop.update()) {
        expressions.eval(update, end);
      }
      if (loop.bodyFirst() && loop.condition() != null) {
        expressions.eval(loop.condition(), end);
        left = either(left, end);
      }
      if (!head.absorb(end)) {
        break;
      }
    }
    return left;
  }

  private @Nullable State runForEach(Statement.ForEach loop, @Nullable String label, State start) {
    Value iterable = expressions.eval(loop.iterable(), start);
    State head = start;
    State left = start.copy();
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      State inside = head.copy();
      Value element = inside.read(iterable, Point.ELEMENTS);
      inside.setLocal(
          loop.variable().index(),
          expressions.named(loop.variable(), element, loop.variable().at()));
      Target target = new Target(label, true, false);
      targets.push(target);
      State end = run(loop.body(), inside);
      targets.pop();
      left = either(left, target.broken);
      end = either(end, target.continued);
      left = either(left, end);
      if (end == null || !head.absorb(end)) {
        break;
      }
    }
    return left;
  }

  private @Nullable State runTry(Statement.Try attempt, State state) {
    State before = state.copy();
    Attempt inside = new Attempt();
    boolean handled = !attempt.handlers().isEmpty();
    if (handled) {
      attempts.push(inside);
    }
    State end = runAll(attempt.resources(), state);
    end = end == null ? null : run(attempt.body(), end);
    if (handled) {
      attempts.pop();
    }
    State result = end;
    boolean catchesAll = false;
    for (Statement.Try.Handler handler : attempt.handlers()) {
      State caught = before.copy();
      if (end != null) {
        caught.absorb(end);
      }
      if (inside.state != null) {
        caught.absorb(inside.state);
      }
      caught.setLocal(
          handler.caught().index(),
          expressions.named(handler.caught(), inside.thrown, handler.caught().at()));
      result = either(result, run(handler.body(), caught));
      for (JavaType type : handler.types()) {
        catchesAll |= CATCHES_ALL.contains(type.erasure());
      }
    }
    if (handled && !catchesAll && inside.thrown.hasMarks()) {
      thrown(inside.thrown, inside.state == null ? before : inside.state);
    }
    if (attempt.finallyBody() == null) {
      return result;
    }
    if (result == null) {
      run(attempt.finallyBody(), before);
      return null;
    }
    return run(attempt.finallyBody(), result);
  }

  private @Nullable State runSwitch(Statement.Switch choice, State state) {
    Target target = new Target(null, false, false);
    expressions.eval(choice.selector(), state);
    State end = runBranches(choice.branches(), target, state);
    return either(end, target.broken);
  }

  /** The value of a switch expression; {@code state} is afterwards what holds after it. */
  Value eval(Expression.Switch choice, State state) {
    Target target = new Target(null, false, true);
    expressions.eval(choice.selector(), state);
    State end = runBranches(choice.branches(), target, state.copy());
    State after = either(end, target.broken);
    if (after != null) {
      state.absorb(after);
    }
    return target.yielded == null ? Value.NOTHING : target.yielded;
  }

  private @Nullable State runBranches(List<Branch> branches, Target target, State state) {
    targets.push(target);
    State result = null;
    State falling = null;
    boolean exhaustive = false;
    for (Branch branch : branches) {
      exhaustive |= branch.isDefault();
      State inside = state.copy();
      if (falling != null) {
        inside.absorb(falling);
      }
      branch.bindings().forEach(binding -> expressions.eval(binding, inside));
      if (branch.guard() != null) {
        expressions.eval(branch.guard(), inside);
      }
      State end = runAll(branch.body(), inside);
      falling = branch.fallsThrough() ? end : null;
      result = branch.fallsThrough() ? result : either(result, end);
    }
    targets.pop();
    result = either(result, falling);
    return exhaustive || target.yields ? result : either(result, state);
  }

  /** The state in which either holds; null where neither can be. */
  static @Nullable State either(@Nullable State a, @Nullable State b) {
    if (a == null) {
      return b == null ? null : b.copy();
    }
    if (b != null && a != b) {
      a.absorb(b);
    }
    return a;
  }
}
