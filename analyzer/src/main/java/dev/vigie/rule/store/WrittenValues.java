package dev.vigie.rule.store;

import dev.vigie.catalog.Safeguard;
import dev.vigie.flow.CallGraph;
import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.TypeCode;
import dev.vigie.program.code.Walk;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where the values of a field come from, looking backwards from its assignments: an encoded
 * password is one whose every value passed the encoder.
 */
final class WrittenValues {
  /** So many calls back: a service, a mapper, a factory, a setter. */
  private static final int DEPTH = 6;

  private static final List<String> BEFORE_WRITE =
      List.of("PrePersist", "PreUpdate", "BeforeInsert", "BeforeUpdate");

  private final Program program;
  private final CallGraph calls;
  private final GuardCalls guards;
  private final Map<FieldRef, List<Write>> writes = new TreeMap<>();

  private record Write(Method method, Expression value) {}

  WrittenValues(Program program, CallGraph calls, GuardCalls guards) {
    this.program = program;
    this.calls = calls;
    this.guards = guards;
    for (TypeDeclaration type : program.types()) {
      TypeCode code = program.code(type);
      for (Method method : type.methods()) {
        code.of(method).forEach(expression -> collect(method, expression));
      }
    }
  }

  private void collect(Method method, Expression expression) {
    if (expression instanceof Expression.FieldWrite write) {
      writes
          .computeIfAbsent(write.field(), k -> new ArrayList<>())
          .add(new Write(method, write.value()));
    }
  }

  /** What all, or some, of the values of a field passed. */
  Protection of(FieldRef field) {
    Tally tally = new Tally(field);
    boolean beforeWrite = false;
    for (Write write : writes.getOrDefault(field, List.of())) {
      Tally own = new Tally(field);
      trace(write.value(), write.method(), DEPTH, own);
      beforeWrite |= own.allGuarded() && isBeforeWrite(write.method());
      tally.add(own);
    }
    if (tally.allGuarded() || beforeWrite) {
      return Protection.by(tally.seen);
    }
    return tally.seen.isEmpty() ? Protection.NONE : Protection.hint(tally.seen);
  }

  /** Whether some value of a field is seen to come from elsewhere than the store, unguarded. */
  boolean isWrittenPlainly(FieldRef field) {
    Tally tally = new Tally(field);
    for (Write write : writes.getOrDefault(field, List.of())) {
      trace(write.value(), write.method(), DEPTH, tally);
    }
    return tally.plain > 0 && tally.guarded == 0;
  }

  private static boolean isBeforeWrite(Method method) {
    return method.annotations().stream().anyMatch(a -> BEFORE_WRITE.contains(a.simpleName()));
  }

  private void trace(Expression value, Method method, int depth, Tally tally) {
    if (depth == 0) {
      tally.plain++;
    } else if (value instanceof Expression.Constant constant && constant.text() == null) {
      tally.nothing++;
    } else if (value instanceof Expression.FieldRead read && read.field().equals(tally.field)) {
      // What another object holds there: whatever was done to it was done before.
      tally.nothing++;
    } else if (value instanceof Expression.Choose choose) {
      trace(choose.whenTrue(), method, depth - 1, tally);
      trace(choose.whenFalse(), method, depth - 1, tally);
    } else if (value instanceof Expression.Cast cast) {
      trace(cast.operand(), method, depth - 1, tally);
    } else if (value instanceof Expression.Concat concat) {
      traceAny(concat.parts(), method, depth, tally);
    } else if (value instanceof Expression.LocalRead read) {
      traceLocal(read.local(), method, depth, tally);
    } else if (value instanceof Expression.Invoke || value instanceof Expression.Create) {
      traceCall(value, method, depth, tally);
    } else {
      tally.plain++;
    }
  }

  private void traceLocal(Local local, Method method, int depth, Tally tally) {
    if (local.role() == Local.Role.PARAMETER) {
      traceCallers(local, method, depth, tally);
      return;
    }
    List<Expression.LocalWrite> writes = Walk.writes(method.body(), local);
    if (writes.isEmpty()) {
      tally.plain++;
    }
    writes.forEach(write -> trace(write.value(), method, depth - 1, tally));
  }

  private void traceCallers(Local parameter, Method method, int depth, Tally tally) {
    List<CallGraph.Site> callers = calls.callers(method.ref());
    if (callers.isEmpty()) {
      // Nobody in the sources calls it: only the framework does, with what it read from the store.
      tally.nothing++;
    }
    Set<MethodRef> seen = new HashSet<>();
    for (CallGraph.Site site : callers) {
      if (site.arguments().size() <= parameter.index()) {
        tally.plain++;
        continue;
      }
      boolean again = !seen.add(site.caller()) && depth < DEPTH - 2;
      if (!again) {
        program
            .method(site.caller())
            .ifPresent(
                caller -> trace(site.arguments().get(parameter.index()), caller, depth - 1, tally));
      }
    }
  }

  private void traceCall(Expression call, Method method, int depth, Tally tally) {
    List<CallGraph.Site> sites = calls.sitesIn(method.ref(), call);
    CallGraph.Site site = sites.get(0);
    Set<Safeguard> guarded = guards.at(site, false);
    guarded.addAll(guards.at(site, true));
    if (!guarded.isEmpty()) {
      tally.guarded++;
      tally.seen.addAll(guarded);
      return;
    }
    if (site.targets().isEmpty()) {
      List<Expression> inputs = new ArrayList<>(site.arguments());
      if (site.receiver() != null) {
        inputs.add(site.receiver());
      }
      traceAny(inputs, method, depth, tally);
      return;
    }
    Tally results = new Tally(tally.field);
    for (MethodRef target : site.targets()) {
      program
          .method(target)
          .filter(m -> m.body() != null && !m.isConstructor())
          .ifPresent(
              m ->
                  Walk.returned(Objects.requireNonNull(m.body()))
                      .forEach(result -> trace(result, m, depth - 1, results)));
    }
    Tally given = results.guarded > 0 ? results : given(site, method, depth);
    tally.add(given.allGuarded() ? given : results);
  }

  /** What calls among the arguments do: writing a hash in hexadecimal digits leaves it a hash. */
  private Tally given(CallGraph.Site site, Method method, int depth) {
    List<Expression> made =
        site.arguments().stream().filter(Expression.Invoke.class::isInstance).toList();
    Tally tally = new Tally(null);
    if (!made.isEmpty()) {
      traceAny(made, method, depth, tally);
    }
    return tally;
  }

  /**
   * Of several parts of one value, a guarded one makes the value guarded: the encoded bytes among
   * them.
   */
  private void traceAny(List<Expression> parts, Method method, int depth, Tally tally) {
    Tally best = new Tally(tally.field);
    for (Expression part : parts) {
      Tally own = new Tally(tally.field);
      trace(part, method, depth - 1, own);
      if (own.allGuarded()) {
        tally.add(own);
        return;
      }
      best.seen.addAll(own.seen);
    }
    tally.seen.addAll(best.seen);
    tally.plain++;
  }

  /** How many values there are of each sort. */
  private static final class Tally {
    private int guarded;
    private int plain;
    private int nothing;
    private final Set<Safeguard> seen = EnumSet.noneOf(Safeguard.class);
    private final @Nullable FieldRef field;

    Tally(@Nullable FieldRef field) {
      this.field = field;
    }

    boolean allGuarded() {
      return guarded > 0 && plain == 0;
    }

    void add(Tally other) {
      guarded += other.guarded;
      plain += other.plain;
      nothing += other.nothing;
      seen.addAll(other.seen);
    }
  }
}
