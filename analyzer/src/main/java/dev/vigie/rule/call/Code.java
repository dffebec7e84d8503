package dev.vigie.rule.call;

import dev.vigie.facts.Modifiers;
import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.TypeViews;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.TypeCode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** All calls that the sources make, those of fields' initializers included. */
public final class Code {
  private static final TypeViews.LinkedView<List<Call>> VIEW = Code::calls;

  private Code() {}

  /**
   * Calls and creations that are written in the sources, in the order of types and of writing, and
   * those that the language makes where an exception is joined into a text.
   */
  public static List<Call> calls(Program program) {
    List<Call> calls = new ArrayList<>();
    for (TypeDeclaration type : program.types()) {
      calls.addAll(program.views().of(type, program, VIEW));
    }
    return calls;
  }

  private static List<Call> calls(TypeDeclaration type, Program program) {
    TypeCode code = program.code(type);
    List<Call> calls = new ArrayList<>();
    for (Method method : type.methods()) {
      if (method.origin() == Method.Origin.SOURCE) {
        code.of(method).forEach(adding(program, method, calls));
      }
    }
    for (Field field : type.fields()) {
      if (field.initializer() != null && field.kind() != Field.Kind.IMPLIED) {
        code.of(field).forEach(adding(program, initializing(type, field), calls));
      }
    }
    return List.copyOf(calls);
  }

  private static Consumer<Expression> adding(Program program, Method in, List<Call> calls) {
    return expression -> {
      Call.of(in, expression).ifPresent(calls::add);
      if (expression instanceof Expression.Concat text) {
        for (Expression part : text.parts()) {
          if (program.isSubtype(part.type().erasure(), "java.lang.Throwable")) {
            calls.add(Call.ofText(in, part));
          }
        }
      }
    };
  }

  /** A method that stands for the evaluation of a field's initializer. */
  static Method initializing(TypeDeclaration type, Field field) {
    return new Method(
        new MethodRef(type.name(), field.isStatic() ? "<clinit>" : "<instance>", List.of()),
        Method.Origin.SOURCE,
        field.isStatic() ? Modifiers.STATIC : 0,
        List.of(),
        JavaType.VOID,
        List.of(),
        List.of(),
        null,
        0,
        "",
        field.at());
  }
}
