package dev.vigie.inventory.copy;

import dev.vigie.facts.Modifiers;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says where the value of an expression comes from, through locals, casts, choices, conversions,
 * and methods that give back what they are given. A method's other results stand for themselves:
 * what flows into them is found where its own body is read.
 */
final class Origins {
  /** How many methods within methods are asked whether they give back what they are given. */
  static final int DEPTH = 2;

  /** Deeper expressions are taken for computed. */
  private static final int NESTING = 30;

  private final Program program;
  private final Targets targets;
  private final SelectedMembers selected;
  private final Map<Asked, Set<Integer>> given = new HashMap<>();
  private final Map<MethodRef, Body> bodies = new HashMap<>();

  private record Asked(MethodRef method, int depth) {}

  /** How an expression is looked at: in which body, how deep in calls and in other expressions. */
  private record View(Body body, int depth, int nesting, Set<Integer> open) {
    View deeper() {
      return new View(body, depth, nesting + 1, open);
    }
  }

  Origins(Program program, Targets targets, SelectedMembers selected) {
    this.program = program;
    this.targets = targets;
    this.selected = selected;
  }

  Origin of(Expression expression, Body body) {
    return of(expression, new View(body, DEPTH, 0, new HashSet<>()));
  }

  private Origin of(Expression expression, View view) {
    if (view.nesting() > NESTING || isObject(expression.type())) {
      return Origin.OTHER;
    }
    View deeper = view.deeper();
    if (expression instanceof Expression.Constant
        || expression instanceof Expression.ClassConstant) {
      return Origin.NOTHING;
    } else if (expression instanceof Expression.LocalRead read) {
      return ofLocal(read, deeper);
    } else if (expression instanceof Expression.LocalWrite write) {
      return write.accumulates() ? Origin.OTHER : of(write.value(), deeper);
    } else if (expression instanceof Expression.FieldRead read) {
      return ofField(read);
    } else if (expression instanceof Expression.FieldWrite write) {
      return write.accumulates() ? Origin.OTHER : of(write.value(), deeper);
    } else if (expression instanceof Expression.Cast cast) {
      return of(cast.operand(), deeper);
    } else if (expression instanceof Expression.Choose choose) {
      return of(choose.whenTrue(), deeper).and(of(choose.whenFalse(), deeper));
    } else if (expression instanceof Expression.Switch choice) {
      return all(Walk.yielded(choice), deeper);
    } else if (expression instanceof Expression.ArrayRead read) {
      return of(read.array(), deeper);
    } else if (expression instanceof Expression.ArrayCreate array) {
      return all(array.elements(), deeper);
    } else if (expression instanceof Expression.Concat concat) {
      return ofConcat(concat, deeper);
    } else if (expression instanceof Expression.Create creation) {
      return HandedOn.isCopying(creation) && creation.callee().declared() == null
          ? of(creation.arguments().get(0), deeper)
          : creation.arguments().isEmpty() ? Origin.NOTHING : Origin.OTHER;
    } else if (expression instanceof Expression.Invoke call) {
      return call.callee().declared() != null ? ofSource(call, deeper) : ofLibrary(call, deeper);
    }
    return Origin.OTHER;
  }

  private Origin all(List<Expression> expressions, View view) {
    return Origin.all(expressions.stream().map(e -> of(e, view)).toList());
  }

  /** Whether a type is one of the sources that has members of its own: what it holds is in them. */
  private boolean isObject(JavaType type) {
    return !(type instanceof JavaType.Primitive)
        && !(type instanceof JavaType.Variable)
        && program.type(type.erasure()).filter(t -> t.kind() != TypeFact.Kind.ENUM).isPresent();
  }

  private Origin ofLocal(Expression.LocalRead read, View view) {
    Body body = view.body();
    if (body.isUnclear(read.local())) {
      return Origin.OTHER;
    }
    CopyNode parameter = body.parameter(read.local());
    Origin result = parameter == null ? Origin.NOTHING : Origin.of(parameter);
    Expression value = body.value(read.local());
    List<Expression> added = body.added(read.local());
    if ((value != null || !added.isEmpty()) && view.open().add(read.local().index())) {
      result = value == null ? result : result.and(of(value, view));
      result = result.and(all(added, view));
      view.open().remove(read.local().index());
    }
    return result;
  }

  private Origin ofField(Expression.FieldRead read) {
    Field field = program.field(read.field()).orElse(null);
    if (field == null) {
      return Origin.OTHER;
    }
    boolean constant =
        field.kind() == Field.Kind.ENUM_CONSTANT
            || (field.isStatic() && Modifiers.has(field.modifiers(), Modifiers.FINAL));
    return constant ? Origin.NOTHING : of(field);
  }

  /** A field whose type is open holds anything: it is no member of one kind. */
  private static Origin of(Field field) {
    return isOpen(field.type()) ? Origin.OTHER : Origin.of(new CopyNode.OfField(field.ref()));
  }

  /** Whether values of any kind are kept in a field of this type. */
  static boolean isOpen(JavaType type) {
    return type instanceof JavaType.Variable
        || type.erasure().equals("java.lang.Object")
        || type.simpleName().endsWith("Map")
        || type.arguments().stream().anyMatch(Origins::isOpen);
  }

  /** {@code "" + number} is a conversion, anything longer a text of its own. */
  private Origin ofConcat(Expression.Concat concat, View view) {
    Expression single = null;
    for (Expression part : concat.parts()) {
      boolean empty = part instanceof Expression.Constant text && "".equals(text.text());
      if (!empty && single != null) {
        return Origin.OTHER;
      }
      single = empty ? single : part;
    }
    return single == null ? Origin.NOTHING : of(single, view);
  }

  private Origin ofSource(Expression.Invoke call, View view) {
    Origin result = Origin.NOTHING;
    List<Method> called = targets.of(call.callee());
    if (called.isEmpty()) {
      return Origin.OTHER;
    }
    for (Method method : called) {
      result = result.and(ofResult(method));
      for (int index : given(method, view.depth())) {
        if (index < call.arguments().size()) {
          result = result.and(of(call.arguments().get(index), view));
        }
      }
    }
    return result;
  }

  private static Origin ofResult(Method method) {
    if (method.body() != null || SelectedMembers.isQuery(method)) {
      return Origin.of(new CopyNode.OfResult(method.ref()));
    }
    return method.parameters().isEmpty() && !method.isStatic()
        ? Origin.of(new CopyNode.OfGetter(method.ref().owner(), method.name()))
        : Origin.OTHER;
  }

  private Origin ofLibrary(Expression.Invoke call, View view) {
    Callee callee = call.callee();
    String column = HandedOn.column(call);
    if (column != null) {
      return Origin.of(new CopyNode.OfColumn(column));
    }
    CopyNode queried = selected.resultOf(call);
    if (queried != null) {
      return Origin.of(queried);
    }
    if (HandedOn.isMapping(call) && call.receiver() != null && call.arguments().size() == 1) {
      Origin receiver = of(call.receiver(), view);
      return ofFunction(call.arguments().get(0), receiver, view);
    }
    if (HandedOn.isTaking(call)) {
      List<Expression> put = view.body().entry(call);
      return put.isEmpty() ? Origin.OTHER : all(put, view);
    }
    if (HandedOn.isReceiver(call) && call.receiver() != null) {
      Origin result = of(call.receiver(), view);
      boolean withDefault = callee.name().equals("orElse");
      return withDefault ? result.and(all(call.arguments(), view)) : result;
    }
    List<Expression> arguments = HandedOn.arguments(call);
    if (!arguments.isEmpty()) {
      return all(arguments, view);
    }
    return call.receiver() != null && HandedOn.isGetter(callee)
        ? Origin.of(
            new CopyNode.OfGetter(
                callee.owner() == null ? callee.receiver().erasure() : callee.owner(),
                callee.name()))
        : Origin.OTHER;
  }

  private Origin ofFunction(Expression function, Origin argument, View view) {
    if (function instanceof Expression.Lambda lambda) {
      return all(Walk.returned(lambda.body()), view);
    }
    if (!(function instanceof Expression.FunctionReference reference)) {
      return Origin.OTHER;
    }
    Callee callee = reference.callee();
    if (callee.declared() == null) {
      if (HandedOn.isGiving(callee, reference.unbound())) {
        return argument;
      }
      return reference.unbound() && HandedOn.isGetter(callee)
          ? Origin.of(new CopyNode.OfGetter(callee.receiver().erasure(), callee.name()))
          : Origin.OTHER;
    }
    Origin result = Origin.NOTHING;
    for (Method method : targets.of(callee)) {
      if (method.isConstructor()) {
        return Origin.OTHER;
      }
      result = result.and(ofResult(method));
      if (!reference.unbound() && given(method, view.depth()).contains(0)) {
        result = result.and(argument);
      }
    }
    return result.equals(Origin.NOTHING) ? Origin.OTHER : result;
  }

  /** What a method returns, but for what it was given. */
  Origin returned(Method method, Body body) {
    Origin result = Origin.NOTHING;
    if (method.body() != null) {
      for (Expression value : Walk.returned(method.body())) {
        result = result.and(of(value, body));
      }
    }
    List<CopyNode> own = new ArrayList<>();
    for (CopyNode node : result.nodes()) {
      if (!isParameter(node, method)) {
        own.add(node);
      }
    }
    return new Origin(new LinkedHashSet<>(own), result.other());
  }

  private static boolean isParameter(CopyNode node, Method method) {
    return node instanceof CopyNode.OfParameter parameter
        && parameter.method().equals(method.ref());
  }

  /** The parameters that a method may give back. */
  private Set<Integer> given(Method method, int depth) {
    if (depth == 0
        || method.body() == null
        || method.parameters().isEmpty()
        || method.returnType().erasure().equals("void")
        || isObject(method.returnType())) {
      return Set.of();
    }
    Asked asked = new Asked(method.ref(), depth);
    Set<Integer> known = given.get(asked);
    if (known == null) {
      known = new TreeSet<>();
      Body body = body(method);
      for (Expression value : Walk.returned(method.body())) {
        Origin origin = of(value, new View(body, depth - 1, 0, new HashSet<>()));
        for (CopyNode node : origin.nodes()) {
          if (node instanceof CopyNode.OfParameter parameter && isParameter(node, method)) {
            known.add(parameter.index());
          }
        }
      }
      given.put(asked, known);
    }
    return known;
  }

  /** A method's body, walked once. */
  Body body(Method method) {
    Body known = bodies.get(method.ref());
    if (known == null) {
      known =
          program
              .type(method.ref().owner())
              .map(type -> program.views().of(type, Body.VIEW).get(method))
              .orElseGet(() -> Body.of(method, Objects.requireNonNull(method.body())));
      bodies.put(method.ref(), known);
    }
    return known;
  }
}
