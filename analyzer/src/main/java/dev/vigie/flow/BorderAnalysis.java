package dev.vigie.flow;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.api.ApiEntry;
import dev.vigie.catalog.api.Apis;
import dev.vigie.flow.solver.Arrival;
import dev.vigie.flow.solver.Hit;
import dev.vigie.flow.solver.Solver;
import dev.vigie.flow.solver.Trail;
import dev.vigie.inventory.Inventory;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.Program;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Follows data that comes into a program from others, and data that leaves it for others. */
public final class BorderAnalysis {
  private static final Comparator<Crossing> ORDER =
      Comparator.comparing((Crossing crossing) -> crossing.sink().call())
          .thenComparing(crossing -> crossing.sink().at())
          .thenComparing(crossing -> crossing.sink().kind())
          .thenComparing(crossing -> crossing.exit().orElse(""))
          .thenComparing(crossing -> crossing.brought().map(Brought::key).orElse(""))
          .thenComparing(crossing -> crossing.member().map(PersonalMember::toString).orElse(""))
          .thenComparing(crossing -> new TreeSet<>(crossing.safeguards()).toString())
          .thenComparing(Crossing::certain, Comparator.reverseOrder())
          .thenComparing(crossing -> crossing.steps().size())
          .thenComparing(crossing -> crossing.steps().toString());

  private final Apis apis;
  private final Map<String, Element> elements;

  /** Knows the catalogue, and the kinds of data by id. */
  public BorderAnalysis(Apis apis, Map<String, Element> elements) {
    this.apis = apis;
    this.elements = Map.copyOf(elements);
  }

  /**
   * Where what comes in goes to, and what leaves; the program's own data that ends where the
   * catalogue says is left out, because {@link FlowAnalysis} tells it.
   */
  public List<Crossing> run(Program program, Inventory inventory, Borders borders) {
    PersonalDataSemantics personal =
        new PersonalDataSemantics(program, inventory, apis.in(program), elements);
    Solver.Result result = Solver.solve(program, new BorderSemantics(personal, borders));
    Route route = new Route(program, personal::remark);
    List<Crossing> crossings = new ArrayList<>();
    for (Map.Entry<Hit, Trail> entry : result.hits().entrySet()) {
      crossings.add(crossing(entry.getKey(), entry.getValue(), route, program));
    }
    crossings.sort(ORDER);
    return List.copyOf(crossings);
  }

  private static Crossing crossing(Hit hit, Trail trail, Route route, Program program) {
    Optional<Brought> brought =
        hit.label() instanceof BorderLabel label ? Optional.of(label.brought()) : Optional.empty();
    Optional<PersonalMember> member =
        hit.label() instanceof BorderLabel label
            ? label.member()
            : Optional.of(((SourceLabel) hit.label()).member());
    Arrival arrival = hit.arrival();
    ApiEntry.Sink sink = (ApiEntry.Sink) arrival.port();
    return new Crossing(
        brought,
        member,
        BorderSemantics.exit(sink),
        new DataFlow.Sink(
            sink.kind(),
            sink.label(),
            arrival.callee().display(),
            sink.level(),
            Places.location(program, arrival.in(), arrival.argument()),
            Places.location(program, arrival.in(), arrival.call()),
            arrival.in(),
            sink.party()),
        route.of(
            trail,
            member.map(PersonalMember::at).orElseGet(() -> brought.orElseThrow().at()),
            member.filter(m -> m.place() instanceof Place.OfLocal).isPresent(),
            sink.label()),
        LibraryEffects.safeguards(hit.guards()),
        hit.certain());
  }
}
