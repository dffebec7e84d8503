package dev.vigie;

import dev.vigie.config.PaperSettings;
import dev.vigie.config.ProjectSettings;
import dev.vigie.config.Written;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.processing.Processing;
import dev.vigie.processing.ProcessingKnowledge;
import dev.vigie.processing.ProcessingReader;
import dev.vigie.report.change.EvidenceState;
import dev.vigie.report.impact.ImpactJson;
import dev.vigie.report.impact.ImpactStudy;
import dev.vigie.report.impact.Studying;
import dev.vigie.report.paper.Edition;
import dev.vigie.report.paper.Language;
import dev.vigie.report.paper.Messages;
import dev.vigie.report.paper.Vocabulary;
import dev.vigie.report.register.RegisterJson;
import dev.vigie.report.register.RegisterPaper;
import dev.vigie.rule.Dossier;
import dev.vigie.rule.Rule;
import dev.vigie.rule.RuleInfo;
import dev.vigie.source.SourceFile;
import dev.vigie.source.SourceSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Drafts what papers are written from, of a project that was analysed. */
final class Drafting {
  private final Expertise expertise;
  private final ProcessingKnowledge knowledge;
  private final List<RuleInfo> rules;

  /**
   * By this knowledge.
   *
   * @param knowledge of processing, which the expertise holds
   */
  Drafting(Expertise expertise, ProcessingKnowledge knowledge) {
    this.expertise = expertise;
    this.knowledge = knowledge;
    this.rules = expertise.rules().all().stream().map(Rule::info).toList();
  }

  /**
   * What is drafted from.
   *
   * @param project its name
   * @param dossier of its analysis
   * @param declared what people said of it
   * @param findings all of the run
   */
  record Case(
      String project,
      Dossier dossier,
      SourceSet sources,
      ProjectSettings declared,
      List<ReportedFinding> findings) {}

  /** What the project does with personal data, and the study that is proposed. */
  record Draft(Processing processing, ImpactStudy impact) {}

  /** Drafts. */
  Draft of(Case given) throws InterruptedException {
    Path base = given.sources().base();
    ProcessingReader.Case looked =
        new ProcessingReader.Case(
            given.project(),
            placed(given.declared().papers(), base),
            given.dossier(),
            given.sources().aroundPaths(),
            given.findings().stream().filter(Drafting::isOpen).toList(),
            rules,
            written -> ProjectKnowledge.at(written, base));
    Processing processing = DeepThread.call(() -> ProcessingReader.read(looked, knowledge));
    Set<String> tests =
        given.sources().files().stream()
            .filter(SourceFile::test)
            .map(SourceFile::path)
            .collect(Collectors.toSet());
    ImpactStudy study =
        new Studying(
                processing,
                given.findings(),
                rules.stream().collect(Collectors.toMap(RuleInfo::id, Function.identity())),
                given.declared().impact(),
                written -> ProjectKnowledge.at(written, base),
                tests::contains)
            .by(expertise.impact());
    return new Draft(processing, study);
  }

  /** What evidence would say of it, to be compared. */
  EvidenceState state(Draft draft, ProjectSettings settings) {
    Language language = Language.ENGLISH;
    RegisterPaper register =
        new RegisterPaper(
            draft.processing(),
            new Edition(
                draft.processing().project(),
                Version.current(),
                Optional.empty(),
                Optional.empty()),
            Messages.of(language, RegisterPaper.MESSAGES),
            new Vocabulary(
                language,
                ProjectTaxonomy.of(expertise.taxonomy(), settings),
                rules,
                knowledge.french()));
    return EvidenceState.of(
        RegisterJson.of(register), ImpactJson.of(draft.impact(), Version.current()));
  }

  /** With places from the root of the repository. */
  static PaperSettings placed(PaperSettings settings, Path base) {
    return settings.placed(
        written ->
            new Written(
                written.text(),
                Located.below(base, written.file()),
                written.line(),
                written.column()));
  }

  /** What a team lives with for now is not mended yet. */
  private static boolean isOpen(ReportedFinding reported) {
    return reported.state() == ReportedFinding.State.NEW
        || reported.state() == ReportedFinding.State.BASELINED;
  }
}
