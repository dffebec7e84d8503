package dev.vigie.flow;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Safeguard;
import dev.vigie.catalog.api.ApiEntry;
import dev.vigie.catalog.api.Apis;
import dev.vigie.catalog.api.LinkedApis;
import dev.vigie.flow.solver.Arrival;
import dev.vigie.flow.solver.Hit;
import dev.vigie.flow.solver.Solver;
import dev.vigie.flow.solver.Step;
import dev.vigie.flow.solver.Trail;
import dev.vigie.inventory.Inventory;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.code.Callee;
import dev.vigie.source.Location;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows all personal data of a program to the sinks of the catalogue. */
public final class FlowAnalysis {
  private static final Comparator<DataFlow> ORDER =
      Comparator.comparing((DataFlow flow) -> flow.sink().call())
          .thenComparing(flow -> flow.sink().at())
          .thenComparing(flow -> flow.sink().kind())
          .thenComparing(flow -> flow.source().at())
          .thenComparing(flow -> flow.source().place().owner())
          .thenComparing(flow -> flow.source().place().member())
          .thenComparing(flow -> flow.source().element().id())
          .thenComparing(flow -> new java.util.TreeSet<>(flow.safeguards()).toString())
          .thenComparing(DataFlow::certain, Comparator.reverseOrder());

  private final Apis apis;
  private final Map<String, Element> elements;

  /**
   * Knows the catalogue.
   *
   * @param elements kinds of data by id, for library calls that give them
   */
  public FlowAnalysis(Apis apis, Map<String, Element> elements) {
    this.apis = apis;
    this.elements = Map.copyOf(elements);
  }

  /** All flows of a program. */
  public Flows run(Program program, Inventory inventory) {
    return run(program, inventory, false);
  }

  /**
   * All flows of a program.
   *
   * @param everywhere whether methods are followed, too, that cannot bring data anywhere
   */
  public Flows run(Program program, Inventory inventory, boolean everywhere) {
    return run(program, inventory, everywhere, apis.in(program), null);
  }

  /**
   * The same where a program like it may have been analysed before.
   *
   * @param linked what the catalogue knows of the program
   * @param memory of that, and for the next time; null where nobody will ask again
   */
  public Flows run(
      Program program,
      Inventory inventory,
      boolean everywhere,
      LinkedApis linked,
      @Nullable FlowMemory memory) {
    PersonalDataSemantics semantics =
        new PersonalDataSemantics(program, inventory, linked, elements);
    Solver.Result result =
        Solver.solve(program, semantics, everywhere, memory == null ? null : memory.ofData());
    Route route = new Route(program, semantics::remark);
    Map<Key, DataFlow> flows = new LinkedHashMap<>();
    for (Map.Entry<Hit, Trail> entry : result.hits().entrySet()) {
      DataFlow flow = flow(entry.getKey(), entry.getValue(), route, program);
      flows.merge(Key.of(flow), flow, FlowAnalysis::better);
    }
    List<DataFlow> all = new ArrayList<>(withoutEchoes(List.copyOf(flows.values())));
    all.sort(ORDER);
    return new Flows(all, unsolved(result), result.coarse());
  }

  /** What a solver could not follow to its end, in words. */
  static List<String> unsolved(Solver.Result result) {
    List<String> unsolved = new ArrayList<>(result.failures());
    if (result.cutOff() > 0) {
      unsolved.add(result.cutOff() + " recursive groups of methods did not settle");
    }
    return unsolved;
  }

  private record Key(
      PersonalMember source, Location call, Location at, String kind, Set<Safeguard> safeguards) {
    static Key of(DataFlow flow) {
      return new Key(
          flow.source(),
          flow.sink().call(),
          flow.sink().at(),
          flow.sink().kind(),
          flow.safeguards());
    }
  }

  private static DataFlow better(DataFlow a, DataFlow b) {
    if (a.certain() != b.certain()) {
      return a.certain() ? a : b;
    }
    return b.steps().size() < a.steps().size() ? b : a;
  }

  private static DataFlow flow(Hit hit, Trail trail, Route route, Program program) {
    PersonalMember source = ((SourceLabel) hit.label()).member();
    Arrival arrival = hit.arrival();
    ApiEntry.Sink sink = (ApiEntry.Sink) arrival.port();
    return new DataFlow(
        source,
        route.of(trail, source.at(), source.place() instanceof Place.OfLocal, sink.label()),
        sink(arrival, sink, program),
        LibraryEffects.safeguards(hit.guards()),
        hit.certain(),
        calls(arrival, trail, program));
  }

  static DataFlow.Sink sink(Arrival arrival, ApiEntry.Sink sink, Program program) {
    MethodRef within = arrival.in();
    return new DataFlow.Sink(
        sink.kind(),
        sink.label(),
        sink.pattern().type() + "#" + arrival.callee().name(),
        sink.level(),
        Places.location(program, within, arrival.argument()),
        Places.location(program, within, arrival.call()),
        within,
        sink.party());
  }

  static List<DataFlow.Call> calls(Arrival arrival, Trail trail, Program program) {
    List<DataFlow.Call> calls = new ArrayList<>();
    for (Step step : trail.steps()) {
      Callee callee = step.callee();
      if (callee != null && step.at() != Span.NONE && isWritten(step.in(), program)) {
        calls.add(new DataFlow.Call(callee, Places.location(program, step.in(), step.at())));
      }
    }
    Location last = Places.location(program, arrival.in(), arrival.call());
    if (arrival.written()) {
      calls.removeIf(call -> call.at().equals(last));
      calls.add(new DataFlow.Call(arrival.callee(), last));
    }
    return calls;
  }

  /** Whether a method is in the sources, rather than implied by them. */
  private static boolean isWritten(MethodRef method, Program program) {
    return program.method(method).filter(m -> m.origin() == Method.Origin.SOURCE).isPresent();
  }

  /**
   * The name of a parameter, local or key is a weaker witness than the member that it was filled
   * from: where both tell of the same kind of data at the same place, the member speaks.
   */
  private static List<DataFlow> withoutEchoes(List<DataFlow> flows) {
    record Arrived(Location call, String element) {}
    Set<Arrived> witnessed = new HashSet<>();
    for (DataFlow flow : flows) {
      if (!flow.source().place().isName()) {
        witnessed.add(new Arrived(flow.sink().call(), flow.source().element().id()));
      }
    }
    return flows.stream()
        .filter(
            flow ->
                !flow.source().place().isName()
                    || !witnessed.contains(
                        new Arrived(flow.sink().call(), flow.source().element().id())))
        .toList();
  }
}
