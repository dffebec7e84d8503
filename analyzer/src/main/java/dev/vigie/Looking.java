package dev.vigie;

import dev.vigie.catalog.French;
import dev.vigie.config.ConfigurationException;
import dev.vigie.config.ProjectSettings;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.finding.Triage;
import dev.vigie.processing.ProcessingKnowledge;
import dev.vigie.report.change.Change;
import dev.vigie.report.change.EvidenceChange;
import dev.vigie.report.change.Snapshot;
import dev.vigie.report.paper.Language;
import dev.vigie.report.paper.Messages;
import dev.vigie.report.paper.Vocabulary;
import dev.vigie.rule.Rule;
import dev.vigie.source.SourceProblem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Looks back from a run to an earlier state, and tells what changed. */
final class Looking {
  private final Snapshot before;
  private final AnalysisResult result;
  private final List<EvidenceChange.Told> processing;
  private final Messages messages;
  private final Vocabulary vocabulary;

  private Looking(
      Snapshot before,
      AnalysisResult result,
      List<EvidenceChange.Told> processing,
      Messages messages,
      Vocabulary vocabulary) {
    this.before = before;
    this.result = result;
    this.processing = processing;
    this.messages = messages;
    this.vocabulary = vocabulary;
  }

  /**
   * Looks back as the request asks; empty where it does not, or the earlier state cannot be had.
   *
   * @param triage of the present run, before anything is known of the earlier one
   * @param problems takes what could not be had
   */
  static Optional<Looking> back(
      Expertise expertise,
      Acceptances acceptances,
      CheckRequest request,
      Preparation prepared,
      AnalysisResult result,
      Triage triage,
      List<SourceProblem> problems)
      throws ConfigurationException, IOException, InterruptedException {
    if (request.choices().since().isEmpty()) {
      return Optional.empty();
    }
    Comparison comparison = request.choices().since().get();
    Optional<EarlierState.Earlier> earlier =
        new EarlierState(expertise, acceptances, problems)
            .of(comparison, request, prepared.analysis());
    if (earlier.isEmpty()) {
      return Optional.empty();
    }
    ProjectSettings settings = prepared.settings();
    Language language =
        comparison
            .language()
            .or(() -> settings.papers().language().flatMap(Language::of))
            .orElse(Language.ENGLISH);
    Messages messages = Messages.of(language, EvidenceChange.MESSAGES);
    Vocabulary vocabulary =
        new Vocabulary(
            language,
            ProjectTaxonomy.of(expertise.taxonomy(), settings),
            expertise.rules().all().stream().map(Rule::info).toList(),
            expertise.processing().map(ProcessingKnowledge::french).orElse(French.NONE));
    List<EvidenceChange.Told> processing = List.of();
    if (earlier.get().papers().isPresent()) {
      Drafting drafting = new Drafting(expertise, expertise.processing().orElseThrow());
      Drafting.Draft now =
          drafting.of(
              new Drafting.Case(
                  request.name(),
                  result.dossier().orElseThrow(),
                  prepared.analysis().sources(),
                  settings,
                  triage.findings()));
      processing =
          EvidenceChange.between(
              earlier.get().papers().get(), drafting.state(now, settings), messages, vocabulary);
    }
    return Optional.of(
        new Looking(earlier.get().snapshot(), result, processing, messages, vocabulary));
  }

  /** The same findings, those that were there before taken for known. */
  Triage knowing(Triage triage) {
    return triage.knowing(
        (ruleId, fingerprint) -> before.findings().contains(Snapshot.key(ruleId, fingerprint)),
        "was there in " + before.name());
  }

  /** What changed. */
  Change change(Triage reviewed) {
    return Change.between(
        before,
        Snapshot.ofReported("now", reviewed.findings(), result.members(), result.map()),
        reviewed.findings().stream()
            .filter(each -> each.state() == ReportedFinding.State.NEW)
            .toList(),
        processing,
        messages,
        vocabulary);
  }
}
