package dev.vigie;

import dev.vigie.catalog.Element;
import dev.vigie.config.Allowance;
import dev.vigie.config.ProjectSettings;
import dev.vigie.finding.Baseline;
import dev.vigie.finding.Suppression;
import dev.vigie.rule.Dossier;
import dev.vigie.traffic.Traffic;
import dev.vigie.traffic.TrafficAnalysis;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A check, together with what the analysis found for it.
 *
 * @param steadyUntil last day on which the same input gives the same outcome, because until then
 *     nothing expires that a project has accepted; empty where no day changes anything
 */
public record Examined(
    CheckOutcome outcome, AnalysisResult result, Optional<LocalDate> steadyUntil) {

  /**
   * What goes in and out of the program, and what passes through it.
   *
   * @param expertise that the check had
   * @throws InterruptedException where the calling thread is interrupted
   */
  public Traffic traffic(Expertise expertise) throws InterruptedException {
    if (result.dossier().isEmpty()) {
      return Traffic.NONE;
    }
    Dossier dossier = result.dossier().get();
    Map<String, Element> elements = new LinkedHashMap<>();
    expertise
        .taxonomy()
        .entries()
        .forEach(each -> elements.put(each.element().id(), each.element()));
    return DeepThread.call(
        () ->
            new TrafficAnalysis(expertise.traffic(), expertise.apis(), elements)
                .run(dossier.program(), dossier.inventory()));
  }

  static Optional<LocalDate> steadyUntil(
      AnalysisResult result, ProjectSettings settings, Baseline baseline, LocalDate today) {
    return Stream.of(
            result.suppressions().stream().map(Suppression::expires),
            settings.allowances().stream().map(Allowance::expires),
            baseline.entries().stream().map(Baseline.Entry::expires))
        .flatMap(expiries -> expiries)
        .flatMap(Optional::stream)
        .filter(day -> !day.isBefore(today))
        .min(Comparator.naturalOrder());
  }
}
