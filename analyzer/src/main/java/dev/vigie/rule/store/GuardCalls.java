package dev.vigie.rule.store;

import dev.vigie.catalog.Safeguard;
import dev.vigie.catalog.api.ApiEntry;
import dev.vigie.catalog.api.LinkedApis;
import dev.vigie.catalog.api.MethodPattern;
import dev.vigie.flow.CallGraph;
import dev.vigie.program.code.Expression;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which calls guard, by the catalogue: surely, or by their name alone. */
final class GuardCalls {
  private final LinkedApis apis;

  GuardCalls(LinkedApis apis) {
    this.apis = apis;
  }

  /**
   * What a call does to data. A source method of a telling name does nothing by its name: its body
   * tells.
   */
  Set<Safeguard> at(CallGraph.Site site, boolean byName) {
    Set<Safeguard> found = EnumSet.noneOf(Safeguard.class);
    int arguments =
        site.call() instanceof Expression.FunctionReference ? -1 : site.arguments().size();
    for (ApiEntry.Guard guard : apis.guards(site.callee(), arguments)) {
      boolean named = guard.pattern().type().equals(MethodPattern.ANY_TYPE);
      if (!guard.undoes()
          && named == byName
          && (!named || site.targets().isEmpty())
          && constantMatches(guard, site.arguments())) {
        found.add(guard.kind());
      }
    }
    return found;
  }

  private static boolean constantMatches(ApiEntry.Guard guard, List<Expression> arguments) {
    String expression = guard.argumentMatches();
    if (expression == null) {
      return true;
    }
    return guard.argument() < arguments.size()
        && arguments.get(guard.argument()) instanceof Expression.Constant constant
        && constant.text() != null
        && constant.text().matches(expression);
  }
}
