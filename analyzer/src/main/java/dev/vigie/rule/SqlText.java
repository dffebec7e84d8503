package dev.vigie.rule;

import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The statement that a call of a database library runs, as far as it is written as a constant. */
final class SqlText {
  private static final int DEPTH = 6;
  private static final Pattern VERB =
      Pattern.compile(
          "(?i)^\\s*(?:--[^\\n]*\\n\\s*|/\\*.*?\\*/\\s*)*"
              + "(select|insert|update|delete|merge|replace|upsert|with|call|truncate|create|alter)"
              + "\\b",
          Pattern.DOTALL);

  private final Program program;
  private final Method method;

  SqlText(Program program, Method method) {
    this.program = program;
    this.method = method;
  }

  /** The call that stands at a place of this method. */
  Optional<Expression.Invoke> call(Location at) {
    List<Expression.Invoke> found = new ArrayList<>();
    if (method.body() != null) {
      Walk.through(
          method.body(),
          expression -> {
            if (expression instanceof Expression.Invoke invoke
                && Location.of(method.at().path(), invoke.at()).equals(at)) {
              found.add(invoke);
            }
          });
    }
    return found.stream().findFirst();
  }

  /**
   * The first word of the statement that a call runs: of its own text argument, or of the text that
   * its receiver was prepared with. Lower-case; empty where no constant tells.
   */
  Optional<String> verb(Expression.Invoke call) {
    return verb(call, DEPTH);
  }

  private Optional<String> verb(@Nullable Expression expression, int depth) {
    if (expression == null || depth == 0) {
      return Optional.empty();
    }
    if (expression instanceof Expression.Invoke invoke) {
      for (Expression argument : invoke.arguments()) {
        Optional<String> found = text(argument, depth - 1).flatMap(SqlText::verbOf);
        if (found.isPresent()) {
          return found;
        }
      }
      return verb(invoke.receiver(), depth - 1);
    }
    if (expression instanceof Expression.LocalRead read) {
      for (Expression value : valuesOf(read)) {
        Optional<String> found = verb(value, depth - 1);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> verbOf(String text) {
    Matcher matcher = VERB.matcher(text);
    return matcher.find()
        ? Optional.of(matcher.group(1).toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  /** The constant that a text begins with. */
  private Optional<String> text(Expression expression, int depth) {
    if (depth <= 0) {
      return Optional.empty();
    }
    if (expression instanceof Expression.Constant constant) {
      return Optional.ofNullable(constant.text());
    }
    if (expression instanceof Expression.Concat concat && !concat.parts().isEmpty()) {
      return text(concat.parts().get(0), depth - 1);
    }
    if (expression instanceof Expression.FieldRead read) {
      Optional<Field> field = program.field(read.field());
      return field
          .map(Field::constant)
          .or(() -> field.map(Field::initializer).flatMap(init -> text(init, depth - 1)));
    }
    if (expression instanceof Expression.LocalRead read) {
      for (Expression value : valuesOf(read)) {
        Optional<String> found = text(value, depth - 1);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private List<Expression> valuesOf(Expression.LocalRead read) {
    List<Expression> values = new ArrayList<>();
    if (method.body() != null) {
      Walk.through(
          method.body(),
          expression -> {
            if (expression instanceof Expression.LocalWrite write
                && write.local().index() == read.local().index()
                && !write.accumulates()) {
              values.add(write.value());
            }
          });
    }
    return values;
  }
}
