package dev.vigie.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement as written. Labels, {@code assert} conditions and empty statements keep only what
 * they evaluate.
 */
public sealed interface Statement {
  /** Where it stands. */
  long at();

  /** One declared local; {@code int a, b[]} makes two. {@code at} is the name. */
  record Local(
      TypeRef type,
      String name,
      int modifiers,
      List<AnnotationFact> annotations,
      @Nullable Expression initializer,
      long at)
      implements Statement {
    /** Copies the list. */
    public Local {
      annotations = List.copyOf(annotations);
    }
  }

  /** A class, record, enum or interface declared in a body. */
  record LocalType(TypeFact type, long at) implements Statement {}

  /** An expression for its effect. */
  record Evaluate(Expression expression, long at) implements Statement {}

  /** {@code return}, with or without a value. */
  record Return(@Nullable Expression value, long at) implements Statement {}

  /** {@code yield} of a switch expression. */
  record Yield(Expression value, long at) implements Statement {}

  /** {@code throw}. */
  record Throw(Expression value, long at) implements Statement {}

  /** Statements in order, with a scope of their own. */
  record Block(List<Statement> statements, long at) implements Statement {
    /** Copies the list. */
    public Block {
      statements = List.copyOf(statements);
    }
  }

  /** {@code if}; {@code otherwise} is null where there is no else. */
  record If(Expression condition, Statement then, @Nullable Statement otherwise, long at)
      implements Statement {}

  /**
   * {@code while}, {@code do} and {@code for}.
   *
   * @param init of a {@code for}; else empty
   * @param condition null where none
   * @param bodyFirst {@code do … while}
   */
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

  /** {@code for (variable : iterable)}; the variable has no initializer. */
  record ForEach(Local variable, Expression iterable, Statement body, long at)
      implements Statement {}

  /**
   * {@code try}.
   *
   * @param resources {@link Local} or {@link Evaluate} (an existing variable)
   */
  record Try(
      List<Statement> resources,
      Statement body,
      List<Catch> catches,
      @Nullable Statement finallyBody,
      long at)
      implements Statement {
    /** One {@code catch}; several types for a multi-catch. */
    public record Catch(List<TypeRef> types, String name, Statement body, long at) {
      /** Copies the list. */
      public Catch {
        types = List.copyOf(types);
      }
    }

    /** Copies the lists. */
    public Try {
      resources = List.copyOf(resources);
      catches = List.copyOf(catches);
    }
  }

  /** A {@code switch} for its effect. */
  record Switch(Expression selector, List<Case> cases, long at) implements Statement {
    /** Copies the list. */
    public Switch {
      cases = List.copyOf(cases);
    }
  }

  /** {@code synchronized (lock) body}. */
  record Synchronized(Expression lock, Statement body, long at) implements Statement {}

  /** {@code break} or {@code continue}, with its label or null. */
  record Jump(boolean isContinue, @Nullable String label, long at) implements Statement {}

  /** {@code label: body}. */
  record Labeled(String label, Statement body, long at) implements Statement {}
}
