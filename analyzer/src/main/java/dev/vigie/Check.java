package dev.vigie;

import dev.vigie.config.ConfigurationException;
import dev.vigie.config.Problem;
import dev.vigie.config.ProjectSettings;
import dev.vigie.finding.Baseline;
import dev.vigie.finding.Severity;
import dev.vigie.finding.Triage;
import dev.vigie.finding.VeiledTexts;
import dev.vigie.gate.GatePolicy;
import dev.vigie.read.FactsCache;
import dev.vigie.report.BaselineFile;
import dev.vigie.report.RunSummary;
import dev.vigie.source.SourceProblem;
import dev.vigie.source.SourceSet;
import dev.vigie.source.SourceTexts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One check from request to verdict: settings, analysis, suppression, reports, gate. What all front
 * ends share.
 */
public final class Check {
  private final Expertise expertise;
  private final LocalDate today;
  private final Progress progress;
  private final Elsewhere elsewhere;
  private final Optional<Session> session;

  /**
   * With this knowledge.
   *
   * @param today for baseline entries that expire
   */
  public Check(Expertise expertise, LocalDate today) {
    this(expertise, today, Progress.NONE);
  }

  /** The same, telling how far it has come. */
  public Check(Expertise expertise, LocalDate today, Progress progress) {
    this(expertise, today, progress, Elsewhere.NOWHERE);
  }

  /** The same in a process that stays, which keeps what it needs for the next run. */
  public Check(Expertise expertise, LocalDate today, Progress progress, Session session) {
    this(expertise, today, progress, Elsewhere.NOWHERE, Optional.of(session));
  }

  /** The same, having the analysis made in another process where that one will. */
  public Check(Expertise expertise, LocalDate today, Progress progress, Elsewhere elsewhere) {
    this(expertise, today, progress, elsewhere, Optional.empty());
  }

  private Check(
      Expertise expertise,
      LocalDate today,
      Progress progress,
      Elsewhere elsewhere,
      Optional<Session> session) {
    this.expertise = expertise;
    this.today = today;
    this.progress = progress;
    this.elsewhere = elsewhere;
    this.session = session;
  }

  /**
   * Goes the whole way for a run of another process, and keeps what is found, fixes included, in
   * the cache that the request names. Writes nothing else.
   *
   * @return how many findings have a fix
   * @throws ConfigurationException where settings or baseline cannot be used; names every fault
   * @throws IOException where settings cannot be read
   * @throws InterruptedException where the calling thread is interrupted
   */
  public int keep(CheckRequest request)
      throws ConfigurationException, IOException, InterruptedException {
    return look(request).outcome().fixes().get().size();
  }

  /**
   * Runs it, and writes the files that were asked for.
   *
   * @throws ConfigurationException where settings or baseline cannot be used; names every fault
   * @throws IOException where settings cannot be read or a report cannot be written
   * @throws InterruptedException where the calling thread is interrupted
   */
  public CheckOutcome run(CheckRequest request)
      throws ConfigurationException, IOException, InterruptedException {
    return run(request, Optional.empty(), true).outcome();
  }

  /** The same with a baseline that was read already. */
  CheckOutcome run(CheckRequest request, Baseline known)
      throws ConfigurationException, IOException, InterruptedException {
    return run(request, Optional.of(known), true).outcome();
  }

  /**
   * What a check saw on its way.
   *
   * @param prepared settings and files
   * @param result with the dossier
   */
  record Seen(
      Preparation prepared, Baseline baseline, AnalysisResult result, CheckOutcome outcome) {}

  /**
   * Looks without writing a file; the whole way is gone even where the outcome is known, because
   * what is recalled has no dossier.
   */
  Seen look(CheckRequest request) throws ConfigurationException, IOException, InterruptedException {
    return run(request, Optional.empty(), false);
  }

  /**
   * Runs it as {@link #run} does, goes the whole way, and keeps nothing but facts.
   *
   * @param cache of facts, instead of the folder that the request names
   * @throws ConfigurationException where settings or baseline cannot be used; names every fault
   * @throws IOException where settings cannot be read or a report cannot be written
   * @throws InterruptedException where the calling thread is interrupted
   */
  public Examined examine(CheckRequest request, FactsCache cache)
      throws ConfigurationException, IOException, InterruptedException {
    Seen seen =
        run(request, Preparation.of(expertise, request, cache), Optional.empty(), false, true);
    return new Examined(
        seen.outcome(),
        seen.result(),
        Examined.steadyUntil(seen.result(), seen.prepared().settings(), seen.baseline(), today));
  }

  private Seen run(CheckRequest request, Optional<Baseline> known, boolean recalling)
      throws ConfigurationException, IOException, InterruptedException {
    return run(request, Preparation.of(expertise, request, session), known, recalling, recalling);
  }

  private Seen run(
      CheckRequest request,
      Preparation prepared,
      Optional<Baseline> known,
      boolean recalling,
      boolean writing)
      throws ConfigurationException, IOException, InterruptedException {
    try (prepared) {
      return goThrough(request, prepared, known, recalling, writing);
    }
  }

  private Seen goThrough(
      CheckRequest request,
      Preparation prepared,
      Optional<Baseline> known,
      boolean recalling,
      boolean writing)
      throws ConfigurationException, IOException, InterruptedException {
    long start = System.nanoTime();
    ProjectSettings settings = prepared.settings();
    GatePolicy policy = policy(request.choices().gating(), settings.gate());
    Baseline baseline =
        known.isPresent()
            ? known.get()
            : baseline(request, settings, prepared.analysis().sources().base());
    SourceSet sources = prepared.analysis().sources();
    // What was found in an equal run has no program that papers could be drafted from.
    boolean drafting =
        request.choices().since().filter(Comparison.WithRevision.class::isInstance).isPresent();
    RunMemory run =
        RunMemory.of(
            expertise, request, prepared, today, recalling && !drafting, elsewhere, progress);
    AnalysisResult result = run.result();
    SourceTexts texts = new AnalysedTexts(sources.all());
    List<SourceProblem> misconfigured = new ArrayList<>(result.notes());
    Acceptances acceptances = new Acceptances(expertise, settings, baseline, today);
    Triage triage =
        acceptances
            .sort(result, texts, misconfigured)
            .forgetting(path -> isElsewhere(path, sources));
    prepared
        .cache()
        .troubles()
        .forEach(
            trouble ->
                misconfigured.add(
                    new SourceProblem(
                        "cache", trouble, "the result does not depend on it", false)));
    Optional<Looking> looking =
        Looking.back(expertise, acceptances, request, prepared, result, triage, misconfigured);
    Triage counted = looking.map(back -> back.knowing(triage)).orElse(triage);
    Review.Outcome reviewed =
        new Review(
                policy,
                request.choices().gating().verify().or(settings.gate()::verify).orElse(true))
            .of(counted, result, texts, request.classPath(), run::program, run.opinions());
    run.keep(reviewed.triage()).ifPresent(misconfigured::add);
    List<SourceProblem> told = new ArrayList<>(result.problems());
    told.addAll(misconfigured);
    RunSummary summary =
        new RunSummary(
            result.files(),
            request.modules(),
            result.lines(),
            result.holdings().personal().size(),
            Duration.ofNanos(System.nanoTime() - start),
            result.coverage(),
            told.stream().sorted().toList(),
            reviewed.took());
    CheckOutcome outcome =
        new CheckOutcome(
            reviewed.verdict(),
            reviewed.triage(),
            summary,
            new VeiledTexts(texts, result.findings()),
            reviewed.stages(),
            looking.map(back -> back.change(reviewed.triage())),
            run.fixes(reviewed.triage().findings(), texts));
    if (writing) {
      new Reports(expertise, request, settings, today).write(result, outcome, misconfigured);
    }
    return new Seen(prepared, baseline, result, outcome);
  }

  /** Whether a file is there, but not in this run: then nothing is known of its findings. */
  private static boolean isElsewhere(String path, SourceSet sources) {
    return sources.files().stream().noneMatch(file -> file.path().equals(path))
        && Files.exists(sources.base().resolve(path));
  }

  private static GatePolicy policy(CheckRequest.Gating choices, ProjectSettings.Gating settings) {
    return new GatePolicy(
        choices
            .failOn()
            .or(() -> settings.failOn().flatMap(Severity::of))
            .orElse(GatePolicy.DEFAULT.failOn()),
        choices
            .minConfidence()
            .or(settings::minConfidence)
            .orElse(GatePolicy.DEFAULT.minConfidence()),
        choices.maxAllowed().or(settings::maxAllowed).orElse(GatePolicy.DEFAULT.maxAllowed()),
        choices
            .allowIncomplete()
            .or(settings::allowIncomplete)
            .orElse(GatePolicy.DEFAULT.allowIncomplete()));
  }

  /** The one that is named, else the one that lies where {@link BaselineUpdate} writes it. */
  private Baseline baseline(CheckRequest request, ProjectSettings settings, Path base)
      throws ConfigurationException, IOException {
    Optional<Path> file =
        request.choices().baseline().or(() -> request.besideSettings(settings.baseline()));
    Path usual = base.resolve(BaselineUpdate.FILE);
    if (file.isEmpty() && Files.isRegularFile(usual)) {
      file = Optional.of(usual);
    }
    if (file.isEmpty()) {
      return Baseline.EMPTY;
    }
    if (!Files.isRegularFile(file.get())) {
      throw new ConfigurationException(
          List.of(
              new Problem(
                  file.get().toString(),
                  0,
                  0,
                  "there is no such baseline file",
                  "check the path")));
    }
    return BaselineFile.read(
        file.get().toString(), Files.readString(file.get()), expertise.ruleIds());
  }
}
