package dev.vigie.flow;

import dev.vigie.catalog.api.ApiEntry;
import dev.vigie.catalog.api.MethodPattern;
import dev.vigie.flow.solver.CallEffects;
import dev.vigie.flow.solver.CallSite;
import dev.vigie.flow.solver.Label;
import dev.vigie.flow.solver.Point;
import dev.vigie.flow.solver.Semantics;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is followed of personal data, and besides what comes from outside and leaves again. */
final class BorderSemantics implements Semantics {
  private static final String OUT = "sent";

  private static final MethodPattern RECOGNISED =
      new MethodPattern(MethodPattern.ANY_TYPE, List.of(), -1, false, List.of(), "");

  private final Semantics personal;
  private final Borders borders;

  BorderSemantics(Semantics personal, Borders borders) {
    this.personal = personal;
    this.borders = borders;
  }

  @Override
  public Optional<Label> ofField(FieldRef field) {
    return either(borders.ofField(field), personal.ofField(field));
  }

  @Override
  public Optional<Label> ofLocal(MethodRef method, Local local) {
    return either(borders.ofLocal(method, local), personal.ofLocal(method, local));
  }

  private static Optional<Label> either(Optional<Brought> brought, Optional<Label> own) {
    Optional<PersonalMember> member = own.map(label -> ((SourceLabel) label).member());
    return brought.isPresent() ? Optional.of(new BorderLabel(brought.get(), member)) : own;
  }

  @Override
  public Optional<Label> ofCall(CallSite site) {
    return personal.ofCall(site);
  }

  @Override
  public Optional<Label> ofKey(CallSite site) {
    return personal.ofKey(site);
  }

  @Override
  public Optional<CallSite> answered(Method method, Statement.Return answer) {
    return personal.answered(method, answer);
  }

  @Override
  public boolean concerns(Callee callee) {
    return !borders.exits(callee).isEmpty() || personal.concerns(callee);
  }

  @Override
  public boolean isShared(String type) {
    return personal.isShared(type);
  }

  @Override
  public CallEffects effects(CallSite site) {
    CallEffects known = personal.effects(site);
    List<Borders.Exit> exits = borders.exits(site.callee());
    if (exits.isEmpty()) {
      return known;
    }
    List<CallEffects.Port> ports = new ArrayList<>(known.ports());
    for (Borders.Exit exit : exits) {
      ports.add(
          new CallEffects.Port(
              out(exit.member()), List.of(point(exit, false), point(exit, true)), false));
    }
    return new CallEffects(
        known.modelled(), known.moves(), ports, known.guards(), known.emissions());
  }

  /** What is sent may lie in a wrapper or a list. */
  private static Point point(Borders.Exit exit, boolean wrapped) {
    List<String> path = new ArrayList<>();
    if (wrapped) {
      path.add(Point.ELEMENTS);
    }
    path.addAll(exit.path());
    return new Point(Point.Root.ARGUMENT, exit.argument(), Point.NO_FUNCTION, path, true);
  }

  /** No entry of the catalogue: such calls are recognised by what is around them. */
  private static ApiEntry.Sink out(String member) {
    return new ApiEntry.Sink(
        RECOGNISED, OUT, "another service", List.of(), false, member, "", null);
  }

  /** The member that leaves; empty where a sink is of the catalogue. */
  static Optional<String> exit(ApiEntry.Sink sink) {
    return sink.kind().equals(OUT) ? Optional.of(sink.level()) : Optional.empty();
  }
}
