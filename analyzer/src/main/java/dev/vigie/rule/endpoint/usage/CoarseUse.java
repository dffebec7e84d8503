package dev.vigie.rule.endpoint.usage;

import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Statement;
import dev.vigie.program.code.Walk;
import dev.vigie.rule.call.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Fields of which every read that can be seen takes a coarse part of the value. */
public final class CoarseUse {
  private final Map<MethodRef, FieldRef> getters = new HashMap<>();
  private final Map<FieldRef, Integer> reads = new HashMap<>();
  private final Map<FieldRef, List<Call>> coarse = new HashMap<>();

  /**
   * Of one program.
   *
   * @param isCoarse whether a call takes such a part of what it is made on, or given
   */
  public CoarseUse(Program program, Predicate<Call> isCoarse) {
    for (TypeDeclaration type : program.types()) {
      type.methods().forEach(this::addGetter);
    }
    for (TypeDeclaration type : program.types()) {
      for (Method method : type.test() ? List.<Method>of() : type.methods()) {
        if (!getters.containsKey(method.ref()) && !isOrdinary(method)) {
          program.code(type).of(method).forEach(each -> collect(method, each, isCoarse));
        }
      }
    }
  }

  private static boolean isOrdinary(Method method) {
    return method.origin() != Method.Origin.SOURCE
        || method.isConstructor()
        || method.name().equals("equals")
        || method.name().equals("hashCode");
  }

  private void addGetter(Method method) {
    Statement body = method.body();
    if (method.parameters().isEmpty() && body != null) {
      List<Expression> given = Walk.returned(body);
      if (given.size() == 1 && given.get(0) instanceof Expression.FieldRead read) {
        getters.put(method.ref(), read.field());
      }
    }
  }

  private void collect(Method method, Expression expression, Predicate<Call> isCoarse) {
    field(expression).ifPresent(field -> reads.merge(field, 1, Integer::sum));
    Call.of(method, expression)
        .filter(isCoarse)
        .ifPresent(
            call -> {
              List<Expression> taken = new ArrayList<>(call.arguments());
              if (call.receiver() != null) {
                taken.add(call.receiver());
              }
              taken.forEach(
                  each ->
                      field(each)
                          .ifPresent(
                              field ->
                                  coarse.computeIfAbsent(field, k -> new ArrayList<>()).add(call)));
            });
  }

  private Optional<FieldRef> field(Expression expression) {
    if (expression instanceof Expression.FieldRead read) {
      return Optional.of(read.field());
    }
    return expression instanceof Expression.Invoke invoke && invoke.callee().declared() != null
        ? Optional.ofNullable(getters.get(invoke.callee().declared()))
        : Optional.empty();
  }

  /** A call that takes a coarse part of a field's value, where no other read was seen. */
  public Optional<Call> of(Field field) {
    List<Call> calls = coarse.getOrDefault(field.ref(), List.of());
    return !calls.isEmpty() && calls.size() == reads.getOrDefault(field.ref(), 0)
        ? Optional.of(calls.get(0))
        : Optional.empty();
  }
}
