package dev.vigie.rule.call;

import dev.vigie.program.Method;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Statement;
import dev.vigie.program.code.Walk;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether what a call gives is part of what the method around it gives back, within that method
 * alone: returned, joined into a text, put into an object that is returned, or written to an
 * answer.
 */
public final class Results {
  private static final Set<String> ANSWERING =
      Set.of("sendError", "write", "print", "println", "append");

  private final Call call;
  private final Set<Integer> carriers = new HashSet<>();

  private Results(Call call) {
    this.call = call;
  }

  /** Whether the method around a call gives back what the call gives. */
  public static boolean hold(Call call) {
    Method method = call.in();
    Statement body = method.body();
    if (body == null) {
      return false;
    }
    Results results = new Results(call);
    List<Expression> all = new ArrayList<>();
    Walk.through(body, all::add);
    int before = -1;
    while (before != results.carriers.size()) {
      before = results.carriers.size();
      all.forEach(results::carry);
    }
    return Walk.returned(body).stream().anyMatch(results::carries)
        || all.stream().anyMatch(results::answers);
  }

  private void carry(Expression expression) {
    if (expression instanceof Expression.LocalWrite write && carries(write.value())) {
      carriers.add(write.local().index());
    } else if (expression instanceof Expression.Invoke invoke
        && invoke.arguments().stream().anyMatch(this::carries)) {
      Expression root = invoke.receiver();
      while (root instanceof Expression.Invoke inner) {
        root = inner.receiver();
      }
      if (root instanceof Expression.LocalRead read) {
        carriers.add(read.local().index());
      }
    }
  }

  private boolean carries(Expression value) {
    boolean[] found = {false};
    Walk.through(
        value,
        each ->
            found[0] |=
                each.equals(call.made())
                    || (each instanceof Expression.LocalRead read
                        && carriers.contains(read.local().index())));
    return found[0];
  }

  private boolean answers(Expression expression) {
    return expression instanceof Expression.Invoke invoke
        && ANSWERING.contains(invoke.callee().name())
        && (invoke.callee().receiver().simpleName().endsWith("Response")
            || (invoke.receiver() instanceof Expression.Invoke writer
                && writer.callee().name().matches("getWriter|getOutputStream")))
        && invoke.arguments().stream().anyMatch(this::carries);
  }
}
