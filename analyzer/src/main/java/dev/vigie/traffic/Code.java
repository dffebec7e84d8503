package dev.vigie.traffic;

import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import dev.vigie.program.code.Walk;
import dev.vigie.rule.endpoint.Clients;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What the expressions of a program stand for, as far as each is written once. */
final class Code {
  private static final int DEPTH = 8;

  private final Program program;
  private final Map<FieldRef, Written> fields = new HashMap<>();
  private final Map<String, Written> beans = new HashMap<>();
  private final Set<Object> several = new HashSet<>();
  private final UnaryOperator<String> placeholders;

  /**
   * An expression, and the method whose locals it may name.
   *
   * @param scope locals of that method that are written once, by index, and its parameters
   */
  record Written(Expression expression, Scope scope) {}

  /** Locals of one method. */
  record Scope(Method method, Map<Integer, Expression> locals) {}

  Code(Program program) {
    this.program = program;
    this.placeholders = Clients.placeholders(program);
    for (TypeDeclaration type : program.types()) {
      for (Method method : type.methods()) {
        Statement body = method.body();
        if (!type.test() && body != null) {
          learn(type, method, body);
        }
      }
    }
  }

  private void learn(TypeDeclaration type, Method method, Statement body) {
    Scope scope = scope(method, body);
    Walk.through(
        body,
        expression -> {
          if (expression instanceof Expression.FieldWrite write
              && write.field().owner().equals(type.name())) {
            put(fields, write.field(), new Written(write.value(), scope));
          }
        });
    boolean bean =
        method.annotation("org.springframework.context.annotation.Bean").isPresent()
            || method.annotation("jakarta.enterprise.inject.Produces").isPresent()
            || method.annotation("javax.enterprise.inject.Produces").isPresent();
    if (bean) {
      for (Expression returned : Walk.returned(body)) {
        put(beans, method.returnType().simpleName(), new Written(returned, scope));
      }
    }
  }

  private <K> void put(Map<K, Written> map, K key, Written value) {
    if (map.putIfAbsent(key, value) != null) {
      several.add(key);
    }
  }

  /** The locals of a method with this body. */
  Scope scope(Method method, Statement body) {
    Map<Integer, Expression> locals = new HashMap<>();
    Set<Integer> often = new HashSet<>();
    Walk.through(
        body,
        expression -> {
          if (expression instanceof Expression.LocalWrite write
              && (locals.putIfAbsent(write.local().index(), write.value()) != null
                  || write.accumulates())) {
            often.add(write.local().index());
          }
        });
    locals.keySet().removeAll(often);
    return new Scope(method, locals);
  }

  /**
   * What an expression stands for: the value of a local, field or bean instead of its name, as far
   * as each has one. A value that settings give stays a name; see {@link #setting}.
   */
  Written meaning(Expression expression, Scope scope) {
    Written now = new Written(expression, scope);
    for (int i = 0; i < DEPTH; i++) {
      Optional<Written> next = step(now);
      if (next.isEmpty()) {
        return now;
      }
      now = next.get();
    }
    return now;
  }

  private Optional<Written> step(Written at) {
    if (at.expression() instanceof Expression.Cast cast) {
      return Optional.of(new Written(cast.operand(), at.scope()));
    }
    if (setting(at).isPresent()) {
      return Optional.empty();
    }
    if (at.expression() instanceof Expression.LocalRead read) {
      Expression value = at.scope().locals().get(read.local().index());
      if (value != null) {
        return Optional.of(new Written(value, at.scope()));
      }
      return bean(read.type().simpleName());
    }
    if (at.expression() instanceof Expression.FieldRead read) {
      Optional<Field> field = program.field(read.field());
      Expression initial = field.map(Field::initializer).orElse(null);
      if (initial != null) {
        return Optional.of(new Written(initial, at.scope()));
      }
      Written written = several.contains(read.field()) ? null : fields.get(read.field());
      return written != null ? Optional.of(written) : bean(read.type().simpleName());
    }
    return Optional.empty();
  }

  private Optional<Written> bean(String type) {
    return several.contains(type) ? Optional.empty() : Optional.ofNullable(beans.get(type));
  }

  /** The setting that a field or parameter is filled from, as a placeholder: {@code ${x.url}}. */
  Optional<String> setting(Written at) {
    if (at.expression() instanceof Expression.FieldRead read) {
      return program.field(read.field()).flatMap(field -> setting(field.annotations()));
    }
    if (at.expression() instanceof Expression.LocalRead read
        && read.local().role() == Local.Role.PARAMETER) {
      return setting(read.local().annotations());
    }
    return Optional.empty();
  }

  private static Optional<String> setting(Iterable<Annotation> annotations) {
    for (Annotation annotation : annotations) {
      if (annotation.simpleName().equals("Value")) {
        return annotation.text("value").filter(text -> text.contains("${"));
      }
      if (annotation.simpleName().equals("ConfigProperty")) {
        return annotation.text("name").map(name -> "${" + name + "}");
      }
      if (annotation.simpleName().equals("Property")) {
        return annotation.text("name").map(name -> "${" + name + "}");
      }
    }
    return Optional.empty();
  }

  /** A text with what settings say in the place of their names. */
  String resolved(String text) {
    return placeholders.apply(text);
  }

  Program program() {
    return program;
  }
}
