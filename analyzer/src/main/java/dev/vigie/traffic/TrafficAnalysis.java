package dev.vigie.traffic;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Safeguard;
import dev.vigie.catalog.api.Apis;
import dev.vigie.facts.SettingsFacts;
import dev.vigie.flow.BorderAnalysis;
import dev.vigie.flow.Borders;
import dev.vigie.flow.Brought;
import dev.vigie.flow.Crossing;
import dev.vigie.flow.DataFlow;
import dev.vigie.inventory.Inventory;
import dev.vigie.program.FieldRef;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Local;
import dev.vigie.rule.endpoint.Clients;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** Finds what goes in and out of a program, and what passes through it. */
public final class TrafficAnalysis {
  private final TrafficCatalogue catalogue;
  private final BorderAnalysis flows;

  /**
   * Knows the catalogues.
   *
   * @param elements kinds of data by id
   */
  public TrafficAnalysis(TrafficCatalogue catalogue, Apis apis, Map<String, Element> elements) {
    this.catalogue = catalogue;
    this.flows = new BorderAnalysis(apis, elements);
  }

  /** Of one program. Nothing is followed in one that neither takes nor sends. */
  public Traffic run(Program program, Inventory inventory) {
    Inlets inlets = Inlets.of(program, catalogue);
    Outlets outlets = Outlets.of(program, catalogue);
    if (inlets.isEmpty() && outlets.isEmpty()) {
      return Traffic.NONE;
    }
    Map<List<Object>, Passage> passages = new LinkedHashMap<>();
    for (Crossing crossing : flows.run(program, inventory, borders(inlets, outlets))) {
      passage(crossing, inlets, outlets)
          .ifPresent(
              passage ->
                  passages.merge(
                      List.of(passage.start(), passage.end(), passage.safeguards()),
                      passage,
                      TrafficAnalysis::better));
    }
    return new Traffic(
        names(program),
        inlets.all(),
        outlets.all(),
        passages.values().stream()
            .sorted(
                Comparator.comparing((Passage passage) -> passage.start().toString())
                    .thenComparing(passage -> passage.end().toString())
                    .thenComparing(passage -> passage.safeguards().toString()))
            .toList());
  }

  private static Passage better(Passage a, Passage b) {
    if (a.certain() != b.certain()) {
      return a.certain() ? a : b;
    }
    return b.steps().size() < a.steps().size() ? b : a;
  }

  private static Borders borders(Inlets inlets, Outlets outlets) {
    return new Borders() {
      @Override
      public Optional<Brought> ofField(FieldRef field) {
        return inlets.ofField(field).map(Inlets.Intake::brought);
      }

      @Override
      public Optional<Brought> ofLocal(MethodRef method, Local local) {
        return inlets.ofParameter(method, local).map(Inlets.Intake::brought);
      }

      @Override
      public List<Exit> exits(Callee callee) {
        return outlets.exits(callee);
      }
    };
  }

  private static Optional<Passage> passage(Crossing crossing, Inlets inlets, Outlets outlets) {
    Optional<Sent> sent = outlets.sent(crossing.sink().call());
    Optional<Passage.End> end = end(crossing, sent, outlets);
    if (end.isEmpty() || (crossing.brought().isEmpty() && end.get().outlet().isEmpty())) {
      return Optional.empty();
    }
    List<String> steps = new ArrayList<>();
    for (DataFlow.Step step : crossing.steps()) {
      steps.add(step.at().path() + ":" + step.at().line() + " " + step.text());
    }
    return Optional.of(
        new Passage(
            start(crossing, inlets),
            end.get(),
            steps,
            new TreeSet<>(crossing.safeguards()).stream().map(Safeguard::id).toList(),
            crossing.certain()));
  }

  private static Passage.Start start(Crossing crossing, Inlets inlets) {
    Optional<Element> element = crossing.member().map(member -> member.element());
    Optional<Inlets.Intake> intake =
        crossing.brought().flatMap(brought -> inlets.ofKey(brought.key()));
    return new Passage.Start(
        crossing
            .brought()
            .map(Brought::display)
            .or(() -> crossing.member().map(member -> member.place().display()))
            .orElse(""),
        element.map(Element::id).orElse(""),
        element.map(Element::label).orElse(""),
        element.map(each -> each.sensitivity().id()).orElse(""),
        intake.map(each -> List.copyOf(each.inlets())).orElse(List.of()),
        intake.map(Inlets.Intake::where).orElse(""),
        intake
            .map(Inlets.Intake::name)
            .or(() -> crossing.member().map(member -> member.place().member()))
            .orElse(""));
  }

  private static Optional<Passage.End> end(
      Crossing crossing, Optional<Sent> sent, Outlets outlets) {
    DataFlow.Sink sink = crossing.sink();
    if (sent.isPresent()) {
      // What the catalogue says of the same call says less.
      Optional<Sent.Slot> slot =
          crossing.exit().isEmpty() ? Optional.empty() : sent.get().at(sink.at());
      return slot.flatMap(
          found ->
              outlets
                  .outlet(sent.get().outlet())
                  .map(
                      outlet ->
                          new Passage.End(
                              outlet.id(),
                              found.where(),
                              found.name().isEmpty() ? crossing.exit().orElse("") : found.name(),
                              outlet.protocol() == Protocol.HTTP ? "http-request" : "message-bus",
                              outlet.display(),
                              "",
                              "",
                              outlet.path(),
                              outlet.line())));
    }
    return crossing.exit().isPresent()
        ? Optional.empty()
        : Optional.of(
            new Passage.End(
                "",
                "",
                "",
                sink.kind(),
                sink.label(),
                sink.party() == null ? "" : sink.party().name(),
                sink.party() == null ? "" : sink.party().country(),
                sink.at().path(),
                sink.at().line()));
  }

  private List<String> names(Program program) {
    TreeSet<String> names = new TreeSet<>();
    UnaryOperator<String> placeholders = Clients.placeholders(program);
    for (SettingsFacts facts : program.settings().values()) {
      for (SettingsFacts.Setting setting : facts.settings()) {
        if (catalogue.names().contains(setting.key())) {
          names.add(placeholders.apply(setting.value()));
        }
      }
    }
    program
        .builds()
        .forEach(
            (path, pom) -> {
              if (!path.contains("!/")) {
                names.add(pom.artifactId());
              }
            });
    return List.copyOf(names);
  }
}
