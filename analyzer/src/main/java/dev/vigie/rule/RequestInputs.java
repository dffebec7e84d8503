package dev.vigie.rule;

import dev.vigie.flow.Input;
import dev.vigie.flow.Inputs;
import dev.vigie.inventory.Place;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Walk;
import dev.vigie.rule.call.CallPattern;
import dev.vigie.rule.endpoint.Endpoint;
import dev.vigie.source.Location;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts that requests bring: parameters of endpoints, members of what requests are bound to, and
 * what certain calls give. A parameter that its method holds against known values is none.
 */
final class RequestInputs implements Inputs {
  private static final Set<String> COMPARING =
      Set.of(
          "contains",
          "containsKey",
          "matches",
          "equals",
          "equalsIgnoreCase",
          "isMember",
          "valueOf");

  private static final Set<String> TEXTS =
      Set.of("java.lang.String", "java.lang.CharSequence", "java.lang.Object");

  private final Inquiry inquiry;
  private final List<CallPattern> calls;
  private final Map<MethodRef, Set<Integer>> parameters = new HashMap<>();
  private final Set<String> bound = new HashSet<>();

  RequestInputs(Inquiry inquiry, List<CallPattern> calls) {
    this.inquiry = inquiry;
    this.calls = calls;
    for (Endpoint endpoint : inquiry.endpoints()) {
      if (endpoint.type().test()) {
        continue;
      }
      for (Endpoint.Parameter parameter : endpoint.parameters()) {
        Endpoint.Source source = parameter.source();
        if (source == Endpoint.Source.CALLER || source == Endpoint.Source.OTHER) {
          continue;
        }
        parameter.types().forEach(type -> bound.addAll(inquiry.program().supertypes(type)));
        if (holdsText(parameter.type()) && !isCompared(endpoint.method(), parameter.local())) {
          parameters
              .computeIfAbsent(endpoint.method().ref(), k -> new HashSet<>())
              .add(parameter.local().index());
        }
      }
    }
  }

  /** Whether nothing comes from outside at all. */
  boolean isEmpty() {
    return parameters.isEmpty()
        && bound.isEmpty()
        && inquiry.code().all().stream().noneMatch(call -> isGivenBy(call.callee()));
  }

  private static boolean holdsText(JavaType type) {
    return TEXTS.contains(type.erasure())
        || (type instanceof JavaType.Array array && holdsText(array.component()))
        || type.arguments().stream().anyMatch(RequestInputs::holdsText);
  }

  /** Whether a method asks if a parameter is one of some known values. */
  static boolean isCompared(Method method, Local parameter) {
    boolean[] found = {false};
    if (method.body() != null) {
      Walk.through(
          method.body(),
          each -> {
            if (each instanceof Expression.Invoke invoke
                && COMPARING.contains(invoke.callee().name())) {
              found[0] |=
                  isRead(invoke.receiver(), parameter)
                      || invoke.arguments().stream().anyMatch(a -> isRead(a, parameter));
            }
          });
    }
    return found[0];
  }

  private static boolean isRead(@Nullable Expression value, Local parameter) {
    return value instanceof Expression.LocalRead read && read.local().index() == parameter.index();
  }

  @Override
  public Optional<Input> of(FieldRef field) {
    return bound.contains(field.owner()) && inquiry.stored().of(field.owner()).isEmpty()
        ? inquiry
            .program()
            .field(field)
            .filter(f -> !f.isStatic() && holdsText(f.type()))
            .map(f -> new Input(new Place.OfField(field).display(), f.at()))
        : Optional.empty();
  }

  @Override
  public Optional<Input> of(MethodRef method, Local local) {
    if (local.role() != Local.Role.PARAMETER
        || !parameters.getOrDefault(method, Set.of()).contains(local.index())) {
      return Optional.empty();
    }
    String path = inquiry.program().type(method.owner()).map(t -> t.at().path()).orElse("");
    return Optional.of(new Input(local.name(), Location.of(path, local.at())));
  }

  @Override
  public boolean isGivenBy(Callee callee) {
    return calls.stream()
        .flatMap(pattern -> pattern.methods().stream())
        .anyMatch(
            method ->
                method.matchesName(callee.name())
                    && inquiry.program().isSubtype(callee.receiver().erasure(), method.type()));
  }
}
