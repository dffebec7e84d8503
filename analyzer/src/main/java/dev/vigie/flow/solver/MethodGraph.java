package dev.vigie.flow.solver;

import dev.vigie.facts.MethodFact;
import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which method with a body can call which, virtual calls resolved to every implementation, and
 * texts of objects to their {@code toString()}.
 */
public final class MethodGraph {
  private final Program program;
  private final Writes writes;
  private final List<Method> methods = new ArrayList<>();
  private final Map<MethodRef, Integer> numbers = new HashMap<>();
  private final Map<Integer, Field> initialized = new HashMap<>();
  private final Map<String, List<MethodRef>> texts = new HashMap<>();
  private final Map<Target, List<MethodRef>> targets = new HashMap<>();
  private final Map<Callee, List<MethodRef>> targetsOfCall = new IdentityHashMap<>();
  private final KeptFunctions kept;
  private final int[][] callees;

  private record Target(MethodRef declared, String receiver) {}

  private MethodGraph(Program program, Writes writes) {
    this.program = program;
    this.writes = writes;
    this.kept = new KeptFunctions(program);
    for (TypeDeclaration type : program.types()) {
      for (Field field : type.fields()) {
        Expression initializer = field.initializer();
        if (initializer != null) {
          writes.initialized(field.name());
          if (field.isStatic() && field.constant() == null) {
            initialized.put(methods.size(), field);
            methods.add(KeptFunctions.initializer(field, initializer));
          }
        }
      }
      for (Method method : type.methods()) {
        // Nothing calls static blocks, so that a class can have several makes no difference.
        if (method.body() != null
            && (numbers.putIfAbsent(method.ref(), methods.size()) == null
                || method.name().equals(MethodFact.STATIC_INITIALIZER))) {
          methods.add(method);
        }
      }
    }
    this.callees = new int[methods.size()][];
  }

  /** The graph of a whole program; what its code writes is noted on the way. */
  static MethodGraph of(Program program, Writes writes) {
    MethodGraph graph = new MethodGraph(program, writes);
    for (int i = 0; i < graph.methods.size(); i++) {
      graph.callees[i] = graph.calleesOf(graph.methods.get(i));
    }
    return graph;
  }

  /** All methods with a body, by number. */
  public List<Method> methods() {
    return List.copyOf(methods);
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
      known = find(callee, exact);
      targetsOfCall.put(callee, known);
    }
    return known;
  }

  private List<MethodRef> find(Callee callee, boolean exact) {
    MethodRef declared = callee.declared();
    if (declared == null) {
      return List.of();
    }
    if (exact || declared.name().equals("<init>") || isStatic(declared)) {
      return numbers.containsKey(declared) ? List.of(declared) : List.of();
    }
    return targets.computeIfAbsent(
        new Target(declared, callee.receiver().erasure()), this::implementations);
  }

  private List<MethodRef> implementations(Target target) {
    return program.implementations(target.declared(), target.receiver()).stream()
        .filter(numbers::containsKey)
        .toList();
  }

  /**
   * The {@code toString()} methods of the sources that an object of this static type can answer
   * with.
   */
  public List<MethodRef> texts(String type) {
    List<MethodRef> known = texts.get(type);
    if (known == null) {
      Set<MethodRef> found = new LinkedHashSet<>();
      program.lookup(type, "toString", 0).ifPresent(m -> found.add(m.ref()));
      for (TypeDeclaration below : program.subtypes(type)) {
        program.lookup(below.name(), "toString", 0).ifPresent(m -> found.add(m.ref()));
      }
      known = found.stream().filter(numbers::containsKey).toList();
      texts.put(type, known);
    }
    return known;
  }

  private boolean isStatic(MethodRef ref) {
    return program.method(ref).map(Method::isStatic).orElse(false);
  }

  private int[] calleesOf(Method method) {
    Set<Integer> found = new LinkedHashSet<>();
    eachPart(method, expression -> add(expression, found));
    found.remove(-1);
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  /**
   * Gives every expression that runs with a method: constructors initialize fields and run blocks.
   */
  void eachPart(Method method, Consumer<Expression> each) {
    Consumer<Expression> visitor = kept.followedBy(each);
    if (method.body() != null) {
      Walk.through(method.body(), visitor);
    }
    if (method.isConstructor()) {
      TypeDeclaration owner = program.type(method.ref().owner()).orElse(null);
      if (owner == null) {
        return;
      }
      for (Field field : owner.fields()) {
        if (field.initializer() != null && !field.isStatic()) {
          Walk.through(field.initializer(), visitor);
        }
      }
      for (Method block : owner.methods()) {
        if (block.name().equals(MethodFact.INSTANCE_INITIALIZER) && block.body() != null) {
          Walk.through(block.body(), visitor);
        }
      }
    }
  }

  private void add(Expression expression, Set<Integer> found) {
    writes.see(expression);
    if (expression instanceof Expression.Invoke invoke) {
      targets(invoke.callee(), invoke.exact()).forEach(ref -> found.add(number(ref)));
      invoke.arguments().forEach(argument -> addTexts(argument.type(), found));
    } else if (expression instanceof Expression.Create create) {
      targets(create.callee(), true).forEach(ref -> found.add(number(ref)));
      create.arguments().forEach(argument -> addTexts(argument.type(), found));
    } else if (expression instanceof Expression.FunctionReference reference) {
      targets(reference.callee(), false).forEach(ref -> found.add(number(ref)));
    } else if (expression instanceof Expression.Concat concat) {
      concat.parts().forEach(part -> addTexts(part.type(), found));
    }
  }

  private void addTexts(JavaType type, Set<Integer> found) {
    if (type instanceof JavaType.Array array) {
      addTexts(array.component(), found);
    } else if (type instanceof JavaType.Declared declared) {
      if (program.type(declared.name()).isPresent()) {
        texts(declared.name()).forEach(ref -> found.add(number(ref)));
      }
      declared.args().forEach(argument -> addTexts(argument, found));
    }
  }
}
