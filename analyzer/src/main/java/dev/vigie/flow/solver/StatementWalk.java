package dev.vigie.flow.solver;

import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements on a state: structured, with states joined where ways meet. A statement that
 * never ends normally gives null.
 */
final class StatementWalk {
  /** So many tests at a time divide what follows them into two ways. */
  private static final int MOST_DIVISIONS = 2;

  private final Evaluation evaluation;
  private final ExpressionWalk expressions;
  private final TryWalk tries;
  private final JumpWalk jumps;
  private int divisions;

  StatementWalk(Evaluation evaluation) {
    this.evaluation = evaluation;
    this.expressions = new ExpressionWalk(evaluation, this);
    this.tries = new TryWalk(evaluation, this);
    this.jumps = new JumpWalk(this, expressions);
  }

  ExpressionWalk expressions() {
    return expressions;
  }

  JumpWalk jumps() {
    return jumps;
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
      runReturn(result, state);
      return null;
    }
    if (statement instanceof Statement.If condition) {
      return runIf(condition, state);
    }
    if (statement instanceof Statement.Loop loop) {
      return jumps.run(loop, null, state);
    }
    if (statement instanceof Statement.ForEach loop) {
      return jumps.run(loop, null, state);
    }
    if (statement instanceof Statement.Try attempt) {
      return tries.run(attempt, state);
    }
    if (statement instanceof Statement.Switch choice) {
      return jumps.run(choice, state);
    }
    if (statement instanceof Statement.Throw thrown) {
      Value value = expressions.eval(thrown.value(), state);
      thrown(value.or(state.marksOf(value)), state);
      return null;
    }
    if (statement instanceof Statement.Yield yield) {
      jumps.yields(expressions.eval(yield.value(), state), state);
      return null;
    }
    if (statement instanceof Statement.Synchronized guarded) {
      evaluation.lock();
      State end = run(guarded.body(), state);
      evaluation.unlock();
      return end;
    }
    if (statement instanceof Statement.Labeled labeled) {
      return jumps.run(labeled, state);
    }
    if (statement instanceof Statement.Jump jump) {
      jumps.run(jump, state);
      return null;
    }
    return state;
  }

  private void runReturn(Statement.Return result, State state) {
    Value value = result.value() == null ? Value.NOTHING : expressions.eval(result.value(), state);
    if (!evaluation.isFunction()) {
      evaluation
          .semantics()
          .answered(evaluation.frame().method(), result)
          .ifPresent(site -> expressions.calls().library().answer(site, value, state));
    }
    evaluation.returns(value, state);
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
