package dev.vigie;

import dev.vigie.catalog.French;
import dev.vigie.config.ConfigurationException;
import dev.vigie.config.ProjectSettings;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.finding.Triage;
import dev.vigie.processing.ProcessingKnowledge;
import dev.vigie.report.change.Change;
import dev.vigie.report.change.EvidenceChange;
import dev.vigie.report.change.EvidenceState;
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
  private final String against;
  private final Optional<Snapshot> before;
  private final AnalysisResult result;
  private final List<EvidenceChange.Told> processing;
  private final Messages messages;
  private final Vocabulary vocabulary;

  private Looking(
      String against,
      Optional<Snapshot> before,
      AnalysisResult result,
      List<EvidenceChange.Told> processing,
      Messages messages,
      Vocabulary vocabulary) {
    this.against = against;
    this.before = before;
    this.result = result;
    this.processing = processing;
    this.messages = messages;
    this.vocabulary = vocabulary;
  }

  /**
   * Looks back as the request asks; empty where it does not. Where the earlier state cannot be had,
   * everything is new.
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
    Optional<EvidenceState> papers = earlier.flatMap(EarlierState.Earlier::papers);
    if (papers.isPresent()) {
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
          EvidenceChange.between(papers.get(), drafting.state(now, settings), messages, vocabulary);
    }
    return Optional.of(
        new Looking(
            comparison.name(),
            earlier.map(EarlierState.Earlier::snapshot),
            result,
            processing,
            messages,
            vocabulary));
  }

  /** The same findings, those that were there before taken for known. */
  Triage knowing(Triage triage) {
    return before
        .map(
            known ->
                triage.knowing(
                    (ruleId, fingerprint) ->
                        known.findings().contains(Snapshot.key(ruleId, fingerprint)),
                    "was there in " + known.name()))
        .orElse(triage);
  }

  /** What changed. */
  Change change(Triage reviewed) {
    List<ReportedFinding> counting =
        reviewed.findings().stream()
            .filter(each -> each.state() == ReportedFinding.State.NEW)
            .toList();
    if (before.isEmpty()) {
      return Change.unreached(against, counting, messages, vocabulary);
    }
    return Change.between(
        before.get(),
        Snapshot.ofReported("now", reviewed.findings(), result.members(), result.map()),
        counting,
        processing,
        messages,
        vocabulary);
  }
}
