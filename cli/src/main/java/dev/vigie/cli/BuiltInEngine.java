package dev.vigie.cli;

import dev.vigie.BaselineUpdate;
import dev.vigie.Check;
import dev.vigie.CheckOutcome;
import dev.vigie.CheckRequest;
import dev.vigie.Evidence;
import dev.vigie.EvidenceComparison;
import dev.vigie.Expertise;
import dev.vigie.Explain;
import dev.vigie.ExplainQuestion;
import dev.vigie.FixRun;
import dev.vigie.Papers;
import dev.vigie.Session;
import dev.vigie.Survey;
import dev.vigie.config.ConfigurationException;
import dev.vigie.report.change.EvidenceChange;
import dev.vigie.report.paper.Language;
import dev.vigie.report.text.ProgressLine;
import dev.vigie.rule.Rule;
import dev.vigie.rule.RuleInfo;
import dev.vigie.rules.BuiltInExpertise;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The real analysis, with Vigie's own knowledge, which is read when it is first needed. */
final class BuiltInEngine implements Engine {
  private final Supplier<ProgressLine> progress;
  private final Optional<Session> session;
  private @Nullable Expertise expertise;

  /**
   * An engine.
   *
   * @param progress starts the line that is shown while it is at work
   */
  BuiltInEngine(Supplier<ProgressLine> progress) {
    this(progress, Optional.empty());
  }

  /** The same in a process that stays. */
  BuiltInEngine(Supplier<ProgressLine> progress, Optional<Session> session) {
    this.progress = progress;
    this.session = session;
  }

  @Override
  public CheckOutcome check(CheckRequest request)
      throws ConfigurationException, IOException, InterruptedException {
    try (ProgressLine line = progress.get()) {
      return check(line).run(request);
    }
  }

  @Override
  @SuppressWarnings("try") // only shown, nothing is told to it
  public Explain.Outcome explain(CheckRequest request, ExplainQuestion question)
      throws ConfigurationException, IOException, InterruptedException {
    try (ProgressLine line = progress.get()) {
      return new Explain(expertise()).run(request, question);
    }
  }

  @Override
  @SuppressWarnings("try") // only shown, nothing is told to it
  public Survey.Outcome survey(CheckRequest request)
      throws ConfigurationException, IOException, InterruptedException {
    try (ProgressLine line = progress.get()) {
      return new Survey(expertise()).run(request);
    }
  }

  @Override
  public Papers.Material papers(CheckRequest request)
      throws ConfigurationException, IOException, InterruptedException {
    return new Papers(expertise(), LocalDate.now(ZoneId.systemDefault())).gather(request);
  }

  @Override
  public Evidence.Packed evidence(CheckRequest request, Optional<Language> language)
      throws ConfigurationException, IOException, InterruptedException {
    return new Evidence(expertise(), LocalDate.now(ZoneId.systemDefault())).pack(request, language);
  }

  @Override
  public List<EvidenceChange.Told> changes(Path before, Path after, Language language)
      throws ConfigurationException, IOException {
    return new EvidenceComparison(expertise()).sentences(before, after, language);
  }

  @Override
  public BaselineUpdate.Outcome baseline(CheckRequest request, BaselineUpdate.Order order)
      throws ConfigurationException, IOException, InterruptedException {
    return new BaselineUpdate(expertise(), LocalDate.now(ZoneId.systemDefault()))
        .run(request, order);
  }

  @Override
  public FixRun.Outcome fix(CheckRequest request, Path base, boolean write)
      throws ConfigurationException, IOException, InterruptedException {
    try (ProgressLine line = progress.get()) {
      return new FixRun(check(line)).run(request, base, write);
    }
  }

  @Override
  public List<RuleInfo> rules() {
    return expertise().rules().all().stream().map(Rule::info).toList();
  }

  private Check check(ProgressLine line) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    return session
        .map(kept -> new Check(expertise(), today, line::ended, kept))
        .orElseGet(() -> new Check(expertise(), today, line::ended));
  }

  /** Faults of our own files are ours, not the user's. */
  private Expertise expertise() {
    if (expertise == null) {
      try {
        expertise = BuiltInExpertise.read();
      } catch (IOException e) {
        throw new IllegalStateException("the built-in rules and catalogue cannot be used", e);
      }
    }
    return expertise;
  }
}
