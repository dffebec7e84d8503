package dev.vigie.rule.endpoint;

import dev.vigie.program.Field;
import dev.vigie.program.Program;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Texts that an expression is known to be: constants, arrays and lists of them. */
final class ConstantTexts {
  private static final int DEPTH = 6;

  private final Program program;
  private final Map<Integer, Expression> locals = new TreeMap<>();

  ConstantTexts(Program program) {
    this.program = program;
  }

  /** Knows what locals hold that are written once in these expressions. */
  void learn(List<Expression> code) {
    for (Expression expression : code) {
      Walk.through(
          expression,
          each -> {
            if (each instanceof Expression.LocalWrite write
                && write.local().role() == Local.Role.VARIABLE) {
              locals.putIfAbsent(write.local().index(), write.value());
            }
          });
    }
  }

  /** The texts; empty where any part of it is not known. */
  Optional<List<String>> of(Expression expression) {
    return of(expression, DEPTH);
  }

  private Optional<List<String>> of(Expression expression, int depth) {
    if (depth == 0) {
      return Optional.empty();
    }
    if (expression instanceof Expression.Constant constant) {
      return constant.text() == null ? Optional.empty() : Optional.of(List.of(constant.text()));
    }
    if (expression instanceof Expression.FieldRead read) {
      Optional<Field> field = program.field(read.field());
      if (field.isPresent() && field.get().constant() != null) {
        return Optional.of(List.of(field.get().constant()));
      }
      return field.map(Field::initializer).flatMap(value -> of(value, depth - 1));
    }
    if (expression instanceof Expression.LocalRead read) {
      return Optional.ofNullable(locals.get(read.local().index())).flatMap(v -> of(v, depth - 1));
    }
    if (expression instanceof Expression.Cast cast) {
      return of(cast.operand(), depth - 1);
    }
    if (expression instanceof Expression.Concat concat) {
      StringBuilder text = new StringBuilder();
      for (Expression part : concat.parts()) {
        Optional<List<String>> texts = of(part, depth - 1).filter(t -> t.size() == 1);
        if (texts.isEmpty()) {
          return Optional.empty();
        }
        text.append(texts.get().get(0));
      }
      return Optional.of(List.of(text.toString()));
    }
    if (expression instanceof Expression.ArrayCreate array) {
      return all(array.elements(), depth);
    }
    if (expression instanceof Expression.Invoke call) {
      if (List.of("of", "asList").contains(call.callee().name())) {
        return all(call.arguments(), depth);
      }
      if (List.of("toArray", "stream").contains(call.callee().name()) && call.receiver() != null) {
        return of(call.receiver(), depth - 1);
      }
    }
    return Optional.empty();
  }

  private Optional<List<String>> all(List<Expression> parts, int depth) {
    List<String> texts = new ArrayList<>();
    for (Expression part : parts) {
      Optional<List<String>> each = of(part, depth - 1);
      if (each.isEmpty()) {
        return Optional.empty();
      }
      texts.addAll(each.get());
    }
    return Optional.of(texts);
  }
}
