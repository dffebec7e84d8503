package dev.vigie.flow.solver;

import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
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

  private static final long SPARE_FOR_EACH_METHOD = 300;

  private final Program program;
  private final DeclaredMembers members;
  private final Semantics semantics;
  private final MethodGraph calls;
  private final Writes writes;
  private final @Nullable Summary[] summaries;
  private final Map<Hit, Trail> hits = new LinkedHashMap<>();
  private final StaticValues statics = new StaticValues();
  private final BitSet[] readers;
  private final BitSet stale = new BitSet();
  private final Relevance relevance;
  private final BitSet relevant;

  /** Fields of what a caller hands in are not followed, nor what large methods leave in objects. */
  private static final int COARSE = -1;

  private static final int GIVEN_UP = -2;

  /** How far fields of what a caller hands in are followed, by method. */
  private final int[] deepest;

  private Effort effort = new Effort(1);

  /** What the last tries of all groups may cost beyond the usual; grows with the program alone. */
  private long spare;

  private long cutOff;
  private final List<String> failures = new ArrayList<>();

  private Solver(
      Program program, Semantics semantics, MethodGraph calls, Writes writes, boolean all) {
    this.program = program;
    this.members = new DeclaredMembers(program);
    this.semantics = semantics;
    this.calls = calls;
    this.writes = writes;
    this.summaries = new Summary[calls.size()];
    this.readers = new BitSet[calls.size()];
    this.relevance = new Relevance(program, calls, semantics);
    this.relevant = relevance.methods();
    if (all) {
      relevant.set(0, calls.size());
    }
    this.spare = SPARE_FOR_EACH_METHOD * calls.size();
    this.deepest = new int[calls.size()];
    Arrays.fill(deepest, State.DEEPEST);
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
    return solve(program, semantics, false);
  }

  /**
   * Solves a program.
   *
   * @param all whether methods get a summary, too, that cannot bring a label anywhere
   */
  public static Result solve(Program program, Semantics semantics, boolean all) {
    Writes writes = new Writes();
    MethodGraph calls = MethodGraph.of(program, writes);
    Solver solver = new Solver(program, semantics, calls, writes, all);
    List<int[]> components = Components.of(calls);
    solver.run(components);
    return new Result(
        Collections.unmodifiableMap(solver.hits),
        solver.cutOff,
        (int) components.stream().filter(each -> solver.deepest[each[0]] == COARSE).count(),
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
        cutOff += stale.cardinality();
        return;
      }
      BitSet again = (BitSet) stale.clone();
      for (int[] component : components) {
        for (int member : component) {
          if (again.get(member) || stale.get(member)) {
            solve(component);
            break;
          }
        }
      }
    }
  }

  /**
   * Solves a component; where that costs too much, with shorter access paths, which are fewer.
   * Large groups of methods that call each other on recursive data, such as the visitors of a
   * syntax tree, else have more paths than anybody could follow.
   */
  private void solve(int[] component) {
    while (deepest[component[0]] > GIVEN_UP) {
      boolean last = deepest[component[0]] <= 0;
      effort = last ? lastTry(component) : new Effort(component.length);
      try {
        settle(component);
        spare -= last ? effort.spentBeyond(component.length) : 0;
        return;
      } catch (Effort.Exceeded e) {
        spare -= last ? effort.spentBeyond(component.length) : 0;
        int now = deepest[component[0]];
        Arrays.stream(component).forEach(member -> deepest[member] = shorter(now));
        if (now == COARSE) {
          // What is known of the group so far stays; nothing is gained by starting again.
          cutOff++;
          return;
        }
        Arrays.stream(component).forEach(member -> summaries[member] = null);
      }
    }
    Arrays.stream(component).forEach(stale::clear);
  }

  /** A single method that costs so much calls what has large summaries: more would not help. */
  private Effort lastTry(int[] component) {
    return Effort.ofLastTry(component.length, component.length > 1 ? spare : 0);
  }

  private static int shorter(int deepest) {
    return deepest > 1 ? 1 : deepest - 1;
  }

  /** Evaluates those without a summary, and those that read what changed, until nothing does. */
  private void settle(int[] component) {
    for (int round = 0; round < MOST_ROUNDS; round++) {
      boolean settled = true;
      for (int number : component) {
        if (summaries[number] == null || stale.get(number)) {
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
    Method method = calls.method(number);
    Summary fresh;
    try {
      fresh = new MethodWalk(this, new Frame(method, number)).summarize();
    } catch (Effort.Exceeded e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      // One method must not cost the others; the caller counts and names it.
      failures.add(method.ref() + ": " + e);
      fresh = Summary.NOTHING;
    }
    Summary known = summaries[number];
    summaries[number] = fresh;
    BitSet dependents = readers[number];
    if (dependents != null && (known == null || !known.sameAs(fresh))) {
      stale.or(dependents);
    }
  }

  /**
   * The summary as far as it is known.
   *
   * @param reader number of the method that is solved again when it changes
   */
  Summary summary(int number, int reader) {
    BitSet dependents = readers[number];
    if (dependents == null) {
      dependents = new BitSet();
      readers[number] = dependents;
    }
    dependents.set(reader);
    if (!relevant.get(number)) {
      demand(number);
    }
    Summary summary = summaries[number];
    if (summary == null) {
      return Summary.NOTHING;
    }
    return deepest[reader] == COARSE ? summary.coarse() : summary;
  }

  /** A method turns out to be called where the call graph does not show it. */
  private void demand(int number) {
    BitSet more = relevance.below(number);
    more.andNot(relevant);
    relevant.or(more);
    stale.or(more);
  }

  Program program() {
    return program;
  }

  DeclaredMembers members() {
    return members;
  }

  Effort effort() {
    return effort;
  }

  /** How far fields of what a caller hands in are followed. */
  int deepest(int number) {
    return Math.max(0, deepest[number]);
  }

  Semantics semantics() {
    return semantics;
  }

  Writes writes() {
    return writes;
  }

  MethodGraph calls() {
    return calls;
  }

  void hit(Hit hit, Trail trail) {
    hits.merge(hit, trail, Value::shorter);
  }

  void cut() {
    cutOff++;
  }

  Value staticField(FieldRef field, int reader) {
    return statics.read(field, reader);
  }

  void writeStatic(FieldRef field, Value value) {
    stale.or(statics.write(field, value));
  }
}
