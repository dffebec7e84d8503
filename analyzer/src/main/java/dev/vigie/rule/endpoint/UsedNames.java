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
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which library types the main code of a program names, and which artifacts its poms. */
public final class UsedNames {
  private final TreeSet<String> types = new TreeSet<>();
  private final TreeSet<String> artifacts = new TreeSet<>();

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
    return used;
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
    types.add(annotation.type());
  }

  private void add(@Nullable JavaType type) {
    if (type != null) {
      types.add(type.erasure());
      type.arguments().forEach(this::add);
    }
  }
}
