package dev.vigie.rule.endpoint;

import dev.vigie.facts.BuildFacts;
import dev.vigie.program.Annotation;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import java.util.Collection;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the main code of a program names: types, methods and annotations; and what its poms,
 * settings and resource bundles name.
 */
public final class UsedNames {
  private final TreeSet<String> types = new TreeSet<>();
  private final TreeSet<String> artifacts = new TreeSet<>();
  private final TreeSet<String> names = new TreeSet<>();
  private final TreeSet<String> settings = new TreeSet<>();
  private final TreeSet<String> texts = new TreeSet<>();

  private UsedNames() {}

  /** Of a program. */
  public static UsedNames of(Program program) {
    UsedNames used = new UsedNames();
    for (TypeDeclaration type : program.types()) {
      if (!type.test()) {
        used.collect(type);
      }
    }
    for (BuildFacts build : program.builds().values()) {
      for (BuildFacts.Dependency dependency : build.dependencies()) {
        if (!dependency.scope().equals("test")) {
          used.artifacts.add(dependency.artifactId());
        }
      }
    }
    program
        .settings()
        .values()
        .forEach(facts -> facts.settings().forEach(s -> used.settings.add(lower(s.key()))));
    program
        .messages()
        .values()
        .forEach(
            facts ->
                facts.messages().forEach(m -> used.texts.add(lower(m.key() + " " + m.text()))));
    return used;
  }

  /** Names of called methods, own types and annotations, in lower case. */
  public Set<String> names() {
    return Collections.unmodifiableSet(names);
  }

  /** Keys of settings, in lower case. */
  public Set<String> settings() {
    return Collections.unmodifiableSet(settings);
  }

  /** Texts of resource bundles, in lower case. */
  public Set<String> texts() {
    return Collections.unmodifiableSet(texts);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  /** The first type used in one of these packages. */
  public Optional<String> inPackages(Collection<String> packages) {
    for (String each : packages) {
      String next = types.ceiling(each + ".");
      if (next != null && next.startsWith(each + ".")) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  /** The first artifact of one of these names; {@code *} at the end of one stands for any rest. */
  public Optional<String> artifact(Collection<String> names) {
    for (String name : names) {
      String start = name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
      String next = artifacts.ceiling(start);
      if (next != null && (name.endsWith("*") ? next.startsWith(start) : next.equals(name))) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  private void collect(TypeDeclaration type) {
    names.add(lower(type.simpleName()));
    type.annotations().forEach(this::add);
    add(type.superclass());
    type.interfaces().forEach(this::add);
    type.fields()
        .forEach(
            field -> {
              field.annotations().forEach(this::add);
              add(field.type());
            });
    for (Method method : type.methods()) {
      names.add(lower(method.name()));
      method.annotations().forEach(this::add);
      add(method.returnType());
      method
          .parameters()
          .forEach(
              parameter -> {
                parameter.annotations().forEach(this::add);
                add(parameter.type());
              });
      if (method.body() != null) {
        Walk.through(method.body(), this::collect);
      }
    }
  }

  private void collect(Expression expression) {
    if (expression instanceof Expression.Invoke call) {
      names.add(lower(call.callee().name()));
      if (call.callee().owner() != null) {
        types.add(call.callee().owner());
      }
      add(call.callee().receiver());
    } else if (expression instanceof Expression.Create create) {
      add(create.type());
    } else if (expression instanceof Expression.FieldRead read) {
      types.add(read.field().owner());
    }
  }

  private void add(Annotation annotation) {
    names.add(lower(annotation.simpleName()));
    types.add(annotation.type());
  }

  private void add(@Nullable JavaType type) {
    if (type != null) {
      types.add(type.erasure());
      type.arguments().forEach(this::add);
    }
  }
}
