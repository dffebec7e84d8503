package dev.vigie.flow;

import dev.vigie.catalog.api.LinkedApis;
import dev.vigie.flow.solver.CallSite;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Statement;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The calls that frameworks make with what methods give back to them. */
final class Answers {
  private final LinkedApis apis;
  private final Map<MethodRef, Optional<Callee>> answered = new HashMap<>();
  private final Map<Statement.Return, CallSite> sites = new IdentityHashMap<>();

  Answers(LinkedApis apis) {
    this.apis = apis;
  }

  Optional<CallSite> of(Method method, Statement.Return answer) {
    if (answer.value() == null || method.annotations().isEmpty()) {
      return Optional.empty();
    }
    return answered
        .computeIfAbsent(method.ref(), ref -> apis.answered(method))
        .map(callee -> sites.computeIfAbsent(answer, each -> site(method, each, callee)));
  }

  /** It stands where the method returns; a callee of its own belongs to each such place. */
  private static CallSite site(Method method, Statement.Return answer, Callee callee) {
    Callee own =
        new Callee(
            callee.owner(),
            callee.name(),
            callee.parameterTypes(),
            callee.varargs(),
            callee.declared(),
            callee.receiver(),
            callee.certainty());
    return new CallSite(
        own,
        null,
        answer.value() == null ? List.of() : List.of(answer.value()),
        1,
        true,
        JavaType.OBJECT,
        method.ref(),
        answer.at());
  }
}
