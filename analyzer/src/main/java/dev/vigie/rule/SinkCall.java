package dev.vigie.rule;

import dev.vigie.flow.DataFlow;
import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import dev.vigie.rule.call.Call;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The call at which data leaves the program, and what the code around it says of it. */
final class SinkCall {
  /** Through so many variables and nested calls. */
  private static final int DEPTH = 6;

  private static final Pattern VERB =
      Pattern.compile(
          "(?is)^\\s*(?:--[^\\n]*\\n\\s*|/\\*.*?\\*/\\s*|\\(\\s*)*"
              + "(select|insert|update|delete|merge|replace|upsert|with|call|truncate|create|alter)"
              + "\\b");

  private static final Pattern CHAIN_LEVEL =
      Pattern.compile(
          "at(Trace|Debug|Info|Warn|Error|Fatal|Finest|Finer|Fine|Config|Warning|Severe)");

  private final Program program;
  private final Method method;
  private final Expression.Invoke call;

  private SinkCall(Program program, Method method, Expression.Invoke call) {
    this.program = program;
    this.method = method;
    this.call = call;
  }

  /** The call of a sink; empty where it is none (a method reference). */
  static Optional<SinkCall> of(Program program, DataFlow.Sink sink) {
    Optional<Method> method = program.method(sink.within());
    if (method.isEmpty() || method.get().body() == null) {
      return Optional.empty();
    }
    List<Expression.Invoke> found = new ArrayList<>();
    Walk.through(
        method.get().body(),
        expression -> {
          if (expression instanceof Expression.Invoke invoke
              && Location.of(method.get().at().path(), invoke.at()).equals(sink.call())) {
            found.add(invoke);
          }
        });
    return found.stream().findFirst().map(call -> new SinkCall(program, method.get(), call));
  }

  /** The call, with what surrounds it. */
  Call call() {
    return new Call(method, call, call.callee(), call.receiver(), call.arguments());
  }

  /** The argument that stands at a place. */
  Optional<Expression> argument(Location at) {
    return call.arguments().stream()
        .filter(a -> Location.of(method.at().path(), a.at()).equals(at))
        .findFirst();
  }

  /** How many arguments are given. */
  int arguments() {
    return call.arguments().size();
  }

  /** The field that the call, or the chain of calls that it ends, is made on. */
  Optional<Field> field() {
    Expression receiver = call.receiver();
    while (receiver instanceof Expression.Invoke invoke) {
      receiver = invoke.receiver();
    }
    return receiver instanceof Expression.FieldRead read
        ? program.field(read.field())
        : Optional.empty();
  }

  /** Static type of the argument that stands at a place. */
  Optional<JavaType> typeOfArgument(Location at) {
    return argument(at).map(Expression::type);
  }

  /**
   * The log level that the chain or an argument names: {@code atDebug().log(…)}, {@code
   * log(Level.FINE, …)}. Lower-case; empty where none does.
   */
  String level() {
    Expression receiver = call.receiver();
    while (receiver instanceof Expression.Invoke invoke) {
      Matcher matcher = CHAIN_LEVEL.matcher(invoke.callee().name());
      if (matcher.matches()) {
        return matcher.group(1).toLowerCase(Locale.ROOT);
      }
      receiver = invoke.receiver();
    }
    for (Expression argument : call.arguments()) {
      if (argument instanceof Expression.FieldRead read && read.field().owner().endsWith("Level")) {
        return read.field().name().toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  /**
   * The first word of the SQL statement that the call runs: of its own text argument, or of the
   * text that its receiver was prepared with. Lower-case; empty where no constant tells.
   */
  Optional<String> statementVerb() {
    return verb(call, DEPTH);
  }

  private Optional<String> verb(@Nullable Expression expression, int depth) {
    if (expression == null || depth == 0) {
      return Optional.empty();
    }
    if (expression instanceof Expression.Invoke invoke) {
      for (Expression argument : invoke.arguments()) {
        Optional<String> found = text(argument, depth - 1).flatMap(SinkCall::verbOf);
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
    return Walk.writes(method.body(), read.local()).stream()
        .filter(write -> !write.accumulates())
        .map(Expression.LocalWrite::value)
        .toList();
  }
}
