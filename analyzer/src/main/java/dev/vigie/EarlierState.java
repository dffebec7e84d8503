package dev.vigie;

import dev.vigie.config.ConfigurationException;
import dev.vigie.config.ProjectSettings;
import dev.vigie.finding.Fingerprints;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.history.GitHistory;
import dev.vigie.history.UnreachableException;
import dev.vigie.read.FactsCache;
import dev.vigie.report.change.EvidenceState;
import dev.vigie.report.change.Snapshot;
import dev.vigie.report.change.StoredResult;
import dev.vigie.rule.Dossier;
import dev.vigie.source.SourceProblem;
import dev.vigie.source.SourceSearch;
import dev.vigie.source.SourceSet;
import dev.vigie.source.TemporaryFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds out what there was before a change, by analysing the earlier files as the present ones are:
 * same settings, same class path, same rules. Papers alone take what was declared then.
 */
final class EarlierState {
  private static final int SHORT_NAME = 10;

  private final Expertise expertise;
  private final Acceptances acceptances;
  private final List<SourceProblem> problems;

  /**
   * A look back.
   *
   * @param acceptances sort out what was found then as what is found now
   * @param problems takes what could not be had; then nothing is known of before
   */
  EarlierState(Expertise expertise, Acceptances acceptances, List<SourceProblem> problems) {
    this.expertise = expertise;
    this.acceptances = acceptances;
    this.problems = problems;
  }

  /**
   * What there was.
   *
   * @param papers what evidence would have said then; empty where files of an earlier run are all
   *     that is known
   */
  record Earlier(Snapshot snapshot, Optional<EvidenceState> papers) {}

  /** The state; empty where it cannot be had, which is told. */
  Optional<Earlier> of(Comparison comparison, CheckRequest request, AnalysisRequest present)
      throws ConfigurationException, IOException, InterruptedException {
    if (comparison instanceof Comparison.WithResult stored) {
      return Optional.of(
          new Earlier(StoredResult.read(stored.sarif(), stored.inventory()), Optional.empty()));
    }
    String revision = ((Comparison.WithRevision) comparison).revision();
    try (TemporaryFolder folder = TemporaryFolder.named("vigie-earlier")) {
      return at(revision, request, present, folder.path());
    } catch (ConfigurationException e) {
      problems.add(
          new SourceProblem(
              revision,
              "privacy.yml does not fit what was there; all findings are taken for new",
              e.problems().get(0).toString(),
              false));
      return Optional.empty();
    } catch (UnreachableException e) {
      problems.add(
          new SourceProblem(
              revision, e.getMessage() + "; all findings are taken for new", e.remedy(), false));
      return Optional.empty();
    }
  }

  private Optional<Earlier> at(
      String revision, CheckRequest request, AnalysisRequest present, Path folder)
      throws UnreachableException, ConfigurationException, IOException, InterruptedException {
    Path base = present.sources().base();
    GitHistory.Extract extract = GitHistory.extract(base, revision, folder);
    for (String submodule : extract.missing()) {
      problems.add(
          new SourceProblem(
              submodule,
              "the submodule is not at hand as it was at "
                  + extract.commit().substring(0, SHORT_NAME)
                  + "; its findings are taken for new",
              "git submodule update --init",
              false));
    }
    // Marks the root, so that paths are told as those of the repository.
    Files.createFile(folder.resolve(".git"));
    Optional<SourceSearch> search =
        request
            .sources()
            .elsewhere(
                path -> {
                  Path absolute = path.toAbsolutePath().normalize();
                  return absolute.startsWith(base)
                      ? folder.resolve(base.relativize(absolute).toString())
                      : path;
                });
    if (search.isEmpty()) {
      return Optional.empty();
    }
    boolean withTests =
        request.choices().includeTests().or(present.settings().scope()::includeTests).orElse(false);
    SourceSet sources = Exclusion.of(present.settings().scope(), search.get().find(withTests));
    FactsCache cache = request.cacheFolder().map(FactsCache::in).orElseGet(FactsCache::none);
    AnalysisRequest earlier =
        new AnalysisRequest(
            sources,
            request.classPath(),
            present.settings(),
            present.recorded(),
            cache,
            present.byActivity(),
            present.shortcuts(),
            request.threads(),
            present.libraries(),
            Optional.empty());
    AnalysisResult result =
        DeepThread.call(
            ConfigurationException.class, () -> new Analyzer(expertise).analyze(earlier));
    Snapshot snapshot =
        Snapshot.of(
            revision + " (" + extract.commit().substring(0, SHORT_NAME) + ")",
            Fingerprints.of(result.findings()),
            result.members(),
            result.map());
    Optional<EvidenceState> papers = Optional.empty();
    if (expertise.processing().isPresent()) {
      papers = Optional.of(papers(request, present, sources, result, folder));
    }
    return Optional.of(new Earlier(snapshot, papers));
  }

  /** What people declared is taken as they had declared it then. */
  private EvidenceState papers(
      CheckRequest request,
      AnalysisRequest present,
      SourceSet sources,
      AnalysisResult result,
      Path folder)
      throws IOException, InterruptedException {
    ProjectSettings declared = declared(request, present, folder);
    Dossier known = result.dossier().orElseThrow();
    Dossier dossier =
        new Dossier(
            known.program(),
            known.inventory(),
            known.flows(),
            ProjectKnowledge.register(declared, Optional.empty(), sources.base()),
            known.complete(),
            known.derived());
    List<ReportedFinding> findings =
        acceptances.sort(result, new AnalysedTexts(sources.all()), new ArrayList<>()).findings();
    Drafting drafting = new Drafting(expertise, expertise.processing().orElseThrow());
    return drafting.state(
        drafting.of(new Drafting.Case(request.name(), dossier, sources, declared, findings)),
        present.settings());
  }

  /** The settings file as it was; the present one where it lies elsewhere or cannot be used. */
  private ProjectSettings declared(CheckRequest request, AnalysisRequest present, Path folder)
      throws IOException {
    Path base = present.sources().base();
    Optional<Path> file =
        request
            .settingsFile()
            .map(path -> path.toAbsolutePath().normalize())
            .filter(path -> path.startsWith(base));
    if (file.isEmpty()) {
      return present.settings();
    }
    Path then = folder.resolve(base.relativize(file.get()).toString());
    if (!Files.isRegularFile(then)) {
      return ProjectSettings.EMPTY;
    }
    try {
      return new SettingsSource(expertise).read(Optional.of(then));
    } catch (ConfigurationException e) {
      problems.add(
          new SourceProblem(
              base.relativize(file.get()).toString(),
              "cannot be used as it was then; periods and answers are taken as they are now",
              e.problems().get(0).message(),
              false));
      return present.settings();
    }
  }
}
