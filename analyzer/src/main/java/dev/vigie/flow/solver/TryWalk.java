package dev.vigie.flow.solver;

import dev.vigie.program.JavaType;
import dev.vigie.program.code.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Runs {@code try}: what handlers and {@code finally} find when something is thrown. */
final class TryWalk {
  private static final Set<String> CATCHES_ALL =
      Set.of(
          "java.lang.Throwable",
          "java.lang.Exception",
          "java.lang.RuntimeException",
          "Throwable",
          "Exception",
          "RuntimeException");

  private final Evaluation evaluation;
  private final StatementWalk statements;
  private final Handlers handlers;
  private final Deque<Attempt> attempts = new ArrayDeque<>();

  /** What locals are while each {@code try} runs: whoever handles an exception finds any of it. */
  private final Deque<Map<Integer, Value>> watched = new ArrayDeque<>();

  /** What is thrown inside a {@code try} with handlers, by its classes. */
  private static final class Attempt {
    final Map<Set<String>, Value> thrown = new LinkedHashMap<>();
    @Nullable State state;
  }

  TryWalk(Evaluation evaluation, StatementWalk statements) {
    this.evaluation = evaluation;
    this.statements = statements;
    this.handlers = new Handlers(evaluation.program());
  }

  /**
   * Something is thrown here: a handler around it sees it, or it leaves the method. An exception
   * without data in it is none that a handler could show.
   */
  void thrown(Value value, State state) {
    Attempt attempt = attempts.peek();
    Value kept = state.reader().holdsMarks(value) ? value.withoutFunctions() : Value.NOTHING;
    if (attempt != null) {
      attempt.state = StatementWalk.either(attempt.state, state);
      if (!kept.isNothing()) {
        attempt.thrown.merge(classes(kept), kept, Value::or);
      }
    } else if (!kept.isNothing()) {
      evaluation.throwsValue(kept, state);
    }
  }

  private static Set<String> classes(Value value) {
    Set<String> classes = new TreeSet<>();
    for (Place place : value.places()) {
      classes.add(place instanceof Place.Made made ? made.type() : "");
    }
    return classes;
  }

  /** A local gets a value: if something is thrown later, a handler finds it so. */
  void assigned(int local, Value value) {
    for (Map<Integer, Value> each : watched) {
      each.merge(local, value, Value::or);
    }
  }

  private Map<Integer, Value> watch() {
    Map<Integer, Value> written = new LinkedHashMap<>();
    watched.push(written);
    return written;
  }

  private static void apply(Map<Integer, Value> written, State state) {
    written.forEach((local, value) -> state.setLocal(local, state.local(local).or(value)));
  }

  @Nullable State run(Statement.Try attempt, State state) {
    if (attempt.finallyBody() == null) {
      return runHandled(attempt, state);
    }
    State interrupted = state.copy();
    Map<Integer, Value> written = watch();
    State end = runHandled(attempt, state);
    watched.pop();
    if (end != null && written.isEmpty()) {
      return statements.run(attempt.finallyBody(), end);
    }
    if (end != null) {
      interrupted.absorb(end);
    }
    apply(written, interrupted);
    statements.run(attempt.finallyBody(), interrupted);
    return end == null ? null : statements.run(attempt.finallyBody(), end);
  }

  private @Nullable State runHandled(Statement.Try attempt, State state) {
    State before = state.copy();
    Attempt inside = new Attempt();
    boolean handled = !attempt.handlers().isEmpty();
    Map<Integer, Value> written = Map.of();
    if (handled) {
      attempts.push(inside);
      written = watch();
    }
    State end = statements.runAll(attempt.resources(), state);
    end = end == null ? null : statements.run(attempt.body(), end);
    if (handled) {
      attempts.pop();
      watched.pop();
    }
    State result = end;
    List<Value> open = new ArrayList<>(inside.thrown.values());
    boolean catchesAll = false;
    for (Statement.Try.Handler handler : attempt.handlers()) {
      State caught = before.copy();
      if (end != null) {
        caught.absorb(end);
      }
      if (inside.state != null) {
        caught.absorb(inside.state);
      }
      apply(written, caught);
      Value seen = Value.NOTHING;
      for (Value each : open) {
        seen = handlers.may(each, handler.types()) ? seen.or(each) : seen;
      }
      caught.setLocal(
          handler.caught().index(),
          statements.expressions().named(handler.caught(), seen, handler.caught().at()));
      result = StatementWalk.either(result, statements.run(handler.body(), caught));
      open.removeIf(each -> handlers.surely(each, handler.types()));
      for (JavaType type : handler.types()) {
        catchesAll |= CATCHES_ALL.contains(type.erasure());
      }
    }
    if (handled && !catchesAll) {
      State then = inside.state == null ? before : inside.state;
      open.forEach(each -> thrown(each, then));
    }
    return result;
  }
}
