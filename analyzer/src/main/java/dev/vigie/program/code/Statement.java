package dev.vigie.program.code;

import dev.vigie.program.JavaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A linked statement. Declarations of locals are {@link Evaluate}s of {@link
 * Expression.LocalWrite}.
 */
public sealed interface Statement {
  /** Where it stands. */
  long at();

  /** An expression for its effect. */
  record Evaluate(Expression expression, long at) implements Statement {}

  /** Leaves the method or lambda. */
  record Return(@Nullable Expression value, long at) implements Statement {}

  /** Gives the value of the switch expression around it. */
  record Yield(Expression value, long at) implements Statement {}

  /** Throws. */
  record Throw(Expression value, long at) implements Statement {}

  /** Statements in order. */
  record Block(List<Statement> statements, long at) implements Statement {
    /** Copies the list. */
    public Block {
      statements = List.copyOf(statements);
    }
  }

  /** {@code if}. */
  record If(Expression condition, Statement then, @Nullable Statement otherwise, long at)
      implements Statement {}

  /** {@code while}, {@code do} and {@code for}. */
  record Loop(
      List<Statement> init,
      @Nullable Expression condition,
      List<Expression> update,
      Statement body,
      boolean bodyFirst,
      long at)
      implements Statement {
    /** Copies the lists. */
    public Loop {
      init = List.copyOf(init);
      update = List.copyOf(update);
    }
  }

  /** {@code for (variable : iterable)}. */
  record ForEach(Local variable, Expression iterable, Statement body, long at)
      implements Statement {}

  /** {@code try}; a resource is evaluated like any statement. */
  record Try(
      List<Statement> resources,
      Statement body,
      List<Handler> handlers,
      @Nullable Statement finallyBody,
      long at)
      implements Statement {
    /** A {@code catch}. */
    public record Handler(Local caught, List<JavaType> types, Statement body) {
      /** Copies the list. */
      public Handler {
        types = List.copyOf(types);
      }
    }

    /** Copies the lists. */
    public Try {
      resources = List.copyOf(resources);
      handlers = List.copyOf(handlers);
    }
  }

  /** {@code synchronized}; the lock is evaluated before it. */
  record Synchronized(Statement body, long at) implements Statement {}

  /** A switch for its effect. */
  record Switch(Expression selector, List<Branch> branches, long at) implements Statement {
    /** Copies the list. */
    public Switch {
      branches = List.copyOf(branches);
    }
  }

  /** {@code break} and {@code continue}. */
  record Jump(boolean isContinue, @Nullable String label, long at) implements Statement {}

  /** {@code label: body}. */
  record Labeled(String label, Statement body, long at) implements Statement {}
}
