package dev.vigie.report.sarif;

import de.jcup.sarif_2_1_0.model.CodeFlow;
import de.jcup.sarif_2_1_0.model.Location;
import de.jcup.sarif_2_1_0.model.PartialFingerprints;
import de.jcup.sarif_2_1_0.model.PropertyBag;
import de.jcup.sarif_2_1_0.model.Result;
import de.jcup.sarif_2_1_0.model.Suppression;
import de.jcup.sarif_2_1_0.model.ThreadFlow;
import de.jcup.sarif_2_1_0.model.ThreadFlowLocation;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Finding.Datum;
import dev.vigie.finding.Finding.Step;
import dev.vigie.finding.Finding.Trace;
import dev.vigie.finding.Fingerprints;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.report.Printable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Findings as SARIF results. */
final class Results {
  /** GitHub's limit, less the one location of the result itself. */
  private static final int RELATED = 999;

  /** GitHub's limit, over all flows of a result. */
  private static final int FLOW_STEPS = 10_000;

  private final boolean withState;

  /**
   * A mapping.
   *
   * @param withState whether results say what silences them
   */
  Results(boolean withState) {
    this.withState = withState;
  }

  Result of(ReportedFinding reported, int ruleIndex) {
    Finding finding = reported.finding();
    int linkable = Math.min(finding.data().size(), RELATED);
    Result result = new Result();
    result.setRuleId(finding.ruleId());
    result.setRuleIndex(ruleIndex);
    result.setLevel(Result.Level.fromValue(Grade.of(finding.severity()).level()));
    result.setMessage(Places.message(ResultMessage.of(finding, linkable)));
    result.setLocations(List.of(Places.of(finding.at())));
    result.setPartialFingerprints(fingerprints(reported));
    result.setRelatedLocations(related(finding));
    result.setCodeFlows(flows(finding.traces()));
    result.setRank(Grade.rank(finding.severity(), finding.confidence()));
    result.setProperties(properties(reported));
    if (withState) {
      silence(reported, result);
    }
    return result;
  }

  private static PartialFingerprints fingerprints(ReportedFinding reported) {
    PartialFingerprints fingerprints = new PartialFingerprints();
    if (!reported.lineHash().isEmpty()) {
      fingerprints.setAdditionalProperty("primaryLocationLineHash", reported.lineHash());
    }
    fingerprints.setAdditionalProperty(Fingerprints.NAME, reported.fingerprint());
    return fingerprints;
  }

  /** The data first: the message links to them by their number. */
  private static Set<Location> related(Finding finding) {
    Set<Location> related = new LinkedHashSet<>();
    for (Datum datum : finding.data()) {
      if (related.size() < RELATED) {
        String text = datum.member() + " is declared here (" + datum.element() + ").";
        related.add(related(related.size() + 1, text, datum.at()));
      }
    }
    Set<dev.vigie.source.Location> told =
        finding.data().stream().map(Datum::at).collect(Collectors.toSet());
    for (Finding.Related other : finding.related()) {
      if (related.size() < RELATED && !told.contains(other.at())) {
        related.add(related(related.size() + 1, other.text(), other.at()));
      }
    }
    return related;
  }

  private static Location related(int id, String text, dev.vigie.source.Location at) {
    Location location = Places.of(at);
    location.setId(id);
    location.setMessage(Places.message(brief(text)));
    return location;
  }

  private static List<CodeFlow> flows(List<Trace> traces) {
    List<CodeFlow> flows = new ArrayList<>();
    int room = FLOW_STEPS;
    for (Trace trace : traces) {
      room -= trace.steps().size();
      if (room < 0) {
        break;
      }
      if (!trace.steps().isEmpty()) {
        flows.add(flow(trace));
      }
    }
    return flows;
  }

  private static CodeFlow flow(Trace trace) {
    List<ThreadFlowLocation> steps = new ArrayList<>(trace.steps().size());
    for (Step step : trace.steps()) {
      Location location = Places.of(step.at());
      location.setMessage(Places.message(brief(step.text())));
      ThreadFlowLocation place = new ThreadFlowLocation();
      place.setExecutionOrder(steps.size() + 1);
      place.setLocation(location);
      steps.add(place);
    }
    ThreadFlow thread = new ThreadFlow();
    thread.setLocations(steps);
    CodeFlow flow = new CodeFlow();
    flow.setThreadFlows(List.of(thread));
    return flow;
  }

  private static String brief(String text) {
    return Printable.cut(Printable.sentence(text), ResultMessage.LIMIT);
  }

  private static PropertyBag properties(ReportedFinding reported) {
    Finding finding = reported.finding();
    Set<String> elements = new LinkedHashSet<>();
    Set<String> sensitivities = new LinkedHashSet<>();
    for (Datum datum : finding.data()) {
      elements.add(datum.element());
      sensitivities.add(datum.sensitivity());
    }
    PropertyBag properties = new PropertyBag();
    properties.setAdditionalProperty(
        "confidence", Math.round(finding.confidence() * 1000) / 1000.0);
    properties.setAdditionalProperty("elements", elements);
    properties.setAdditionalProperty("sensitivity", sensitivities);
    properties.setAdditionalProperty("severity", finding.severity().id());
    reported
        .opinion()
        .ifPresent(
            opinion -> {
              properties.setAdditionalProperty("secondOpinion", opinion.answer().id());
              if (!opinion.reason().isEmpty()) {
                properties.setAdditionalProperty(
                    "secondOpinionReason", Printable.line(opinion.reason()));
              }
            });
    return properties;
  }

  private static void silence(ReportedFinding reported, Result result) {
    boolean known = reported.state() == ReportedFinding.State.BASELINED;
    result.setBaselineState(known ? Result.BaselineState.UNCHANGED : Result.BaselineState.NEW);
    if (reported.state() != ReportedFinding.State.NEW) {
      Suppression suppression = new Suppression();
      suppression.setKind(
          reported.state() == ReportedFinding.State.SUPPRESSED
              ? Suppression.Kind.IN_SOURCE
              : Suppression.Kind.EXTERNAL);
      suppression.setStatus(Suppression.Status.ACCEPTED);
      reported.reason().ifPresent(r -> suppression.setJustification(Printable.line(r)));
      result.setSuppressions(Set.of(suppression));
    }
  }
}
