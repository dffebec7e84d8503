package dev.vigie.flow.solver;

import dev.vigie.program.code.Branch;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on a state: structured, with states joined where ways meet. A statement that
 * never ends normally gives null.
 */
final class StatementWalk {
  private static final int MOST_TURNS = 40;

  /** So many tests at a time divide what follows them into two ways. */
  private static final int MOST_DIVISIONS = 2;

  private final Evaluation evaluation;
  private final ExpressionWalk expressions;
  private final Deque<Target> targets = new ArrayDeque<>();
  private final TryWalk tries;
  private int divisions;

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

  StatementWalk(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.expressions = new ExpressionWalk(evaluation, this);
    this.tries = new TryWalk(evaluation, this);
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
      return tries.run(attempt, state);
    }
    if (statement instanceof Statement.Switch choice) {
      return runSwitch(choice, state);
    }
    if (statement instanceof Statement.Throw thrown) {
      Value value = expressions.eval(thrown.value(), state);
      thrown(value.or(state.marksOf(value)), state);
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
    if (statement instanceof Statement.Synchronized guarded) {
      evaluation.lock();
      State end = run(guarded.body(), state);
      evaluation.unlock();
      return end;
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

  @Nullable State runAll(List<Statement> statements, State start) {
    State state = start;
    for (int i = 0; i < statements.size(); i++) {
      Statement statement = statements.get(i);
      if (statement instanceof Statement.If condition && i + 1 < statements.size()) {
        Ways ways = divide(condition, state);
        State then = ways.then();
        State otherwise = ways.otherwise();
        if (then != null && otherwise != null && ways.asked() && divisions < MOST_DIVISIONS) {
          divisions++;
          List<Statement> rest = statements.subList(i + 1, statements.size());
          State end = runAll(rest, then);
          end = either(end, runAll(rest, otherwise));
          divisions--;
          return end;
        }
        state = either(ways.then(), ways.otherwise());
      } else {
        state = run(statement, state);
      }
      if (state == null) {
        return null;
      }
    }
    return state;
  }

  /** The ways on from a test; {@code asked}: what it found out is asked for again further down. */
  private record Ways(@Nullable State then, @Nullable State otherwise, boolean asked) {}

  private Ways divide(Statement.If condition, State state) {
    Value value = expressions.eval(condition.condition(), state);
    Correlations.Test test = Correlations.test(condition.condition());
    Boolean truth = truth(value, test, state);
    if (truth != null) {
      Statement taken = truth ? condition.then() : condition.otherwise();
      return new Ways(taken == null ? state : run(taken, state), null, false);
    }
    State other = state.copy();
    boolean asked =
        test != null && evaluation.correlations().isAskedAgain(test, condition.condition().at());
    if (test != null && asked) {
      state.assume(test.local(), test.holds());
      other.assume(test.local(), !test.holds());
    }
    Statement otherwise = condition.otherwise();
    return new Ways(
        run(condition.then(), state), otherwise == null ? other : run(otherwise, other), asked);
  }

  /** What a condition certainly is; null where it can be either. */
  private static @Nullable Boolean truth(
      Value value, Correlations.@Nullable Test test, State state) {
    if (value.known() instanceof Boolean truth) {
      return truth;
    }
    if (test == null) {
      return null;
    }
    Boolean assumed = state.assumed(test.local());
    return assumed == null ? null : (Boolean) (assumed == test.holds());
  }

  /** What a condition certainly is; null where it can be either. */
  @Nullable Boolean truth(Expression condition, State state) {
    return truth(expressions.eval(condition, state), Correlations.test(condition), state);
  }

  /** A local gets a value: if something is thrown later, a handler finds it so. */
  void assigned(int local, Value value) {
    tries.assigned(local, value);
  }

  /** Something is thrown here: a handler around it sees it, or it leaves the method. */
  void thrown(Value value, State state) {
    tries.thrown(value, state);
  }

  private @Nullable State runIf(Statement.If condition, State state) {
    Ways ways = divide(condition, state);
    return either(ways.then(), ways.otherwise());
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
      if (!loop.bodyFirst() && loop.condition() != null) {
        Boolean truth = truth(loop.condition(), inside);
        if (truth == null || !truth) {
          left = either(left, inside);
        }
        if (truth != null && !truth) {
          break;
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
        Boolean truth = truth(loop.condition(), end);
        if (truth == null || !truth) {
          left = either(left, end);
        }
        if (truth != null && !truth) {
          break;
        }
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
