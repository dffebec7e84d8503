package dev.vigie.flow;

import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Statement;
import dev.vigie.program.code.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a text can begin with certain constant words: looked up in the code that makes it,
 * through locals, conditions, formats, builders and methods of the sources, a few deep.
 */
final class Beginnings {
  private static final int DEEPEST = 6;

  /** Texts and what builds them. */
  private static final Set<String> TEXTS =
      Set.of(
          "java.lang.String",
          "java.lang.CharSequence",
          "java.lang.StringBuilder",
          "java.lang.StringBuffer");

  private final Program program;

  Beginnings(Program program) {
    this.program = program;
  }

  /** Whether the text of an expression in a method can begin so. */
  boolean can(String beginning, Expression text, MethodRef in) {
    return can(beginning, text, in, 0);
  }

  private boolean can(String beginning, Expression text, MethodRef in, int depth) {
    if (text instanceof Expression.Constant constant) {
      return constant.text() != null && constant.text().startsWith(beginning);
    }
    if (text instanceof Expression.FieldRead read) {
      return program
          .field(read.field())
          .map(Field::constant)
          .filter(constant -> constant.startsWith(beginning))
          .isPresent();
    }
    return depth < DEEPEST
        && before(text, in).stream()
            .anyMatch(first -> can(beginning, first.text, first.in, depth + 1));
  }

  private record First(Expression text, MethodRef in) {}

  /** What the text begins with, whichever way it is made. */
  private List<First> before(Expression text, MethodRef in) {
    List<Expression> firsts = new ArrayList<>();
    if (text instanceof Expression.Concat concat && !concat.parts().isEmpty()) {
      firsts.add(concat.parts().get(0));
    } else if (text instanceof Expression.Cast cast) {
      firsts.add(cast.operand());
    } else if (text instanceof Expression.Choose choose) {
      firsts.addAll(List.of(choose.whenTrue(), choose.whenFalse()));
    } else if (text instanceof Expression.LocalRead read) {
      firsts.addAll(written(read, in));
    } else if (text instanceof Expression.Create create && isText(create.type())) {
      firsts.addAll(create.arguments());
    } else if (text instanceof Expression.Invoke invoke) {
      Optional<Method> own =
          Optional.ofNullable(invoke.callee().declared()).flatMap(program::method);
      if (own.isPresent() && own.get().body() != null) {
        MethodRef there = own.get().ref();
        return Walk.returned(own.get().body()).stream()
            .map(each -> new First(each, there))
            .toList();
      }
      if (invoke.receiver() != null) {
        firsts.add(invoke.receiver());
      } else if (!invoke.arguments().isEmpty()) {
        firsts.add(invoke.arguments().get(0));
      }
    }
    return firsts.stream().map(each -> new First(each, in)).toList();
  }

  private List<Expression> written(Expression.LocalRead read, MethodRef in) {
    Statement body = program.method(in).map(Method::body).orElse(null);
    return Walk.writes(body, read.local()).stream()
        .filter(write -> !write.accumulates())
        .map(Expression.LocalWrite::value)
        .toList();
  }

  private static boolean isText(JavaType type) {
    return TEXTS.contains(type.erasure());
  }
}
