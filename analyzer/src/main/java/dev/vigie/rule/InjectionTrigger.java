package dev.vigie.rule;

import dev.vigie.catalog.Safeguard;
import dev.vigie.config.YamlObject;
import dev.vigie.finding.Finding;
import dev.vigie.flow.InputAnalysis;
import dev.vigie.flow.InputFlow;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.rule.call.CallPattern;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A text that a request brings becomes part of a statement, in a program that stores data of these
 * kinds. Where the statement names a table that holds some, it counts as the exposure says; else
 * one level less.
 *
 * @param into kinds of sink
 * @param inputs calls that give texts of requests
 * @param unless safeguards that settle it
 * @param exposure row of the severity table
 */
record InjectionTrigger(
    DataFilter data,
    Set<String> into,
    List<CallPattern> inputs,
    Set<Safeguard> unless,
    String exposure,
    String message,
    String help)
    implements Trigger {
  static final Set<String> PLACEHOLDERS = Set.of("data", "is", "owner", "label", "input", "sink");

  InjectionTrigger {
    into = Set.copyOf(into);
    inputs = List.copyOf(inputs);
    unless = Set.copyOf(unless);
  }

  static InjectionTrigger read(YamlObject yaml, DataTriggers.Basis basis) {
    Set<Safeguard> unless = new TreeSet<>();
    yaml.texts("unless").forEach(id -> Safeguard.of(id).ifPresent(unless::add));
    return new InjectionTrigger(
        basis.data(),
        new TreeSet<>(yaml.texts("into")),
        CallPattern.read(yaml, "inputs"),
        unless,
        basis.exposure(),
        basis.message(),
        basis.help());
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    PersonalTables tables = new PersonalTables(inquiry, data);
    RequestInputs requests = new RequestInputs(inquiry, inputs);
    if (tables.isEmpty() || requests.isEmpty()) {
      return new Judgement(List.of(), Set.of());
    }
    Map<Location, InputFlow> byCall = new LinkedHashMap<>();
    InputAnalysis.Followed followed =
        new InputAnalysis(inquiry.apis(), into)
            .run(inquiry.program(), requests, inquiry.dossier().derived().memory());
    inquiry.dossier().derived().leave(followed.unsolved());
    for (InputFlow flow : followed.all()) {
      if (unless.stream().noneMatch(flow.safeguards()::contains)
          && !inquiry.isTest(flow.sink().within())
          && !isCompared(inquiry, flow)) {
        byCall.merge(
            flow.sink().call(),
            flow,
            (one, other) ->
                Comparator.comparing(InputFlow::certain)
                            .reversed()
                            .thenComparingInt(f -> f.steps().size())
                            .compare(one, other)
                        <= 0
                    ? one
                    : other);
      }
    }
    return new Judgement(
        byCall.values().stream().map(flow -> finding(rule, inquiry, tables, flow)).toList(),
        Set.of());
  }

  /** Whether a method on the way that takes it under its name holds it against known values. */
  private static boolean isCompared(Inquiry inquiry, InputFlow flow) {
    return Stream.concat(
            Stream.of(flow.sink().within()),
            flow.calls().stream().flatMap(call -> Stream.ofNullable(call.callee().declared())))
        .flatMap(ref -> inquiry.program().method(ref).stream())
        .anyMatch(
            method ->
                method.parameters().stream()
                    .filter(parameter -> parameter.name().equals(flow.source().display()))
                    .anyMatch(parameter -> RequestInputs.isCompared(method, parameter)));
  }

  /** What is put into a map under one key is taken for what is found under another. */
  private static boolean isThroughMap(InputFlow flow) {
    return flow.calls().stream()
        .map(call -> call.callee())
        .anyMatch(
            callee ->
                callee.name().equals("get") && callee.receiver().simpleName().endsWith("Map"));
  }

  private Finding finding(RuleInfo rule, Inquiry inquiry, PersonalTables tables, InputFlow flow) {
    Optional<PersonalTables.Table> named = tables.namedIn(flow, Set.of(flow.sink().within()));
    PersonalTables.Table table = named.orElseGet(tables::worst);
    SeverityScale.Circumstances circumstances =
        new SeverityScale.Circumstances("", false, false, named.isPresent() ? 0 : 1);
    List<Exposed> exposed = new ArrayList<>();
    for (PersonalMember member : table.members()) {
      exposed.add(
          Exposed.of(
              member,
              exposure,
              inquiry.severities(),
              circumstances,
              flow.certain() && !isThroughMap(flow)
                  ? 1
                  : inquiry.severities().doubts().uncertainCall()));
    }
    exposed.sort(Exposed.WORST_FIRST);
    List<PersonalMember> members = Exposed.members(exposed);
    Map<String, String> words =
        Map.of(
            "data", Wording.data(members, table.name()),
            "is", Wording.is(members, true),
            "owner", table.name(),
            "label", Wording.label(members.get(0)),
            "input", flow.source().display(),
            "sink", flow.sink().label());
    Exposed worst = exposed.get(0);
    return new Finding(
        rule.id(),
        worst.severity(),
        worst.confidence(),
        Wording.fill(message, words),
        Wording.fill(help, words),
        flow.sink().at(),
        flow.sink().within().toString(),
        Exposed.data(exposed),
        List.of(),
        List.of(
            new Finding.Trace(
                flow.steps().stream().map(s -> new Finding.Step(s.text(), s.at())).toList())),
        flow.sink().api() + "|" + flow.source().display(),
        List.of(inquiry.grounds().ofWay(flow.calls(), flow.sink().api(), worst)));
  }
}
