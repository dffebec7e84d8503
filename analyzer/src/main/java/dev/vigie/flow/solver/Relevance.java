package dev.vigie.flow.solver;

import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which methods need a summary. A label that enters in one method and arrives in another passes
 * through a third that can reach both; only such methods, and what they call, can bring a label
 * anywhere. Over the call graph alone, so a parser or a driver that no label comes near costs
 * nothing. Static fields are a way of their own, from whoever can put a label there to whoever can
 * bring it on.
 */
final class Relevance {
  private static final String OBJECT = "java.lang.Object";

  private final Program program;
  private final MethodGraph graph;
  private final Semantics semantics;
  private final int[][] callees;
  private final int[][] callers;
  private final BitSet entering = new BitSet();
  private final BitSet arriving = new BitSet();
  private final StaticFields statics;

  private @Nullable Map<String, List<Integer>> byName;
  private @Nullable Set<String> labelled;

  /** Of the method that is looked at. */
  private final List<Integer> handedOut = new ArrayList<>();

  Relevance(Program program, MethodGraph graph, Semantics semantics) {
    this.program = program;
    this.graph = graph;
    this.semantics = semantics;
    this.statics = new StaticFields();
    this.callees = new int[graph.size()][];
    for (int number = 0; number < graph.size(); number++) {
      look(number);
      callees[number] = with(graph.callees(number), handedOut);
      handedOut.clear();
    }
    this.callers = reversed(callees);
  }

  /** The methods that need a summary. */
  BitSet methods() {
    BitSet bringing;
    boolean changed;
    do {
      bringing = closure(entering, callers);
      BitSet reached = closure(bringing, callees);
      BitSet used = closure(closure(arriving, callers), callees);
      changed = statics.join(entering, arriving, bringing, reached, used);
    } while (changed);
    BitSet both = (BitSet) bringing.clone();
    both.and(closure(arriving, callers));
    return closure(both, callees);
  }

  /** A method and all that it can call. */
  BitSet below(int number) {
    BitSet start = new BitSet();
    start.set(number);
    return closure(start, callees);
  }

  private static BitSet closure(BitSet start, int[][] edges) {
    BitSet reached = (BitSet) start.clone();
    Deque<Integer> open = new ArrayDeque<>();
    reached.stream().forEach(open::add);
    while (!open.isEmpty()) {
      for (int next : edges[open.poll()]) {
        if (!reached.get(next)) {
          reached.set(next);
          open.add(next);
        }
      }
    }
    return reached;
  }

  private static int[][] reversed(int[][] edges) {
    int[] counts = new int[edges.length];
    for (int[] each : edges) {
      for (int target : each) {
        counts[target]++;
      }
    }
    int[][] reversed = new int[edges.length][];
    Arrays.setAll(reversed, i -> new int[counts[i]]);
    for (int source = 0; source < edges.length; source++) {
      for (int target : edges[source]) {
        reversed[target][--counts[target]] = source;
      }
    }
    return reversed;
  }

  private static int[] with(int[] some, List<Integer> more) {
    int[] all = Arrays.copyOf(some, some.length + more.size());
    for (int i = 0; i < more.size(); i++) {
      all[some.length + i] = more.get(i);
    }
    return all;
  }

  private void look(int number) {
    Method method = graph.method(number);
    MethodSketch sketch = graph.sketch(number);
    for (Expression part : sketch.parts()) {
      look(part, method, number);
    }
    statics.used(sketch.statics(), number);
    Field initialized = graph.initialized(number);
    if (initialized != null) {
      statics.initialized(initialized, number);
    }
    for (Statement.Return answer : sketch.answers()) {
      semantics.answered(method, answer).ifPresent(site -> call(site, number));
    }
    if (!entering.get(number)
        && sketch.locals().stream()
            .anyMatch(local -> semantics.ofLocal(method.ref(), local).isPresent())) {
      entering.set(number);
    }
  }

  private void look(Expression expression, Method method, int number) {
    if (expression instanceof Expression.Invoke invoke) {
      call(
          new CallSite(
              invoke.callee(),
              invoke.receiver(),
              invoke.arguments(),
              invoke.arguments().size(),
              invoke.exact(),
              invoke.type(),
              method.ref(),
              invoke.at()),
          number);
      named(Reflection.naming(invoke), number);
    } else if (expression instanceof Expression.Create create) {
      call(
          new CallSite(
              create.callee(),
              null,
              create.arguments(),
              create.arguments().size(),
              true,
              create.type(),
              method.ref(),
              create.at()),
          number);
      handOut(create.type().erasure());
    } else if (expression instanceof Expression.FieldRead read) {
      if (semantics.ofField(read.field()).isPresent()) {
        entering.set(number);
      }
    } else if (expression instanceof Expression.FunctionReference reference
        && semantics.concerns(reference.callee())) {
      entering.set(number);
      arriving.set(number);
    }
  }

  /** Reflection by a constant name uses any member of that name. */
  private void named(@Nullable Expression name, int number) {
    if (name instanceof Expression.Constant constant && constant.text() != null) {
      String member = constant.text();
      handedOut.addAll(byName().getOrDefault(member, List.of()));
      if (labelled().contains(member)) {
        entering.set(number);
      }
    } else if (name instanceof Expression.LocalRead read
        && graph.sketch(number).constants().contains(read.local().index())) {
      entering.set(number);
      arriving.set(number);
    }
  }

  private Map<String, List<Integer>> byName() {
    if (byName == null) {
      byName = new HashMap<>();
      for (int number = 0; number < graph.size(); number++) {
        byName.computeIfAbsent(graph.method(number).name(), n -> new ArrayList<>()).add(number);
      }
    }
    return byName;
  }

  /** Names of fields with a label. */
  private Set<String> labelled() {
    if (labelled == null) {
      labelled =
          program.types().stream()
              .flatMap(type -> type.fields().stream())
              .filter(field -> semantics.ofField(field.ref()).isPresent())
              .map(Field::name)
              .collect(Collectors.toSet());
    }
    return labelled;
  }

  private void call(CallSite site, int number) {
    CallEffects effects = semantics.effects(site);
    if (!effects.ports().isEmpty()) {
      arriving.set(number);
    }
    if (!effects.emissions().isEmpty()
        || effects.takesApart()
        || semantics.ofCall(site).isPresent()
        || semantics.ofKey(site).isPresent()) {
      entering.set(number);
    }
  }

  /** Objects that a library can call back: their methods run wherever they were handed to it. */
  private void handOut(String type) {
    TypeDeclaration declared = program.type(type).orElse(null);
    if (declared == null) {
      return;
    }
    boolean called =
        type.indexOf('$') >= 0
            || program.supertypes(type).stream()
                .anyMatch(each -> !each.equals(OBJECT) && program.type(each).isEmpty());
    if (called) {
      for (Method method : declared.methods()) {
        int number = graph.number(method.ref());
        if (number >= 0 && !method.isStatic() && !method.name().startsWith("<")) {
          handedOut.add(number);
        }
      }
    }
  }
}
