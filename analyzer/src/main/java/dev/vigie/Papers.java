package dev.vigie;

import dev.vigie.catalog.French;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.config.ConfigurationException;
import dev.vigie.config.PaperSettings;
import dev.vigie.config.Written;
import dev.vigie.finding.Baseline;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.history.GitHistory;
import dev.vigie.processing.Processing;
import dev.vigie.processing.ProcessingKnowledge;
import dev.vigie.processing.ProcessingReader;
import dev.vigie.report.impact.ImpactStudy;
import dev.vigie.report.impact.Studying;
import dev.vigie.report.paper.Edition;
import dev.vigie.report.paper.Language;
import dev.vigie.report.paper.Messages;
import dev.vigie.report.paper.Vocabulary;
import dev.vigie.report.register.RegisterPaper;
import dev.vigie.rule.Dossier;
import dev.vigie.rule.Rule;
import dev.vigie.rule.RuleInfo;
import dev.vigie.source.Location;
import dev.vigie.source.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Runs a check and says what the project does with personal data: what the papers that the law asks
 * for are written from. The whole way is gone each time, because an outcome that is recalled has no
 * program to look at.
 */
public final class Papers {
  private final Expertise expertise;
  private final LocalDate today;

  /**
   * With this knowledge.
   *
   * @param today for baseline entries that expire
   */
  public Papers(Expertise expertise, LocalDate today) {
    this.expertise = expertise;
    this.today = today;
  }

  /**
   * What papers are written from.
   *
   * @param processing what the project does with personal data
   * @param impact the impact study that is proposed
   * @param check what was found
   * @param result what the analysis found
   * @param rules that exist
   * @param taxonomy with what the project has added
   * @param french what texts of the catalogue are in French
   * @param head the commit that is checked out; empty outside a repository
   * @param language that the settings ask for
   */
  public record Material(
      Processing processing,
      ImpactStudy impact,
      CheckOutcome check,
      AnalysisResult result,
      Baseline baseline,
      List<RuleInfo> rules,
      Taxonomy taxonomy,
      French french,
      Optional<GitHistory.Head> head,
      Optional<Language> language) {
    /** Copies the list. */
    public Material {
      rules = List.copyOf(rules);
    }

    /** The same as it would be with another commit checked out, or none. */
    public Material at(Optional<GitHistory.Head> other) {
      return new Material(
          processing, impact, check, result, baseline, rules, taxonomy, french, other, language);
    }

    /** What papers say of themselves. */
    public Edition edition() {
      return new Edition(
          processing.project(),
          Version.current(),
          head.map(GitHistory.Head::commit),
          head.map(GitHistory.Head::day));
    }

    /** What the catalogue calls things. */
    public Vocabulary vocabulary(Language chosen) {
      return new Vocabulary(chosen, taxonomy, rules, french);
    }

    /** The record of processing activities. */
    public RegisterPaper register(Language chosen) {
      return new RegisterPaper(
          processing, edition(), Messages.of(chosen, RegisterPaper.MESSAGES), vocabulary(chosen));
    }
  }

  /**
   * Gathers it.
   *
   * @throws ConfigurationException where settings or baseline cannot be used; names every fault
   * @throws IOException where something cannot be read
   * @throws InterruptedException where the calling thread is interrupted
   */
  public Material gather(CheckRequest request)
      throws ConfigurationException, IOException, InterruptedException {
    ProcessingKnowledge knowledge =
        expertise
            .processing()
            .orElseThrow(() -> new IllegalStateException("no knowledge for papers is at hand"));
    Check.Seen seen = new Check(expertise, today).look(request);
    Dossier dossier = seen.result().dossier().orElseThrow();
    Path base = seen.prepared().analysis().sources().base();
    PaperSettings settings =
        seen.prepared()
            .settings()
            .papers()
            .placed(
                written ->
                    new Written(
                        written.text(),
                        Located.below(base, written.file()),
                        written.line(),
                        written.column()));
    List<RuleInfo> rules = expertise.rules().all().stream().map(Rule::info).toList();
    ProcessingReader.Case given =
        new ProcessingReader.Case(
            request.name(),
            settings,
            dossier,
            seen.prepared().analysis().sources().aroundPaths(),
            seen.outcome().triage().findings().stream().filter(Papers::isOpen).toList(),
            rules,
            written -> place(written, base));
    Processing processing = DeepThread.call(() -> ProcessingReader.read(given, knowledge));
    return new Material(
        processing,
        study(processing, seen, rules, written -> place(written, base)),
        seen.outcome(),
        seen.result(),
        seen.baseline(),
        rules,
        ProjectTaxonomy.of(expertise.taxonomy(), seen.prepared().settings()),
        knowledge.french(),
        GitHistory.head(base),
        settings.language().flatMap(Language::of));
  }

  private ImpactStudy study(
      Processing processing,
      Check.Seen seen,
      List<RuleInfo> rules,
      Function<Written, Location> places) {
    Set<String> tests =
        seen.prepared().analysis().sources().files().stream()
            .filter(SourceFile::test)
            .map(SourceFile::path)
            .collect(Collectors.toSet());
    return new Studying(
            processing,
            seen.outcome().triage().findings(),
            rules.stream().collect(Collectors.toMap(RuleInfo::id, Function.identity())),
            seen.prepared().settings().impact(),
            places,
            tests::contains)
        .by(expertise.impact());
  }

  /** What a team lives with for now is not mended yet. */
  private static boolean isOpen(ReportedFinding reported) {
    return reported.state() == ReportedFinding.State.NEW
        || reported.state() == ReportedFinding.State.BASELINED;
  }

  private static Location place(Written written, Path base) {
    int line = Math.max(1, written.line());
    int column = Math.max(1, written.column());
    return new Location(Located.below(base, written.file()), line, column, line, column);
  }
}
