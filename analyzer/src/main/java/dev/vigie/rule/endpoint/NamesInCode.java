package dev.vigie.rule.endpoint;

import dev.vigie.program.Annotation;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.TypeViews;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names in the main code of a program, as they are written and in no order: each is met many times.
 */
final class NamesInCode {
  private static final TypeViews.View<NamesInCode> VIEW = NamesInCode::of;

  private final Set<String> types = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  private NamesInCode() {}

  static NamesInCode of(Program program) {
    NamesInCode all = new NamesInCode();
    for (TypeDeclaration type : program.types()) {
      if (!type.test()) {
        NamesInCode own = program.views().of(type, VIEW);
        all.types.addAll(own.types);
        all.names.addAll(own.names);
      }
    }
    return all;
  }

  private static NamesInCode of(TypeDeclaration type) {
    NamesInCode own = new NamesInCode();
    own.collect(type);
    return own;
  }

  /** Qualified names of the types that it uses. */
  Set<String> types() {
    return Collections.unmodifiableSet(types);
  }

  /** Names of called methods, own types and annotations. */
  Set<String> names() {
    return Collections.unmodifiableSet(names);
  }

  private void collect(TypeDeclaration type) {
    names.add(type.simpleName());
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
      names.add(method.name());
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
      names.add(call.callee().name());
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
    names.add(annotation.simpleName());
    types.add(annotation.type());
  }

  private void add(@Nullable JavaType type) {
    if (type != null) {
      types.add(type.erasure());
      type.arguments().forEach(this::add);
    }
  }
}
