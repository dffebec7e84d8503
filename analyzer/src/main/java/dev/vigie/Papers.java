package dev.vigie;

import dev.vigie.catalog.French;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.config.ConfigurationException;
import dev.vigie.facts.BuildFacts;
import dev.vigie.finding.Baseline;
import dev.vigie.history.GitHistory;
import dev.vigie.processing.Processing;
import dev.vigie.processing.ProcessingKnowledge;
import dev.vigie.report.impact.ImpactStudy;
import dev.vigie.report.paper.Edition;
import dev.vigie.report.paper.Language;
import dev.vigie.report.paper.Messages;
import dev.vigie.report.paper.Vocabulary;
import dev.vigie.report.register.RegisterPaper;
import dev.vigie.rule.Dossier;
import dev.vigie.rule.Rule;
import dev.vigie.rule.RuleInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

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
    Path base = seen.prepared().analysis().sources().base();
    Dossier dossier = seen.result().dossier().orElseThrow();
    Drafting.Draft draft =
        new Drafting(expertise, knowledge)
            .of(
                new Drafting.Case(
                    name(request, dossier),
                    dossier,
                    seen.prepared().analysis().sources(),
                    seen.prepared().settings(),
                    seen.outcome().triage().findings()));
    return new Material(
        draft.processing(),
        draft.impact(),
        seen.outcome(),
        seen.result(),
        seen.baseline(),
        expertise.rules().all().stream().map(Rule::info).toList(),
        ProjectTaxonomy.of(expertise.taxonomy(), seen.prepared().settings()),
        knowledge.french(),
        GitHistory.head(base),
        seen.prepared().settings().papers().language().flatMap(Language::of));
  }

  /** What the root's pom calls the project: readers of papers know it by that. */
  private static String name(CheckRequest request, Dossier dossier) {
    return Optional.ofNullable(dossier.program().builds().get("pom.xml"))
        .map(BuildFacts::artifactId)
        .filter(id -> !id.isBlank())
        .orElse(request.name());
  }
}
