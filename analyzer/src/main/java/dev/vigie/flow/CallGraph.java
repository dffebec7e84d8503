package dev.vigie.flow;

import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.TypeViews;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which methods call which: class-hierarchy analysis over the sources (Dean, Grove and Chambers,
 * 1995). A call of a library method has no target, but what is handed to it may be called: lambdas
 * count as code of the method around them, and creating an anonymous class counts as calling its
 * methods.
 */
public final class CallGraph {
  private static final TypeViews.LinkedView<Map<MethodRef, List<Site>>> VIEW =
      (type, program) -> new Sites(program).of(type);

  private final Program program;
  private final Map<MethodRef, List<Site>> sites = new HashMap<>();
  private final Map<MethodRef, List<Site>> callers = new HashMap<>();

  /**
   * One call, creation or method reference.
   *
   * @param caller the method around it
   * @param call the expression
   * @param callee what it calls
   * @param arguments empty for a method reference
   * @param targets source methods that it can reach
   */
  public record Site(
      MethodRef caller,
      Expression call,
      Callee callee,
      List<Expression> arguments,
      List<MethodRef> targets) {
    /** Copies the lists. */
    public Site {
      arguments = List.copyOf(arguments);
      targets = List.copyOf(targets);
    }

    /** What the method is called on; null where it is static or not known. */
    public @Nullable Expression receiver() {
      if (call instanceof Expression.Invoke invoke) {
        return invoke.receiver();
      }
      return call instanceof Expression.FunctionReference reference ? reference.receiver() : null;
    }
  }

  private CallGraph(Program program) {
    this.program = program;
    for (TypeDeclaration type : program.types()) {
      sites.putAll(program.views().of(type, program, VIEW));
    }
    for (List<Site> each : sites.values()) {
      for (Site site : each) {
        for (MethodRef target : site.targets()) {
          callers.computeIfAbsent(target, k -> new ArrayList<>()).add(site);
        }
      }
    }
    // Those of one caller stay in the order of writing. Most lists are short: sorting each costs
    // much less than sorting all methods.
    callers.values().forEach(each -> each.sort(Comparator.comparing(Site::caller)));
  }

  /** Walks all bodies of a program. */
  public static CallGraph of(Program program) {
    return new CallGraph(program);
  }

  /** Calls in a method's body, its lambdas included, in order of writing. */
  public List<Site> sites(MethodRef method) {
    return Collections.unmodifiableList(sites.getOrDefault(method, List.of()));
  }

  /** All calls that can reach a method, ordered by caller. */
  public List<Site> callers(MethodRef method) {
    return Collections.unmodifiableList(callers.getOrDefault(method, List.of()));
  }

  /** These methods and all that they can reach, nearest first. */
  public Set<MethodRef> reachable(Collection<MethodRef> from) {
    Set<MethodRef> reached = new LinkedHashSet<>(from);
    Deque<MethodRef> open = new ArrayDeque<>(reached);
    while (!open.isEmpty()) {
      for (Site site : sites(open.poll())) {
        for (MethodRef target : site.targets()) {
          if (reached.add(target)) {
            open.add(target);
          }
        }
      }
    }
    return Collections.unmodifiableSet(reached);
  }

  /** Sites of a piece of code, e.g. of one argument. */
  public List<Site> sitesIn(MethodRef caller, Expression code) {
    Sites within = new Sites(program);
    List<Site> found = new ArrayList<>();
    Walk.through(code, expression -> within.add(caller, expression, found));
    return found;
  }
}
