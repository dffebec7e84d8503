package dev.vigie;

import dev.vigie.config.ConfigurationException;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Opinion;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.finding.Triage;
import dev.vigie.gate.Gate;
import dev.vigie.gate.GatePolicy;
import dev.vigie.gate.Verdict;
import dev.vigie.program.Program;
import dev.vigie.source.SourceTexts;
import dev.vigie.verify.SecondOpinion;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges the findings of a run. Where they would fail the gate, a second opinion is heard on those
 * that do, and what it contradicts no longer counts; a run that passes pays nothing for it.
 */
final class Review {
  private final GatePolicy policy;
  private final boolean wanted;

  /**
   * By this policy.
   *
   * @param wanted whether second opinions are asked for
   */
  Review(GatePolicy policy, boolean wanted) {
    this.policy = policy;
    this.wanted = wanted;
  }

  /** Gives the linked model of a run. */
  @FunctionalInterface
  interface ProgramSource {
    Program get() throws ConfigurationException, InterruptedException;
  }

  /**
   * What came of it.
   *
   * @param took wall time of the second opinion; empty where none was needed
   * @param stages wall time of all stages, in order
   */
  record Outcome(
      Triage triage, Verdict verdict, Optional<Duration> took, Map<String, Duration> stages) {}

  /**
   * Judges.
   *
   * @param program gives the linked model, where it is needed
   * @param known opinions that were heard in an equal run
   */
  Outcome of(
      Triage triage,
      AnalysisResult result,
      SourceTexts texts,
      List<Path> classPath,
      ProgramSource program,
      Map<Finding, Opinion> known)
      throws InterruptedException, ConfigurationException {
    Verdict first = judge(triage, result);
    if (!wanted || first.outcome() != Verdict.Outcome.FAIL) {
      return new Outcome(triage, first, Optional.empty(), result.stages());
    }
    long start = System.nanoTime();
    List<Finding> asked = first.breaking().stream().map(ReportedFinding::finding).toList();
    List<Opinion> opinions =
        known.keySet().containsAll(asked)
            ? asked.stream().map(known::get).toList()
            : DeepThread.call(
                ConfigurationException.class,
                () ->
                    new SecondOpinion(program.get(), texts, classPath)
                        .on(asked, g -> policy.counts(g.severity(), g.confidence())));
    Map<ReportedFinding, Opinion> byFinding = new HashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      byFinding.put(first.breaking().get(i), opinions.get(i));
    }
    Triage reviewed = triage.with(byFinding);
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    Map<String, Duration> stages = new LinkedHashMap<>(result.stages());
    stages.put("verify", took);
    return new Outcome(reviewed, judge(reviewed, result), Optional.of(took), stages);
  }

  private Verdict judge(Triage triage, AnalysisResult result) {
    return new Gate(policy).judge(triage.findings(), result.files(), result.problems());
  }
}
