package dev.vigie.flow.solver;

import dev.vigie.program.code.Branch;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs what jumps lead out of, or back to its beginning: loops, switches and labelled statements.
 */
final class JumpWalk {
  private static final int MOST_TURNS = 40;

  private final StatementWalk statements;
  private final ExpressionWalk expressions;
  private final Deque<Target> targets = new ArrayDeque<>();

  JumpWalk(StatementWalk statements, ExpressionWalk expressions) {
    this.statements = statements;
    this.expressions = expressions;
  }

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

  @Nullable State run(Statement.Labeled labeled, State state) {
    if (labeled.body() instanceof Statement.Loop loop) {
      return run(loop, labeled.label(), state);
    }
    if (labeled.body() instanceof Statement.ForEach loop) {
      return run(loop, labeled.label(), state);
    }
    Target target = new Target(labeled.label(), false, false);
    targets.push(target);
    State end = statements.run(labeled.body(), state);
    targets.pop();
    return StatementWalk.either(end, target.broken);
  }

  void run(Statement.Jump jump, State state) {
    for (Target target : targets) {
      boolean meant =
          jump.label() != null
              ? jump.label().equals(target.label)
              : target.loop || (!jump.isContinue() && target.label == null && !target.yields);
      if (meant) {
        if (jump.isContinue()) {
          target.continued = StatementWalk.either(target.continued, state);
        } else {
          target.broken = StatementWalk.either(target.broken, state);
        }
        return;
      }
    }
  }

  @Nullable State run(Statement.Loop loop, @Nullable String label, State state) {
    State head = statements.runAll(loop.init(), state);
    if (head == null) {
      return null;
    }
    State left = null;
    for (int turn = 0; turn < MOST_TURNS; turn++) {
      State inside = head.copy();
      if (!loop.bodyFirst() && loop.condition() != null) {
        Boolean truth = statements.truth(loop.condition(), inside);
        if (truth == null || !truth) {
          left = StatementWalk.either(left, inside);
        }
        if (truth != null && !truth) {
          break;
        }
      }
      Target target = new Target(label, true, false);
      State end = turn(loop.body(), target, inside);
      left = StatementWalk.either(left, target.broken);
      if (end == null) {
        break;
      }
      for (Expression update : loop.update()) {
        expressions.eval(update, end);
      }
      if (loop.bodyFirst() && loop.condition() != null) {
        Boolean truth = statements.truth(loop.condition(), end);
        if (truth == null || !truth) {
          left = StatementWalk.either(left, end);
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

  /** Runs a body once; gives the state in which the next turn may begin. */
  private @Nullable State turn(Statement body, Target target, State inside) {
    targets.push(target);
    State end = statements.run(body, inside);
    targets.pop();
    return StatementWalk.either(end, target.continued);
  }

  @Nullable State run(Statement.ForEach loop, @Nullable String label, State start) {
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
      State end = turn(loop.body(), target, inside);
      left = StatementWalk.either(left, target.broken);
      left = StatementWalk.either(left, end);
      if (end == null || !head.absorb(end)) {
        break;
      }
    }
    return left;
  }

  @Nullable State run(Statement.Switch choice, State state) {
    Target target = new Target(null, false, false);
    expressions.eval(choice.selector(), state);
    State end = runBranches(choice.branches(), target, state);
    return StatementWalk.either(end, target.broken);
  }

  /** The value of a switch expression; {@code state} is afterwards what holds after it. */
  Value eval(Expression.Switch choice, State state) {
    Target target = new Target(null, false, true);
    expressions.eval(choice.selector(), state);
    State end = runBranches(choice.branches(), target, state.copy());
    State after = StatementWalk.either(end, target.broken);
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
      State end = statements.runAll(branch.body(), inside);
      falling = branch.fallsThrough() ? end : null;
      result = branch.fallsThrough() ? result : StatementWalk.either(result, end);
    }
    targets.pop();
    result = StatementWalk.either(result, falling);
    return exhaustive || target.yields ? result : StatementWalk.either(result, state);
  }

  /** A switch expression around this place has this value. */
  void yields(Value value, State state) {
    for (Target target : targets) {
      if (target.yields) {
        target.yielded = target.yielded == null ? value : target.yielded.or(value);
        target.broken = StatementWalk.either(target.broken, state);
        break;
      }
    }
  }
}
