package dev.vigie.program.link;

import dev.vigie.facts.Case;
import dev.vigie.facts.Expression;
import dev.vigie.facts.Statement;
import java.util.List;

/** What a statement does at its end, as far as its form tells (JLS 14.22). */
final class Returns {
  private Returns() {}

  /** Whether it holds a {@code return} with a value, lambdas and classes within left out. */
  static boolean hasValue(Statement statement) {
    if (statement instanceof Statement.Return result) {
      return result.value() != null;
    }
    if (statement instanceof Statement.Block block) {
      return anyValue(block.statements());
    }
    if (statement instanceof Statement.If branch) {
      Statement otherwise = branch.otherwise();
      return hasValue(branch.then()) || (otherwise != null && hasValue(otherwise));
    }
    if (statement instanceof Statement.Loop loop) {
      return hasValue(loop.body());
    }
    if (statement instanceof Statement.ForEach loop) {
      return hasValue(loop.body());
    }
    if (statement instanceof Statement.Try attempt) {
      Statement last = attempt.finallyBody();
      return hasValue(attempt.body())
          || attempt.catches().stream().anyMatch(c -> hasValue(c.body()))
          || (last != null && hasValue(last));
    }
    if (statement instanceof Statement.Switch choice) {
      return choice.cases().stream().map(Case::body).anyMatch(Returns::anyValue);
    }
    if (statement instanceof Statement.Synchronized guarded) {
      return hasValue(guarded.body());
    }
    return statement instanceof Statement.Labeled labeled && hasValue(labeled.body());
  }

  private static boolean anyValue(List<Statement> statements) {
    return statements.stream().anyMatch(Returns::hasValue);
  }

  /** Whether the statement after it can be reached; true where the form does not tell. */
  static boolean canComplete(Statement statement) {
    if (statement instanceof Statement.Return
        || statement instanceof Statement.Throw
        || statement instanceof Statement.Jump
        || statement instanceof Statement.Yield) {
      return false;
    }
    if (statement instanceof Statement.Block block) {
      return block.statements().stream().allMatch(Returns::canComplete);
    }
    if (statement instanceof Statement.If branch) {
      Statement otherwise = branch.otherwise();
      return otherwise == null || canComplete(branch.then()) || canComplete(otherwise);
    }
    if (statement instanceof Statement.Loop loop) {
      Expression condition = loop.condition();
      return condition != null
          && !(condition instanceof Expression.Literal literal && literal.text().equals("true"));
    }
    if (statement instanceof Statement.Try attempt) {
      Statement last = attempt.finallyBody();
      if (last != null && !canComplete(last)) {
        return false;
      }
      return canComplete(attempt.body())
          || attempt.catches().stream().anyMatch(c -> canComplete(c.body()));
    }
    if (statement instanceof Statement.Synchronized guarded) {
      return canComplete(guarded.body());
    }
    return true;
  }
}
