package dev.vigie.cli;

import dev.vigie.BaselineUpdate;
import dev.vigie.CheckOutcome;
import dev.vigie.CheckRequest;
import dev.vigie.Evidence;
import dev.vigie.Explain;
import dev.vigie.ExplainQuestion;
import dev.vigie.FixRun;
import dev.vigie.Papers;
import dev.vigie.Survey;
import dev.vigie.config.ConfigurationException;
import dev.vigie.finding.Severity;
import dev.vigie.finding.Triage;
import dev.vigie.gate.Verdict;
import dev.vigie.inventory.Holdings;
import dev.vigie.program.Coverage;
import dev.vigie.report.Explanation;
import dev.vigie.report.RunSummary;
import dev.vigie.report.change.EvidenceChange;
import dev.vigie.report.paper.Language;
import dev.vigie.rule.RuleInfo;
import dev.vigie.source.SourceSet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An engine that ends as a test says, and remembers what it was asked. */
final class FakeEngine implements Engine {
  /** How the check ends. */
  interface Ending {
    Verdict verdict() throws ConfigurationException, IOException;
  }

  final List<CheckRequest> requests = new ArrayList<>();
  final List<ExplainQuestion> questions = new ArrayList<>();
  final List<BaselineUpdate.Order> orders = new ArrayList<>();
  final List<Boolean> writes = new ArrayList<>();
  private final Ending ending;
  private SourceSet sources;

  FakeEngine(Ending ending) {
    this.ending = ending;
  }

  static FakeEngine ending(Verdict.Outcome outcome, String... reasons) {
    return new FakeEngine(() -> new Verdict(outcome, List.of(), List.of(reasons)));
  }

  /** What the last request found. */
  SourceSet sources() {
    return sources;
  }

  CheckRequest request() {
    return requests.get(requests.size() - 1);
  }

  @Override
  public CheckOutcome check(CheckRequest request) throws ConfigurationException, IOException {
    requests.add(request);
    sources = request.sources().find(request.choices().includeTests().orElse(false));
    Verdict verdict = ending.verdict();
    RunSummary summary =
        new RunSummary(
            sources.files().size(),
            0,
            0,
            0,
            Duration.ZERO,
            new Coverage(0, 0, 0, 0),
            sources.problems());
    return new CheckOutcome(
        verdict,
        new Triage(List.of(), List.of(), List.of(), List.of()),
        summary,
        path -> Optional.empty(),
        Map.of("read", Duration.ofMillis(1500)));
  }

  @Override
  public Explain.Outcome explain(CheckRequest request, ExplainQuestion question) {
    requests.add(request);
    questions.add(question);
    return new Explain.Outcome(
        new Explanation(question.text(), List.of(), List.of(), List.of()),
        path -> Optional.empty(),
        true);
  }

  @Override
  public Survey.Outcome survey(CheckRequest request) {
    requests.add(request);
    sources = request.sources().find(request.choices().includeTests().orElse(false));
    return new Survey.Outcome(Holdings.NONE, sources.files().size(), 0, sources.problems());
  }

  @Override
  public Papers.Material papers(CheckRequest request) {
    throw new UnsupportedOperationException("no test asks a made-up engine for papers");
  }

  @Override
  public Evidence.Packed evidence(CheckRequest request, Optional<Language> language) {
    throw new UnsupportedOperationException("no test asks a made-up engine for evidence");
  }

  @Override
  public List<EvidenceChange.Told> changes(Path before, Path after, Language language) {
    return List.of(
        new EvidenceChange.Told(
            EvidenceChange.Topic.RISK, before + " to " + after + " in " + language.code()));
  }

  @Override
  public BaselineUpdate.Outcome baseline(CheckRequest request, BaselineUpdate.Order order) {
    requests.add(request);
    orders.add(order);
    return new BaselineUpdate.Outcome(
        order.file().orElse(order.otherwise()), List.of(), List.of(), 3, 2, false);
  }

  @Override
  public FixRun.Outcome fix(CheckRequest request, Path base, boolean write)
      throws ConfigurationException, IOException {
    writes.add(write);
    return new FixRun.Outcome(check(request), Map.of(), List.of(), List.of());
  }

  @Override
  public List<RuleInfo> rules() {
    return List.of(rule("personal-data-in-log", Severity.HIGH), rule("weak-hash", Severity.MEDIUM));
  }

  private static RuleInfo rule(String id, Severity severity) {
    return new RuleInfo(
        id,
        "logging",
        "Title of " + id,
        severity,
        "high",
        List.of("GDPR Art. 5(1)(f)"),
        List.of(532),
        List.of(),
        "0.1.0",
        "# Page of " + id + "\n\n## What it finds\n\nThings in **" + id + "**.\n");
  }
}
