package dev.vigie.flow;

import dev.vigie.catalog.api.ApiEntry;
import dev.vigie.catalog.api.LinkedApis;
import dev.vigie.catalog.api.MethodPattern;
import dev.vigie.flow.solver.CallEffects;
import dev.vigie.flow.solver.CallSite;
import dev.vigie.flow.solver.Label;
import dev.vigie.flow.solver.Semantics;
import dev.vigie.program.FieldRef;
import dev.vigie.program.JavaType;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Local;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells the solver where texts from outside enter, and at which sinks they are heard of. */
final class InputSemantics implements Semantics {
  /** A text that was turned into one of these can hold nothing else any more. */
  private static final Set<String> NO_TEXTS =
      Set.of(
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Short",
          "java.lang.Double",
          "java.lang.Float",
          "java.lang.Boolean",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.util.UUID",
          "java.util.Date");

  private static final CallEffects CLEARED =
      new CallEffects(true, List.of(), List.of(), List.of(), List.of());

  private final Program program;
  private final Inputs inputs;
  private final LinkedApis apis;
  private final Set<String> kinds;
  private final LibraryEffects library;
  private final Map<Callee, CallEffects> effects = new IdentityHashMap<>();
  private final Map<String, Boolean> shared = new HashMap<>();

  InputSemantics(Program program, Inputs inputs, LinkedApis apis, Set<String> kinds) {
    this.program = program;
    this.inputs = inputs;
    this.apis = apis;
    this.kinds = kinds;
    this.library = new LibraryEffects(program, apis);
  }

  Optional<String> remark(Callee callee) {
    return library.remark(callee);
  }

  @Override
  public Optional<Label> ofField(FieldRef field) {
    return inputs.of(field).map(input -> input);
  }

  @Override
  public Optional<Label> ofLocal(MethodRef method, Local local) {
    return inputs.of(method, local).map(input -> input);
  }

  @Override
  public Optional<Label> ofCall(CallSite site) {
    return inputs.isGivenBy(site.callee())
        ? Optional.of(
            new Input(site.callee().display(), Places.location(program, site.in(), site.at())))
        : Optional.empty();
  }

  @Override
  public boolean concerns(Callee callee) {
    return apis.sinks(callee, MethodPattern.ANY_ARITY).stream().anyMatch(this::isWanted)
        || inputs.isGivenBy(callee);
  }

  private boolean isWanted(ApiEntry.Sink sink) {
    return kinds.contains(sink.kind());
  }

  @Override
  public boolean isShared(String type) {
    return shared.computeIfAbsent(type, apis::isShared);
  }

  @Override
  public CallEffects effects(CallSite site) {
    return effects.computeIfAbsent(
        site.callee(),
        callee -> {
          if (holdsNoText(site.result())) {
            return CLEARED;
          }
          return library.of(site, this::isWanted, source -> List.of());
        });
  }

  private boolean holdsNoText(JavaType type) {
    String name = type.erasure();
    return (type instanceof JavaType.Primitive && !name.equals("char") && !name.equals("void"))
        || NO_TEXTS.contains(name)
        || name.startsWith("java.time.")
        || program
            .type(name)
            .filter(t -> t.kind() == dev.vigie.facts.TypeFact.Kind.ENUM)
            .isPresent();
  }
}
