package dev.vigie.flow.solver;

import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows labels through a whole program. Each method gets a summary in terms of what is handed in;
 * components of the call graph are solved callees first, recursive ones until nothing changes;
 * methods that read a static field or a summary which changed later are solved again. The approach
 * is that of Sharir and Pnueli, "Two approaches to interprocedural data flow analysis" (1981),
 * their functional one, with values as access paths into an abstract heap.
 */
public final class Solver {
  /** More rounds than any real program needs; a bound on effort that depends on the input alone. */
  private static final int MOST_ROUNDS = 30;

  private final Program program;
  private final DeclaredMembers members;
  private final Semantics semantics;
  private final Semantics noting;
  private final MethodGraph calls;
  private final Writes writes;
  private final @Nullable Summary[] summaries;
  private final Map<Hit, Trail> hits = new LinkedHashMap<>();
  private final StaticValues statics = new StaticValues();
  private final Stale stale;
  private final Relevance relevance;
  private final BitSet relevant;
  private final @Nullable Rerun rerun;

  private final Allowance allowance;

  private long cutOff;
  private final List<String> failures = new ArrayList<>();

  private Solver(
      Program program,
      Semantics semantics,
      MethodGraph calls,
      Writes writes,
      boolean all,
      @Nullable SolverMemory memory) {
    this.program = program;
    this.members = new DeclaredMembers(program);
    this.semantics = semantics;
    this.rerun = memory == null ? null : memory.rerun(this, program, calls, writes);
    this.noting = rerun == null ? semantics : rerun.noting(semantics);
    this.calls = calls;
    this.writes = writes;
    this.summaries = new Summary[calls.size()];
    this.stale = new Stale(calls.size());
    this.relevance = new Relevance(program, calls, semantics);
    this.relevant = relevance.methods();
    if (all) {
      relevant.set(0, calls.size());
    }
    this.allowance = new Allowance(calls.size());
  }

  /**
   * All arrivals.
   *
   * @param hits shortest trail of each, ordered by place
   * @param cutOff fixpoints that were stopped by a bound; results may be missing where it is not 0
   * @param coarse groups of methods of which what large methods leave in objects was not followed
   * @param failures methods whose evaluation failed, with the reason
   */
  public record Result(Map<Hit, Trail> hits, long cutOff, int coarse, List<String> failures) {
    /** Copies the list. */
    public Result {
      failures = List.copyOf(failures);
    }
  }

  /** Solves a program. */
  public static Result solve(Program program, Semantics semantics) {
    return solve(program, semantics, false, null);
  }

  /**
   * Solves a program that is like one that may have been solved before.
   *
   * @param all whether methods get a summary, too, that cannot bring a label anywhere
   * @param memory of that, and for the next time; null where nobody will ask again
   */
  public static Result solve(
      Program program, Semantics semantics, boolean all, @Nullable SolverMemory memory) {
    Writes writes = new Writes();
    MethodGraph calls = MethodGraph.of(program, writes);
    Solver solver = new Solver(program, semantics, calls, writes, all, memory);
    List<int[]> components = Components.of(calls);
    solver.run(components);
    if (solver.rerun != null) {
      solver.rerun.end();
    }
    return new Result(
        Collections.unmodifiableMap(solver.hits),
        solver.cutOff,
        solver.allowance.coarse(components),
        solver.failures);
  }

  private void run(List<int[]> components) {
    for (int[] component : components) {
      if (relevant.get(component[0])) {
        solve(component);
      }
    }
    for (int round = 0; !stale.isEmpty(); round++) {
      if (round == MOST_ROUNDS) {
        cutOff += stale.count();
        return;
      }
      BitSet again = stale.now();
      for (int[] component : components) {
        for (int member : component) {
          if (again.get(member) || stale.has(member)) {
            solve(component);
            break;
          }
        }
      }
    }
  }

  /** Solves a component; where that costs too much, with shorter access paths, which are fewer. */
  private void solve(int[] component) {
    while (allowance.isLeft(component)) {
      allowance.begin(component);
      try {
        settle(component);
        allowance.end(component);
        return;
      } catch (Effort.Exceeded e) {
        allowance.end(component);
        if (!allowance.shorten(component)) {
          // What is known of the group so far stays; nothing is gained by starting again.
          cutOff++;
          return;
        }
        Arrays.stream(component).forEach(member -> summaries[member] = null);
      }
    }
    Arrays.stream(component).forEach(stale::clear);
  }

  /** Evaluates those without a summary, and those that read what changed, until nothing does. */
  private void settle(int[] component) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      boolean settled = true;
      for (int number : component) {
        if (summaries[number] == null || stale.has(number)) {
          stale.clear(number);
          evaluate(number);
          settled = false;
        }
      }
      if (settled) {
        return;
      }
    }
    cutOff++;
  }

  /**
   * Evaluates a method anew; where its summary changes, whoever read it is to be evaluated again.
   */
  private void evaluate(int number) {
    Summary made = rerun == null ? walk(number) : rerun.evaluate(number);
    // One method must not cost the others; the caller counts and names it.
    Summary fresh = made == null ? Summary.NOTHING : made;
    Summary known = summaries[number];
    summaries[number] = fresh;
    if (known == null || !known.sameAs(fresh)) {
      stale.changed(number);
    }
  }

  /** Walks through a method; null where that failed. */
  @Nullable Summary walk(int number) {
    Method method = calls.method(number);
    try {
      return new MethodWalk(this, new Frame(method, number)).summarize();
    } catch (Effort.Exceeded e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      failures.add(method.ref() + ": " + e);
      return null;
    }
  }

  /**
   * The summary as far as it is known.
   *
   * @param reader number of the method that is solved again when it changes
   */
  Summary summary(int number, int reader) {
    stale.reads(reader, number);
    if (!relevant.get(number)) {
      demand(number);
    }
    Summary summary = known(number);
    if (rerun != null) {
      rerun.asks(number, summary);
    }
    return allowance.isCoarse(reader) ? summary.coarse() : summary;
  }

  /** The summary as far as it is known, for somebody who does not depend on it. */
  Summary known(int number) {
    Summary summary = summaries[number];
    return summary == null ? Summary.NOTHING : summary;
  }

  /** A method turns out to be called where the call graph does not show it. */
  private void demand(int number) {
    BitSet more = relevance.below(number);
    more.andNot(relevant);
    relevant.or(more);
    stale.add(more);
  }

  Program program() {
    return program;
  }

  DeclaredMembers members() {
    return members;
  }

  Allowance allowance() {
    return allowance;
  }

  Semantics semantics() {
    return noting;
  }

  /** Asks without anybody taking note. */
  Semantics unrecorded() {
    return semantics;
  }

  Writes writes() {
    return writes;
  }

  MethodGraph calls() {
    return calls;
  }

  /** Code of a method's class is evaluated. */
  void runs(MethodRef method) {
    if (rerun != null) {
      rerun.runs(method);
    }
  }

  void hit(Hit hit, Trail trail) {
    if (rerun != null) {
      rerun.hits(hit, trail);
    }
    hits.merge(hit, trail, Value::shorter);
  }

  Value staticField(FieldRef field, int reader) {
    Value value = statics.read(field, reader);
    if (rerun != null) {
      rerun.reads(field, value);
    }
    return value;
  }

  /** What a static field holds, for somebody who does not depend on it. */
  Value held(FieldRef field) {
    return statics.held(field);
  }

  void writeStatic(FieldRef field, Value value) {
    if (rerun != null) {
      rerun.writes(field, value, statics.held(field));
    }
    stale.add(statics.write(field, value));
  }
}
