package dev.vigie.flow;

import dev.vigie.catalog.api.ApiEntry;
import dev.vigie.catalog.api.LinkedApis;
import dev.vigie.flow.solver.Hit;
import dev.vigie.flow.solver.Solver;
import dev.vigie.flow.solver.Trail;
import dev.vigie.program.Program;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows texts from outside to sinks where it matters that they come from there. */
public final class InputAnalysis {
  private static final Comparator<InputFlow> ORDER =
      Comparator.comparing((InputFlow flow) -> flow.sink().call())
          .thenComparing(flow -> flow.sink().at())
          .thenComparing(flow -> flow.source().key())
          .thenComparing(flow -> new java.util.TreeSet<>(flow.safeguards()).toString())
          .thenComparing(InputFlow::certain, Comparator.reverseOrder());

  private final LinkedApis apis;
  private final Set<String> kinds;

  /**
   * Knows the catalogue.
   *
   * @param kinds of sink
   */
  public InputAnalysis(LinkedApis apis, Set<String> kinds) {
    this.apis = apis;
    this.kinds = Set.copyOf(kinds);
  }

  /**
   * What was followed.
   *
   * @param all flows, ordered by sink
   * @param unsolved what could not be followed to its end, in words; empty where everything was
   */
  public record Followed(List<InputFlow> all, List<String> unsolved) {
    /** Copies the lists. */
    public Followed {
      all = List.copyOf(all);
      unsolved = List.copyOf(unsolved);
    }
  }

  /**
   * Follows them.
   *
   * @param memory of the last time, and for the next; null where nobody will ask again
   */
  public Followed run(Program program, Inputs inputs, @Nullable FlowMemory memory) {
    InputSemantics semantics = new InputSemantics(program, inputs, apis, kinds);
    Solver.Result result =
        Solver.solve(program, semantics, false, memory == null ? null : memory.ofInputs(kinds));
    Route route = new Route(program, semantics::remark);
    List<InputFlow> flows = new ArrayList<>();
    for (Map.Entry<Hit, Trail> entry : result.hits().entrySet()) {
      Hit hit = entry.getKey();
      Input source = (Input) hit.label();
      ApiEntry.Sink sink = (ApiEntry.Sink) hit.arrival().port();
      flows.add(
          new InputFlow(
              source,
              route.of(entry.getValue(), source.at(), true, sink.label()),
              FlowAnalysis.sink(hit.arrival(), sink, program),
              LibraryEffects.safeguards(hit.guards()),
              hit.certain(),
              FlowAnalysis.calls(hit.arrival(), entry.getValue(), program)));
    }
    flows.sort(ORDER);
    return new Followed(flows, FlowAnalysis.unsolved(result));
  }
}
