package dev.vigie.rule;

import dev.vigie.catalog.Safeguard;
import dev.vigie.catalog.api.Party;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Ground;
import dev.vigie.finding.Severity;
import dev.vigie.flow.DataFlow;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.JavaType;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Data of these kinds reaches such a sink without such a safeguard. All data that reach one call
 * are one finding.
 *
 * @param reaches kinds of sink
 * @param exposure row of the severity table
 * @param statements where the sink runs a statement whose text is known, its first word must be one
 *     of these; empty for any
 * @param conditions what must hold of the call that the data ends in
 * @param way what must hold of the way there
 * @param parties which recipients count
 * @param once leaves out what an earlier trigger of the rule has judged: members, and objects of
 *     stored types
 */
record FlowTrigger(
    List<String> reaches,
    DataFilter data,
    Clearance clearance,
    String exposure,
    List<String> statements,
    SinkConditions conditions,
    WayConditions way,
    Parties parties,
    boolean once,
    String message,
    String help)
    implements Trigger {
  static final Set<String> PLACEHOLDERS =
      Set.of("data", "is", "sink", "label", "how", "party", "purpose", "country", "declared");

  private static final double EVEN = 0.5;

  /** Known without class files, too. */
  private static final Set<String> COLLECTIONS =
      Set.of("java.util.Collection", "java.util.List", "java.util.Set", "java.util.Map");

  FlowTrigger {
    reaches = List.copyOf(reaches);
    statements = List.copyOf(statements);
  }

  @Override
  public boolean tellsAbsence() {
    return way.tellsAbsence();
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    Map<Location, List<DataFlow>> byCall = new TreeMap<>();
    if (!way.holdFor(inquiry)) {
      return new Judgement(List.of(), Set.of());
    }
    for (DataFlow flow : firstArrivals(inquiry.dossier().flows().into(reaches))) {
      if (isLikely(flow, inquiry)
          && data.matches(flow.source().element())
          && conditions.concern(flow.source())
          && parties.count(flow, inquiry.dossier().register())
          && !clearance.clears(flow.safeguards(), flow.source().element())
          && !(once && isJudged(inquiry, flow, judged))
          && way.concern(inquiry, flow)
          && ArgumentTypes.canHold(inquiry, flow)) {
        byCall.computeIfAbsent(start(flow.sink().call()), k -> new ArrayList<>()).add(flow);
      }
    }
    List<Finding> findings = new ArrayList<>();
    for (List<DataFlow> flows : byCall.values()) {
      if (statementCounts(inquiry, flows.get(0).sink())) {
        conditions
            .met(inquiry, flows)
            .ifPresent(made -> findings.add(finding(rule, inquiry, flows, made)));
      }
    }
    return new Judgement(findings, Set.of());
  }

  /**
   * A datum that has left at an earlier call on its way is told there, be it under another name: an
   * exception that wraps another one says again what that one said.
   */
  private static List<DataFlow> firstArrivals(List<DataFlow> flows) {
    Set<Location> left = new HashSet<>();
    flows.forEach(flow -> left.add(flow.sink().call()));
    return flows.stream()
        .filter(
            flow ->
                flow.calls().stream()
                    .map(DataFlow.Call::at)
                    .filter(at -> !at.equals(flow.sink().call()))
                    .noneMatch(left::contains))
        .toList();
  }

  /**
   * Whether the datum itself, or the class of the object that carries it there, has been judged.
   */
  private static boolean isJudged(Inquiry inquiry, DataFlow flow, Set<Place> judged) {
    return judged.contains(flow.source().place())
        || SinkCall.of(inquiry.program(), flow.sink())
            .flatMap(call -> call.typeOfArgument(flow.sink().at()))
            .filter(type -> inquiry.stored().holds(type))
            .isPresent();
  }

  /**
   * Calls of one chain begin at one place and are one statement: {@code
   * log.atInfo().addArgument(…).log(…)}.
   */
  private static Location start(Location call) {
    return new Location(call.path(), call.line(), call.column(), call.line(), call.column());
  }

  private boolean statementCounts(Inquiry inquiry, DataFlow.Sink sink) {
    return statements.isEmpty()
        || SinkCall.of(inquiry.program(), sink)
            .flatMap(SinkCall::statementVerb)
            .map(statements::contains)
            .orElse(true);
  }

  private Finding finding(
      RuleInfo rule, Inquiry inquiry, List<DataFlow> flows, SinkConditions.Made made) {
    List<Ranked> ranked = new ArrayList<>();
    for (DataFlow flow : flows) {
      Optional<SinkCall> call = SinkCall.of(inquiry.program(), flow.sink());
      ranked.add(new Ranked(flow, call, exposed(inquiry, flow, call)));
    }
    ranked.sort(Ranked.WORST_FIRST);
    List<Exposed> data = best(ranked);
    Exposed worst = data.get(0);
    DataFlow first = ranked.get(0).flow();
    List<PersonalMember> members = Exposed.members(data);
    Party party = first.sink().party();
    Map<String, String> words =
        Map.of(
            "data", Wording.data(members),
            "is", Wording.is(members, first.certain()),
            "label", Wording.label(worst.member()),
            "sink", first.sink().label(),
            "how", made.how(),
            "party", party == null ? first.sink().label() : party.name(),
            "purpose", party == null ? "" : party.purpose(),
            "country", party == null ? "" : Wording.country(party.country()),
            "declared", parties.declared(first, inquiry.dossier().register()));
    return new Finding(
        rule.id(),
        worst.severity(),
        worst.confidence(),
        Wording.fill(message, words),
        Wording.fill(help, words),
        first.sink().at(),
        first.sink().within().toString(),
        Exposed.data(data),
        related(first.sink(), made),
        traces(ranked),
        first.sink().api() + "|" + Exposed.names(data),
        grounds(inquiry, ranked));
  }

  private static List<Ground> grounds(Inquiry inquiry, List<Ranked> ranked) {
    Grounds grounds = inquiry.grounds();
    return ranked.stream()
        .map(each -> grounds.of(each.flow(), each.exposed(), each.call()))
        .distinct()
        .toList();
  }

  /** A call over several lines is known to readers by the line that it begins on. */
  private static List<Finding.Related> related(DataFlow.Sink sink, SinkConditions.Made made) {
    List<Finding.Related> related = new ArrayList<>();
    Location call = sink.call();
    if (call.line() != sink.at().line()) {
      related.add(
          new Finding.Related(
              "the call begins here",
              new Location(call.path(), call.line(), call.column(), call.line(), call.column())));
    }
    made.at()
        .filter(at -> !at.equals(call))
        .ifPresent(at -> related.add(new Finding.Related(made.how() + " comes from here", at)));
    return related;
  }

  private Exposed exposed(Inquiry inquiry, DataFlow flow, Optional<SinkCall> call) {
    PersonalMember member = flow.source();
    DataFlow.Sink sink = flow.sink();
    boolean manyPersons =
        call.flatMap(c -> c.typeOfArgument(sink.at()))
            .filter(type -> isCollectionOfPersons(inquiry, type))
            .isPresent();
    SeverityScale scale = inquiry.severities();
    Severity severity =
        scale.of(
            exposure,
            member.element(),
            member.subject(),
            new SeverityScale.Circumstances(
                sink.level().isEmpty() ? call.map(SinkCall::level).orElse("") : sink.level(),
                manyPersons,
                inquiry.isTest(sink.within()),
                clearance.lowering(flow.safeguards()) + (flow.isFarFetched() ? 1 : 0)));
    double confidence = confidence(flow, scale);
    Exposed exposed =
        new Exposed(member, scale.doubted(exposure, severity, confidence), confidence);
    return way.tellsAbsence() ? exposed.unfound(scale, exposure) : exposed;
  }

  /** A roundabout way on which another doubt falls is more often wrong than right. */
  private static boolean isLikely(DataFlow flow, Inquiry inquiry) {
    return !flow.isRoundabout() || confidence(flow, inquiry.severities()) >= EVEN;
  }

  private static double confidence(DataFlow flow, SeverityScale scale) {
    double confidence = flow.source().confidence();
    if (!flow.certain()) {
      confidence *= scale.doubts().uncertainCall();
    }
    if (flow.safeguards().stream().anyMatch(each -> each != Safeguard.ESCAPE)) {
      confidence *= scale.doubts().unsuitedSafeguard();
    }
    if (flow.isFarFetched()) {
      confidence *= scale.doubts().farFetched();
    }
    return confidence;
  }

  /** Whether a type is a collection of objects that hold personal data. */
  private static boolean isCollectionOfPersons(Inquiry inquiry, JavaType type) {
    List<JavaType> parts =
        type instanceof JavaType.Array array ? List.of(array.component()) : type.arguments();
    boolean several =
        type instanceof JavaType.Array
            || inquiry.program().isSubtype(type.erasure(), "java.lang.Iterable")
            || COLLECTIONS.contains(type.erasure());
    return several
        && parts.stream()
            .anyMatch(part -> !inquiry.dossier().inventory().heldBy(part.erasure()).isEmpty());
  }

  /**
   * Each member once, as its worst way shows it; locals of one name and kind are one to a reader.
   */
  private static List<Exposed> best(List<Ranked> ranked) {
    Map<String, Exposed> best = new LinkedHashMap<>();
    for (Ranked each : ranked) {
      PersonalMember member = each.exposed().member();
      Place place = member.place();
      String owner = place.isName() ? "" : place.owner();
      best.putIfAbsent(owner + "#" + place.display() + "#" + member.element().id(), each.exposed());
    }
    return new ArrayList<>(best.values());
  }

  private static List<Finding.Trace> traces(List<Ranked> ranked) {
    List<Finding.Trace> traces = new ArrayList<>();
    for (Ranked each : ranked) {
      Finding.Trace trace =
          new Finding.Trace(
              each.flow().steps().stream()
                  .map(step -> new Finding.Step(step.text(), step.at()))
                  .toList());
      if (!trace.steps().isEmpty() && !traces.contains(trace)) {
        traces.add(trace);
      }
    }
    traces.sort(Comparator.comparingInt(trace -> trace.steps().size()));
    return traces;
  }

  private record Ranked(DataFlow flow, Optional<SinkCall> call, Exposed exposed) {
    static final Comparator<Ranked> WORST_FIRST =
        Comparator.comparing(Ranked::exposed, Exposed.WORST_FIRST)
            .thenComparing(ranked -> ranked.flow().sink().at())
            .thenComparingInt(ranked -> ranked.flow().steps().size());
  }
}
