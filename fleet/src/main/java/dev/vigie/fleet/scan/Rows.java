package dev.vigie.fleet.scan;

import dev.vigie.AnalysisResult;
import dev.vigie.catalog.api.Party;
import dev.vigie.finding.Finding;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.fleet.input.Entry;
import dev.vigie.fleet.row.CoverageRow;
import dev.vigie.fleet.row.ElementRow;
import dev.vigie.fleet.row.FindingRow;
import dev.vigie.fleet.row.FlowRow;
import dev.vigie.flow.DataFlow;
import dev.vigie.inventory.Evidence;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.report.DataMap;
import dev.vigie.report.InventoryOrder;
import dev.vigie.rule.RuleSet;
import dev.vigie.source.Location;
import dev.vigie.source.SourceProblem;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes rows of what an analysis found. */
final class Rows {
  private final String repository;

  Rows(String repository) {
    this.repository = repository;
  }

  static String kind(Entry entry) {
    return entry.kind().name().toLowerCase(Locale.ROOT);
  }

  List<ElementRow> elements(List<PersonalMember> members) {
    return members.stream()
        .sorted(InventoryOrder.BY_PLACE)
        .map(
            member ->
                new ElementRow(
                    repository,
                    member.place().owner(),
                    member.place().member(),
                    InventoryOrder.kind(member.place()),
                    member.element().id(),
                    member.element().label(),
                    member.element().family(),
                    member.element().sensitivity().id(),
                    member.subject(),
                    rounded(member.confidence()),
                    member.at().path(),
                    member.at().line(),
                    member.evidence().stream().map(Evidence::text).toList()))
        .toList();
  }

  private record Arrival(String member, String element, String destination, Location at) {}

  /** Where data goes, with the way of the shortest flow that leads there. */
  List<FlowRow> flows(DataMap map, List<DataFlow> flows) {
    Map<Arrival, DataFlow> ways = new HashMap<>();
    for (DataFlow flow : flows) {
      ways.merge(
          new Arrival(
              flow.source().place().display(),
              flow.source().element().id(),
              flow.sink().label(),
              flow.sink().at()),
          flow,
          Rows::better);
    }
    return map.passages().stream()
        .map(
            passage -> {
              Optional<DataFlow> way =
                  Optional.ofNullable(
                      ways.get(
                          new Arrival(
                              passage.member(),
                              passage.element().id(),
                              passage.destination(),
                              passage.at())));
              Optional<Party> party = way.flatMap(w -> Optional.ofNullable(w.sink().party()));
              return new FlowRow(
                  repository,
                  repository,
                  passage.member(),
                  passage.element().id(),
                  passage.element().label(),
                  passage.element().sensitivity().id(),
                  passage.kind(),
                  passage.destination(),
                  party.map(Party::name).orElse(""),
                  party.map(Party::country).orElse(""),
                  passage.safeguards(),
                  way.map(DataFlow::certain).orElse(true),
                  passage.at().path(),
                  passage.at().line(),
                  List.of(),
                  way.map(w -> w.steps().stream().map(Rows::step).toList()).orElse(List.of()));
            })
        .toList();
  }

  private static DataFlow better(DataFlow a, DataFlow b) {
    if (a.certain() != b.certain()) {
      return a.certain() ? a : b;
    }
    return b.steps().size() < a.steps().size() ? b : a;
  }

  private static String step(DataFlow.Step step) {
    return step.at().path() + ":" + step.at().line() + " " + step.text();
  }

  List<FindingRow> findings(List<ReportedFinding> reported, RuleSet rules) {
    return reported.stream()
        .map(
            each -> {
              Finding finding = each.finding();
              return new FindingRow(
                  repository,
                  finding.ruleId(),
                  finding.severity().id(),
                  rounded(finding.confidence()),
                  finding.message(),
                  finding.at().path(),
                  finding.at().line(),
                  finding.at().column(),
                  each.fingerprint(),
                  each.state().name().toLowerCase(Locale.ROOT),
                  each.reason().orElse(""),
                  finding.data().stream().map(Finding.Datum::element).sorted().distinct().toList(),
                  finding.data().stream().map(Finding.Datum::member).sorted().distinct().toList(),
                  rules.rule(finding.ruleId()).map(rule -> rule.info().law()).orElse(List.of()));
            })
        .toList();
  }

  CoverageRow coverage(AnalysisResult result) {
    return new CoverageRow(
        repository,
        result.coverage().calls(),
        result.coverage().sourceCalls(),
        result.coverage().libraryCalls(),
        result.coverage().unknownCalls(),
        result.problems().stream().filter(SourceProblem::costsResults).count(),
        result.problems().stream()
            .sorted(Comparator.naturalOrder())
            .map(Object::toString)
            .toList());
  }

  /** Sum over the findings that count. */
  static long risk(List<ReportedFinding> reported) {
    return reported.stream()
        .filter(each -> each.state() == ReportedFinding.State.NEW)
        .mapToLong(each -> RepositoryResult.weight(each.finding().severity()))
        .sum();
  }

  private static double rounded(double confidence) {
    return Math.round(confidence * 1000) / 1000.0;
  }
}
