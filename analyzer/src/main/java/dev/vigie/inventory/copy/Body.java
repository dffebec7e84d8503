package dev.vigie.inventory.copy;

import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.TypeViews;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import dev.vigie.program.code.Walk;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of one body matters for copies: what its locals stand for, what is put into them, and what
 * the body writes and calls.
 */
final class Body {
  /** Those of a type's methods, told apart by identity. */
  static final TypeViews.View<Map<Method, Body>> VIEW = Body::of;

  private final @Nullable MethodRef method;
  private final int parameters;
  private final Map<Integer, List<Expression>> written = new HashMap<>();
  private final Set<Integer> accumulated = new HashSet<>();
  private final Map<Integer, Expression> bound = new HashMap<>();
  private final Map<Integer, List<Expression>> added = new HashMap<>();
  private final Map<Entry, List<Expression>> entries = new HashMap<>();
  private final List<Expression> effects = new ArrayList<>();

  /** What a local map has under a constant key. */
  private record Entry(int local, String key) {}

  private Body(@Nullable MethodRef method, int parameters) {
    this.method = method;
    this.parameters = parameters;
  }

  private static Map<Method, Body> of(TypeDeclaration type) {
    Map<Method, Body> bodies = new IdentityHashMap<>();
    for (Method method : type.methods()) {
      if (method.body() != null) {
        bodies.put(method, of(method, method.body()));
      }
    }
    return bodies;
  }

  static Body of(Method method, Statement statement) {
    Body body = new Body(method.ref(), method.parameters().size());
    Walk.through(statement, body::meet, body::loop);
    return body;
  }

  /** The value that a field begins with, as a body. */
  static Body of(Expression initializer) {
    Body body = new Body(null, 0);
    Walk.through(initializer, body::meet);
    return body;
  }

  /** The variable of a loop stands for each of what is looped over. */
  private void loop(Statement statement) {
    if (statement instanceof Statement.ForEach each) {
      bound.put(each.variable().index(), each.iterable());
    }
  }

  private void meet(Expression expression) {
    if (expression instanceof Expression.LocalWrite write) {
      int index = write.local().index();
      if (write.accumulates()) {
        accumulated.add(index);
      } else {
        List<Expression> values = written.computeIfAbsent(index, i -> new ArrayList<>(1));
        if (!isConstant(write.value()) && !values.contains(write.value())) {
          values.add(write.value());
        }
      }
    } else if (expression instanceof Expression.Invoke call) {
      effects.add(call);
      filled(call);
      for (Expression argument : call.arguments()) {
        if (argument instanceof Expression.Lambda lambda
            && lambda.parameters().size() == 1
            && call.receiver() != null
            && HandedOn.isElementwise(call)) {
          bound.put(lambda.parameters().get(0).index(), call.receiver());
        }
      }
    } else if (expression instanceof Expression.FieldWrite
        || expression instanceof Expression.Create) {
      effects.add(expression);
    }
  }

  /** {@code mails.add(mail)}, {@code row.put("to", mail)} on a local. */
  private void filled(Expression.Invoke call) {
    if (!(call.receiver() instanceof Expression.LocalRead local)) {
      return;
    }
    if (HandedOn.isAdding(call)) {
      added
          .computeIfAbsent(local.local().index(), i -> new ArrayList<>(1))
          .add(call.arguments().get(0));
    } else if (HandedOn.isPutting(call)) {
      String key = HandedOn.key(call);
      if (key != null) {
        entries
            .computeIfAbsent(new Entry(local.local().index(), key), e -> new ArrayList<>(1))
            .add(call.arguments().get(1));
      }
    }
  }

  private static boolean isConstant(Expression value) {
    return value instanceof Expression.Constant
        || (value instanceof Expression.Cast cast && isConstant(cast.operand()));
  }

  /** Writes of fields, calls and creations, in order. */
  List<Expression> effects() {
    return effects;
  }

  /** The parameter of the method that a local is; null where it is none. */
  CopyNode.@Nullable OfParameter parameter(Local local) {
    return method != null && local.role() == Local.Role.PARAMETER && local.index() < parameters
        ? new CopyNode.OfParameter(method, local.index(), local.name())
        : null;
  }

  /** Whether a local gets more than one value, so that nobody knows which one it has. */
  boolean isUnclear(Local local) {
    List<Expression> values = written.get(local.index());
    boolean given = parameter(local) != null;
    if (accumulated.contains(local.index()) || (values == null && !given && value(local) == null)) {
      return true;
    }
    return values != null && values.size() > 1;
  }

  /** What a local stands for beside what it was given; null where that is a constant. */
  @Nullable Expression value(Local local) {
    List<Expression> values = written.get(local.index());
    return values != null && !values.isEmpty() ? values.get(0) : bound.get(local.index());
  }

  /** What is added to a local collection, in order. */
  List<Expression> added(Local local) {
    return added.getOrDefault(local.index(), List.of());
  }

  /** What a call takes out of a local map that was put there under the same constant key. */
  List<Expression> entry(Expression.Invoke call) {
    String key = HandedOn.key(call);
    return key != null && call.receiver() instanceof Expression.LocalRead local
        ? entries.getOrDefault(new Entry(local.local().index(), key), List.of())
        : List.of();
  }
}
