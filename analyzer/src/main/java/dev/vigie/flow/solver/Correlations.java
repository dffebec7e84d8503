package dev.vigie.flow.solver;

import dev.vigie.program.Method;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Walk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Boolean locals that get their value once and are asked several times: what one test found out
 * holds for the next.
 */
final class Correlations {
  /** A boolean local, asked as it is or negated. */
  record Test(int local, boolean holds) {}

  private static final Correlations NONE = new Correlations(Map.of());

  private final Map<Integer, Long> lastTests;

  private Correlations(Map<Integer, Long> lastTests) {
    this.lastTests = lastTests;
  }

  static Correlations of(Method method) {
    if (method.body() == null) {
      return NONE;
    }
    Map<Integer, Long> last = new HashMap<>();
    Set<Integer> written = new HashSet<>();
    Set<Integer> changing = new HashSet<>();
    Walk.through(
        method.body(),
        expression -> {
          if (expression instanceof Expression.LocalRead read && isBoolean(read.local())) {
            last.merge(read.local().index(), read.at(), Math::max);
          } else if (expression instanceof Expression.LocalWrite write
              && !written.add(write.local().index())) {
            changing.add(write.local().index());
          }
        });
    method.parameters().stream().map(Local::index).filter(written::contains).forEach(changing::add);
    last.keySet().removeAll(changing);
    return last.isEmpty() ? NONE : new Correlations(last);
  }

  private static boolean isBoolean(Local local) {
    return local.type().erasure().equals("boolean");
  }

  /** What a condition asks; null where it is no such test. */
  static @Nullable Test test(Expression condition) {
    if (condition instanceof Expression.LocalRead read && isBoolean(read.local())) {
      return new Test(read.local().index(), true);
    }
    if (condition instanceof Expression.Operation operation && operation.operator().equals("!")) {
      Test inner = test(operation.operands().get(0));
      return inner == null ? null : new Test(inner.local(), !inner.holds());
    }
    return null;
  }

  /** Whether the local still is what it is here when it is read again further down. */
  boolean isAskedAgain(Test test, long at) {
    Long last = lastTests.get(test.local());
    return last != null && last > at;
  }
}
