package dev.vigie.flow.solver;

import dev.vigie.facts.MethodFact;
import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which method with a body can call which, virtual calls resolved to every implementation, and
 * texts of objects to their {@code toString()}.
 */
public final class MethodGraph {
  private final List<Method> methods = new ArrayList<>();
  private final List<MethodSketch> sketches = new ArrayList<>();
  private final Map<MethodRef, Integer> numbers = new HashMap<>();
  private final Map<Integer, Field> initialized = new HashMap<>();
  private final Map<String, List<MethodRef>> texts = new HashMap<>();
  private final Map<Callee, List<MethodRef>> targetsOfCall = new IdentityHashMap<>();
  private final CallTargets targets;
  private final KeptFunctions kept;
  private final int[][] callees;

  private MethodGraph(Program program, Writes writes) {
    this.targets = new CallTargets(program);
    this.kept = new KeptFunctions(program);
    for (TypeDeclaration type : program.types()) {
      MethodSketch.OfType sketched = program.views().of(type, program, MethodSketch.VIEW);
      for (Field field : type.fields()) {
        Expression initializer = field.initializer();
        if (initializer != null) {
          writes.initialized(field.name());
          if (field.isStatic() && field.constant() == null) {
            initialized.put(methods.size(), field);
            methods.add(KeptFunctions.initializer(field, initializer));
            sketches.add(sketched.of(field));
          }
        }
      }
      for (Method method : type.methods()) {
        // Nothing calls static blocks, so that a class can have several makes no difference.
        if (method.body() != null
            && (numbers.putIfAbsent(method.ref(), methods.size()) == null
                || method.name().equals(MethodFact.STATIC_INITIALIZER))) {
          methods.add(method);
          sketches.add(sketched.of(method));
        }
      }
    }
    this.callees = new int[methods.size()][];
  }

  /** The graph of a whole program; what its code writes is noted on the way. */
  static MethodGraph of(Program program, Writes writes) {
    MethodGraph graph = new MethodGraph(program, writes);
    for (int i = 0; i < graph.methods.size(); i++) {
      MethodSketch sketch = graph.sketches.get(i);
      writes.add(sketch.written());
      graph.callees[i] =
          sketch.callees().stream().mapToInt(graph::number).filter(n -> n >= 0).toArray();
    }
    return graph;
  }

  /** All methods with a body, by number. */
  public List<Method> methods() {
    return List.copyOf(methods);
  }

  /** What a first look asks about in a method's code. */
  MethodSketch sketch(int number) {
    return sketches.get(number);
  }

  /** Number of methods. */
  public int size() {
    return methods.size();
  }

  /** The method of a number. */
  public Method method(int number) {
    return methods.get(number);
  }

  /** Functions that fields keep. */
  KeptFunctions kept() {
    return kept;
  }

  /** The static field that a method of this number stands for the initializer of; else null. */
  @Nullable Field initialized(int number) {
    return initialized.get(number);
  }

  /** The number of a method with a body; -1 for others. */
  public int number(MethodRef ref) {
    return numbers.getOrDefault(ref, -1);
  }

  /** Numbers of the methods that a method can call, in order. */
  public int[] callees(int number) {
    return callees[number].clone();
  }

  /** The methods with a body that a call can end in. */
  public List<MethodRef> targets(Callee callee, boolean exact) {
    // A callee belongs to one place in the code, so identity finds it without comparing names.
    List<MethodRef> known = targetsOfCall.get(callee);
    if (known == null) {
      known = targets.of(callee, exact);
      targetsOfCall.put(callee, known);
    }
    return known;
  }

  /**
   * The {@code toString()} methods of the sources that an object of this static type can answer
   * with.
   */
  public List<MethodRef> texts(String type) {
    List<MethodRef> known = texts.get(type);
    if (known == null) {
      known = targets.texts(type);
      texts.put(type, known);
    }
    return known;
  }
}
