package dev.vigie.rule.lifecycle;

import dev.vigie.catalog.api.MethodPattern;
import dev.vigie.facts.TypeFact;
import dev.vigie.flow.CallGraph;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What runs by itself, by the clock. */
public final class ScheduledWork {
  private final Program program;
  private final CallGraph calls;
  private final LifecycleCatalogue catalogue;
  private final Set<MethodRef> starts = new TreeSet<>();
  private final List<Piece> pieces = new ArrayList<>();

  /** Whether a method of this name may schedule something. */
  private final Map<String, Boolean> schedules = new HashMap<>();

  /** Code within a method that the clock runs: a lambda that was handed to a scheduler. */
  public record Piece(MethodRef in, Expression code) {}

  /** Of one program. */
  public ScheduledWork(Program program, CallGraph calls, LifecycleCatalogue catalogue) {
    this.program = program;
    this.calls = calls;
    this.catalogue = catalogue;
    for (TypeDeclaration type : program.types()) {
      if (!type.test()) {
        type.methods().forEach(method -> collect(type, method));
      }
    }
  }

  /** Code within methods that the clock runs. */
  public List<Piece> pieces() {
    return Collections.unmodifiableList(pieces);
  }

  /** How many jobs there are. */
  public int jobs() {
    return starts.size() + (int) pieces.stream().filter(this::standsAlone).count();
  }

  private boolean standsAlone(Piece piece) {
    return calls.sitesIn(piece.in(), piece.code()).stream().allMatch(s -> s.targets().isEmpty());
  }

  /** All methods that these can reach, themselves included. */
  public Set<MethodRef> reached() {
    return calls.reachable(starts);
  }

  private void collect(TypeDeclaration type, Method method) {
    boolean annotated =
        method.annotations().stream().anyMatch(a -> catalogue.scheduled().contains(a.type()));
    if (annotated || isOne(catalogue.jobs(), type.name(), method.name())) {
      starts.add(method.ref());
    }
    for (CallGraph.Site site : calls.sites(method.ref())) {
      if (!schedules.computeIfAbsent(site.callee().name(), this::isSchedulers)) {
        continue;
      }
      String receiver = site.callee().receiver().erasure();
      String owner = site.callee().owner();
      if (isOne(catalogue.schedulers(), receiver, site.callee().name())
          || (owner != null && isOne(catalogue.schedulers(), owner, site.callee().name()))) {
        site.arguments().forEach(argument -> addHandedOver(method.ref(), argument));
      }
    }
  }

  /** A lambda, a method reference, or an object whose methods will be called. */
  private void addHandedOver(MethodRef caller, Expression argument) {
    if (argument instanceof Expression.Lambda) {
      pieces.add(new Piece(caller, argument));
    }
    for (CallGraph.Site site : calls.sitesIn(caller, argument)) {
      starts.addAll(site.targets());
    }
    program
        .type(argument.type().erasure())
        .filter(type -> type.kind() == TypeFact.Kind.CLASS)
        .ifPresent(
            type ->
                type.methods().stream()
                    .filter(m -> List.of("run", "call", "execute", "accept").contains(m.name()))
                    .forEach(m -> starts.add(m.ref())));
  }

  private boolean isSchedulers(String method) {
    return catalogue.schedulers().stream().anyMatch(pattern -> pattern.matchesName(method));
  }

  private boolean isOne(List<MethodPattern> patterns, String type, String method) {
    return patterns.stream()
        .anyMatch(p -> p.matchesName(method) && program.isSubtype(type, p.type()));
  }
}
