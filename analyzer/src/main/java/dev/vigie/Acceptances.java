package dev.vigie;

import dev.vigie.config.Allowance;
import dev.vigie.config.NearestName;
import dev.vigie.config.ProjectSettings;
import dev.vigie.finding.Baseline;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Suppression;
import dev.vigie.finding.SuppressionReview;
import dev.vigie.finding.Suppressions;
import dev.vigie.finding.Triage;
import dev.vigie.source.Location;
import dev.vigie.source.SourceProblem;
import dev.vigie.source.SourceTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds findings against what a project accepts, in its sources and in its settings. */
final class Acceptances {
  private final Expertise expertise;
  private final ProjectSettings settings;
  private final Baseline baseline;
  private final LocalDate today;

  Acceptances(Expertise expertise, ProjectSettings settings, Baseline baseline, LocalDate today) {
    this.expertise = expertise;
    this.settings = settings;
    this.baseline = baseline;
    this.today = today;
  }

  /**
   * Sorts the findings of a run out, and adds those about the suppressions themselves.
   *
   * @param faults takes what is wrong with suppressions
   */
  Triage sort(AnalysisResult result, SourceTexts texts, List<SourceProblem> faults) {
    List<Suppression> written = new ArrayList<>(result.suppressions());
    settings.allowances().forEach(allowance -> written.add(suppression(allowance)));
    Suppressions suppressions = Suppressions.of(written, expertise.ruleIds(), this::hint);
    faults.addAll(suppressions.faults());
    Triage triage = Triage.of(result.findings(), suppressions, baseline, texts, today);
    boolean complete = result.problems().stream().noneMatch(SourceProblem::costsResults);
    List<Finding> about =
        SuppressionReview.of(suppressions.all(), triage.unused(), complete, today);
    // The rules are not read where nothing is to be said by one.
    if (about.isEmpty()) {
      return triage;
    }
    Optional<Judges.Chosen> rule =
        ProjectKnowledge.rules(expertise, settings).stream()
            .filter(chosen -> chosen.rule().info().id().equals(SuppressionReview.RULE))
            .findFirst();
    if (rule.isEmpty()) {
      return triage;
    }
    List<Finding> graded =
        about.stream()
            .map(finding -> rule.get().level().map(finding::graded).orElse(finding))
            .toList();
    return triage.and(Triage.of(graded, Suppressions.NONE, baseline, texts, today));
  }

  private String hint(String id) {
    return NearestName.hint(id, expertise.ruleIds());
  }

  private static Suppression suppression(Allowance allowance) {
    return new Suppression(
        allowance.rules(),
        allowance.reason(),
        allowance.expires(),
        new Location("privacy.yml", allowance.line(), 1, allowance.line(), 1),
        new Suppression.Reach.Everywhere(allowance.path(), allowance.element()));
  }
}
