package dev.vigie.flow;

import dev.vigie.catalog.Safeguard;
import dev.vigie.catalog.api.AccessPoint;
import dev.vigie.catalog.api.ApiEntry;
import dev.vigie.catalog.api.LinkedApis;
import dev.vigie.flow.solver.CallEffects;
import dev.vigie.flow.solver.CallSite;
import dev.vigie.flow.solver.Guards;
import dev.vigie.flow.solver.Label;
import dev.vigie.flow.solver.Point;
import dev.vigie.program.Program;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the catalogue knows of calls, as the solver asks for it. */
final class LibraryEffects {
  private final Program program;
  private final LinkedApis apis;
  private final NamedSafeguards named;
  private final Beginnings beginnings;

  /** Of the catalogue's entries, which many calls have in common. */
  private final Map<AccessPoint, Point> points = new IdentityHashMap<>();

  LibraryEffects(Program program, LinkedApis apis) {
    this.program = program;
    this.apis = apis;
    this.named = new NamedSafeguards(program, apis);
    this.beginnings = new Beginnings(program);
  }

  /** What to tell a reader of a call that is named like a safeguard; empty for other calls. */
  Optional<String> remark(Callee callee) {
    return named.remark(callee);
  }

  /**
   * What a call does.
   *
   * @param wanted which sinks are heard of
   * @param labels what enters at a source
   */
  CallEffects of(
      CallSite site,
      Predicate<ApiEntry.Sink> wanted,
      Function<ApiEntry.Source, List<Label>> labels) {
    Callee callee = site.callee();
    if (isOwnConstructor(callee)) {
      return CallEffects.NONE;
    }
    LinkedApis.Known known = apis.known(callee, site.arity());
    if (known.isNothing()) {
      return CallEffects.NONE;
    }
    List<CallEffects.Port> ports = new ArrayList<>();
    for (ApiEntry.Sink sink : known.sinks()) {
      if (wanted.test(sink)
          && sink.pattern().allowsReceiver(site.receiver())
          && begins(sink.begins(), site)) {
        ports.add(new CallEffects.Port(sink, points(sink.from()), sink.shows()));
      }
    }
    List<CallEffects.Move> moves = new ArrayList<>();
    List<ApiEntry.Transfer> transfers =
        known.transfers().stream()
            .filter(transfer -> transfer.pattern().allowsResult(site.result()))
            .filter(each -> matches(site, each.argument(), each.argumentMatches()))
            .toList();
    for (ApiEntry.Transfer transfer : transfers) {
      for (ApiEntry.Transfer.Move move : transfer.moves()) {
        moves.add(
            new CallEffects.Move(
                point(move.from()), point(move.to()), move.shows(), move.replaces()));
      }
    }
    List<CallEffects.Guarding> guards = new ArrayList<>();
    for (ApiEntry.Guard guard : known.guards()) {
      boolean refuted = NamedSafeguards.isByName(guard) && named.isRefuted(callee);
      if (applies(guard, site) && !refuted) {
        int bit = bit(guard.kind());
        guards.add(
            new CallEffects.Guarding(
                point(guard.to()), guard.undoes() ? Guards.undoing(bit) : bit));
      }
    }
    List<CallEffects.Emitting> emissions = new ArrayList<>();
    for (ApiEntry.Source source : known.sources()) {
      if (source.pattern().allowsReceiver(site.receiver())) {
        for (Label label : labels.apply(source)) {
          emissions.add(new CallEffects.Emitting(label, point(source.at())));
        }
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

  private boolean begins(String beginning, CallSite site) {
    return beginning.isEmpty()
        || (!site.arguments().isEmpty()
            && beginnings.can(beginning, site.arguments().get(0), site.in()));
  }

  private static boolean applies(ApiEntry.Guard guard, CallSite site) {
    if (guard.steady() >= 0
        && guard.steady() < site.arguments().size()
        && site.arguments().get(guard.steady()) instanceof Expression.LocalRead) {
      return false;
    }
    return matches(site, guard.argument(), guard.argumentMatches());
  }

  private static boolean matches(CallSite site, int argument, @Nullable String wanted) {
    if (wanted == null || argument < 0) {
      return true;
    }
    String given = constant(site, argument);
    return given != null && Pattern.matches(wanted, given);
  }

  private static @Nullable String constant(CallSite site, int argument) {
    return argument < site.arguments().size()
            && site.arguments().get(argument) instanceof Expression.Constant constant
        ? constant.text()
        : null;
  }

  private List<Point> points(List<AccessPoint> places) {
    return places.stream().map(this::point).toList();
  }

  private Point point(AccessPoint point) {
    return points.computeIfAbsent(point, LibraryEffects::asPoint);
  }

  private static Point asPoint(AccessPoint point) {
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
        point.path().stream().map(LibraryEffects::step).toList(),
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
