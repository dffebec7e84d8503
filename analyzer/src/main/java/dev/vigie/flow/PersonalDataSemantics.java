package dev.vigie.flow;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Safeguard;
import dev.vigie.catalog.api.AccessPoint;
import dev.vigie.catalog.api.ApiEntry;
import dev.vigie.catalog.api.LinkedApis;
import dev.vigie.catalog.api.MethodPattern;
import dev.vigie.flow.solver.CallEffects;
import dev.vigie.flow.solver.CallSite;
import dev.vigie.flow.solver.Guards;
import dev.vigie.flow.solver.Label;
import dev.vigie.flow.solver.Point;
import dev.vigie.flow.solver.Semantics;
import dev.vigie.inventory.Evidence;
import dev.vigie.inventory.Inventory;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.FieldRef;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells the solver what personal data is and what the catalogue knows of calls. */
final class PersonalDataSemantics implements Semantics {
  private final Program program;
  private final Inventory inventory;
  private final LinkedApis apis;
  private final Map<String, Element> elements;
  private final Map<FieldRef, Optional<Label>> fields = new HashMap<>();
  private final Map<String, Boolean> shared = new HashMap<>();
  private final NamedSafeguards named;
  private final Map<Callee, CallEffects> effects = new IdentityHashMap<>();

  PersonalDataSemantics(
      Program program, Inventory inventory, LinkedApis apis, Map<String, Element> elements) {
    this.program = program;
    this.inventory = inventory;
    this.apis = apis;
    this.elements = Map.copyOf(elements);
    this.named = new NamedSafeguards(program, apis);
  }

  /** What to tell a reader of a call that is named like a safeguard; empty for other calls. */
  Optional<String> remark(Callee callee) {
    return named.remark(callee);
  }

  @Override
  public Optional<Label> ofField(FieldRef field) {
    return fields.computeIfAbsent(field, f -> inventory.of(f).map(SourceLabel::new));
  }

  @Override
  public Optional<Label> ofLocal(MethodRef method, Local local) {
    return inventory.of(method, local).map(SourceLabel::new);
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
    Callee callee = site.callee();
    if (isOwnConstructor(callee)) {
      return CallEffects.NONE;
    }
    List<CallEffects.Port> ports = new ArrayList<>();
    for (ApiEntry.Sink sink : apis.sinks(callee, site.arity())) {
      if (sink.pattern().allowsReceiver(site.receiver())) {
        ports.add(new CallEffects.Port(sink, points(sink.from()), sink.shows()));
      }
    }
    List<CallEffects.Move> moves = new ArrayList<>();
    List<ApiEntry.Transfer> transfers =
        apis.transfers(callee, site.arity()).stream()
            .filter(transfer -> transfer.pattern().allowsResult(site.result()))
            .toList();
    for (ApiEntry.Transfer transfer : transfers) {
      for (ApiEntry.Transfer.Move move : transfer.moves()) {
        moves.add(
            new CallEffects.Move(
                point(move.from()), point(move.to()), move.shows(), move.replaces()));
      }
    }
    List<CallEffects.Guarding> guards = new ArrayList<>();
    for (ApiEntry.Guard guard : apis.guards(callee, site.arity())) {
      boolean refuted = NamedSafeguards.isByName(guard) && named.isRefuted(callee);
      if (applies(guard, site) && !refuted) {
        int bit = bit(guard.kind());
        guards.add(
            new CallEffects.Guarding(
                point(guard.to()), guard.undoes() ? Guards.undoing(bit) : bit));
      }
    }
    List<CallEffects.Emitting> emissions = new ArrayList<>();
    for (ApiEntry.Source source : apis.sources(callee, site.arity())) {
      if (source.pattern().allowsReceiver(site.receiver())) {
        label(source, site)
            .ifPresent(l -> emissions.add(new CallEffects.Emitting(l, point(source.at()))));
      }
    }
    if (ports.isEmpty() && transfers.isEmpty() && guards.isEmpty() && emissions.isEmpty()) {
      return CallEffects.NONE;
    }
    return new CallEffects(!transfers.isEmpty(), moves, ports, guards, emissions);
  }

  /**
   * What is known of a library's constructor holds for a class of the sources only as far as it
   * hands its arguments on to it, and that its body shows.
   */
  private boolean isOwnConstructor(Callee callee) {
    return callee.name().equals("<init>")
        && callee.declared() != null
        && program.method(callee.declared()).isPresent();
  }

  private static boolean applies(ApiEntry.Guard guard, CallSite site) {
    if (guard.steady() >= 0
        && guard.steady() < site.arguments().size()
        && site.arguments().get(guard.steady()) instanceof Expression.LocalRead) {
      return false;
    }
    String wanted = guard.argumentMatches();
    if (wanted == null || guard.argument() < 0) {
      return true;
    }
    String given = constant(site, guard.argument());
    return given != null && Pattern.matches(wanted, given);
  }

  private static @Nullable String constant(CallSite site, int argument) {
    return argument < site.arguments().size()
            && site.arguments().get(argument) instanceof Expression.Constant constant
        ? constant.text()
        : null;
  }

  private Optional<Label> label(ApiEntry.Source source, CallSite site) {
    Element element = elements.get(source.element());
    if (element == null) {
      return Optional.empty();
    }
    String owner = source.pattern().type();
    return Optional.of(
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

  private static List<Point> points(List<AccessPoint> points) {
    return points.stream().map(PersonalDataSemantics::point).toList();
  }

  private static Point point(AccessPoint point) {
    return new Point(
        switch (point.root()) {
          case THIS -> Point.Root.THIS;
          case RETURN -> Point.Root.RETURN;
          case ARGUMENT -> Point.Root.ARGUMENT;
          case ARGUMENTS_FROM -> Point.Root.ARGUMENTS_FROM;
          case NOTHING -> Point.Root.NOTHING;
        },
        point.argument(),
        point.parameter(),
        point.path().stream().map(PersonalDataSemantics::step).toList(),
        point.deep());
  }

  private static String step(String written) {
    boolean index = written.matches("\\[\\d]");
    return index ? Point.under(Integer.parseInt(written.substring(1, 2))) : written;
  }

  private static int bit(Safeguard safeguard) {
    return 1 << safeguard.ordinal();
  }

  /** The safeguards that a mark's bits stand for. */
  static Set<Safeguard> safeguards(int bits) {
    Set<Safeguard> result = EnumSet.noneOf(Safeguard.class);
    for (Safeguard safeguard : Safeguard.values()) {
      if ((bits & bit(safeguard)) != 0) {
        result.add(safeguard);
      }
    }
    return result;
  }
}
