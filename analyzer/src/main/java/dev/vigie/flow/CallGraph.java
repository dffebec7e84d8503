package dev.vigie.flow;

import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
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
      for (Method method : type.methods()) {
        collect(type, method);
      }
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
    List<Site> found = new ArrayList<>();
    Walk.through(code, expression -> add(caller, expression, found));
    return found;
  }

  private void collect(TypeDeclaration type, Method method) {
    List<Site> found = new ArrayList<>();
    if (method.body() != null) {
      Walk.through(method.body(), expression -> add(method.ref(), expression, found));
    }
    // Initializers of fields run in every constructor, or when the class is loaded.
    boolean loads = method.name().equals("<clinit>");
    if (method.isConstructor() || loads) {
      for (Field field : type.fields()) {
        if (field.initializer() != null && field.isStatic() == loads) {
          Walk.through(field.initializer(), expression -> add(method.ref(), expression, found));
        }
      }
    }
    sites.put(method.ref(), found);
  }

  private void add(MethodRef caller, Expression expression, List<Site> found) {
    if (expression instanceof Expression.Invoke invoke) {
      found.add(
          new Site(
              caller,
              invoke,
              invoke.callee(),
              invoke.arguments(),
              targets(invoke.callee(), invoke.exact())));
    } else if (expression instanceof Expression.Create create) {
      Set<MethodRef> targets = new LinkedHashSet<>(targets(create.callee(), true));
      if (anonymous(create.type().erasure())) {
        program
            .type(create.type().erasure())
            .ifPresent(type -> type.methods().forEach(method -> targets.add(method.ref())));
      }
      found.add(
          new Site(caller, create, create.callee(), create.arguments(), new ArrayList<>(targets)));
    } else if (expression instanceof Expression.FunctionReference reference) {
      found.add(
          new Site(
              caller,
              reference,
              reference.callee(),
              List.of(),
              targets(reference.callee(), reference.callee().name().equals("<init>"))));
    }
  }

  private List<MethodRef> targets(Callee callee, boolean exact) {
    MethodRef declared = callee.declared();
    if (declared == null) {
      return List.of();
    }
    if (exact || program.method(declared).map(Method::isStatic).orElse(false)) {
      return List.of(declared);
    }
    return program.implementations(declared, callee.receiver().erasure());
  }

  private static boolean anonymous(String type) {
    int dollar = type.lastIndexOf('$');
    return dollar >= 0
        && dollar + 1 < type.length()
        && type.substring(dollar + 1).chars().allMatch(Character::isDigit);
  }
}
