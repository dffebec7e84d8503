package dev.vigie.flow;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.api.ApiEntry;
import dev.vigie.catalog.api.LinkedApis;
import dev.vigie.catalog.api.MethodPattern;
import dev.vigie.flow.solver.CallEffects;
import dev.vigie.flow.solver.CallSite;
import dev.vigie.flow.solver.Label;
import dev.vigie.flow.solver.Point;
import dev.vigie.flow.solver.Semantics;
import dev.vigie.inventory.Evidence;
import dev.vigie.inventory.Inventory;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the solver what personal data is and what the catalogue knows of calls. */
final class PersonalDataSemantics implements Semantics {
  private static final Point RESULT =
      new Point(Point.Root.RETURN, 0, Point.NO_FUNCTION, List.of(), false);

  private final Program program;
  private final Inventory inventory;
  private final LinkedApis apis;
  private final Map<String, Element> elements;
  private final Map<FieldRef, Optional<Label>> fields = new HashMap<>();
  private final Map<PersonalMember, Label> labels = new IdentityHashMap<>();
  private final Map<String, Boolean> shared = new HashMap<>();
  private final LibraryEffects library;
  private final Answers answers;
  private final Keys keys;
  private final Queries queries;
  private final Map<Callee, CallEffects> effects = new IdentityHashMap<>();

  PersonalDataSemantics(
      Program program, Inventory inventory, LinkedApis apis, Map<String, Element> elements) {
    this.program = program;
    this.inventory = inventory;
    this.apis = apis;
    this.elements = Map.copyOf(elements);
    this.library = new LibraryEffects(program, apis);
    this.answers = new Answers(apis);
    this.keys = new Keys(program, inventory);
    this.queries = new Queries(program, inventory);
  }

  /** What to tell a reader of a call that is named like a safeguard; empty for other calls. */
  Optional<String> remark(Callee callee) {
    return library.remark(callee);
  }

  @Override
  public Optional<Label> ofField(FieldRef field) {
    return fields.computeIfAbsent(field, f -> inventory.of(f).map(SourceLabel::new));
  }

  @Override
  public Optional<Label> ofLocal(MethodRef method, Local local) {
    return inventory.of(method, local).map(this::label);
  }

  private Label label(PersonalMember member) {
    return labels.computeIfAbsent(member, SourceLabel::new);
  }

  @Override
  public Optional<Label> ofCall(CallSite site) {
    // What takes arguments looks something up by them: getUserByEmail(email) gives no e-mail
    // address.
    return site.arity() > 0
        ? Optional.empty()
        : inventory.of(site.callee()).map(member -> new SourceLabel(placed(member, site)));
  }

  /** A library's member has no place in the sources: its first sight is where it is called. */
  private PersonalMember placed(PersonalMember member, CallSite site) {
    return member.at().path().isEmpty()
        ? new PersonalMember(
            member.place(),
            member.element(),
            member.subject(),
            member.confidence(),
            member.evidence(),
            at(site))
        : member;
  }

  @Override
  public Optional<Label> ofKey(CallSite site) {
    return keys.of(site);
  }

  @Override
  public Optional<CallSite> answered(Method method, Statement.Return answer) {
    return answers.of(method, answer);
  }

  @Override
  public boolean concerns(Callee callee) {
    return !apis.sinks(callee, MethodPattern.ANY_ARITY).isEmpty()
        || !apis.sources(callee, MethodPattern.ANY_ARITY).isEmpty()
        || inventory.of(callee).isPresent();
  }

  @Override
  public boolean isShared(String type) {
    return shared.computeIfAbsent(type, apis::isShared);
  }

  @Override
  public CallEffects effects(CallSite site) {
    // A callee belongs to one place in the code, so identity finds it without comparing names.
    return effects.computeIfAbsent(site.callee(), callee -> find(site));
  }

  private CallEffects find(CallSite site) {
    CallEffects known = library.of(site, sink -> true, source -> labels(source, site));
    List<Label> selected = queries.ofMethod(site);
    if (selected.isEmpty()) {
      return known;
    }
    List<CallEffects.Emitting> emissions = new ArrayList<>(known.emissions());
    selected.forEach(label -> emissions.add(new CallEffects.Emitting(label, RESULT)));
    return new CallEffects(
        known.modelled(), known.moves(), known.ports(), known.guards(), emissions);
  }

  private List<Label> labels(ApiEntry.Source source, CallSite site) {
    if (source.query() != null) {
      return queries.of(source.query(), site);
    }
    Element element = elements.get(source.element());
    if (element == null) {
      return List.of();
    }
    String owner = source.pattern().type();
    return List.of(
        new SourceLabel(
            new PersonalMember(
                new Place.OfCall(owner, site.callee().name()),
                element,
                "",
                PersonalMember.CERTAIN,
                List.of(
                    new Evidence(
                        Evidence.Kind.TYPE, "what " + site.callee().display() + " gives", 1.0)),
                at(site))));
  }

  private Location at(CallSite site) {
    return Places.location(program, site.in(), site.at());
  }
}
