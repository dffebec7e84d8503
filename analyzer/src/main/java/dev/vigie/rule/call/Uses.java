package dev.vigie.rule.call;

import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a value is called by those who get it: the local or field that it is assigned to, the setter
 * that it is handed to, the method that makes it.
 */
public final class Uses {
  private Uses() {}

  /** The first name that matches; empty where none does. */
  public static Optional<String> of(Call call, Pattern wanted) {
    List<String> names = new ArrayList<>();
    if (call.in().body() != null) {
      Walk.through(
          Objects.requireNonNull(call.in().body()), expression -> name(expression, call, names));
    }
    names.add(call.in().name());
    return names.stream().filter(name -> wanted.matcher(name).find()).findFirst();
  }

  private static void name(Expression expression, Call call, List<String> names) {
    if (expression instanceof Expression.LocalWrite write && holds(write.value(), call)) {
      names.add(write.local().name());
    } else if (expression instanceof Expression.FieldWrite write && holds(write.value(), call)) {
      names.add(write.field().name());
    } else if (expression instanceof Expression.Invoke invoke
        && invoke.callee().name().startsWith("set")
        && invoke.arguments().stream().anyMatch(argument -> holds(argument, call))) {
      names.add(invoke.callee().name());
    }
  }

  private static boolean holds(Expression value, Call call) {
    boolean[] found = {false};
    Walk.through(value, each -> found[0] |= each.equals(call.made()));
    return found[0];
  }
}
