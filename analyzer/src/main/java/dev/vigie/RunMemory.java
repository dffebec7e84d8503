package dev.vigie;

import dev.vigie.config.ConfigurationException;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Opinion;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.finding.Triage;
import dev.vigie.program.Program;
import dev.vigie.source.SourceProblem;
import dev.vigie.source.SourceTexts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The analysis of a run: recalled where an equal one is known, else gone through. */
final class RunMemory {
  private final Expertise expertise;
  private final Preparation prepared;
  private final Optional<OutcomeMemory> memory;
  private final Optional<OutcomeMemory.Recalled> recalled;
  private final AnalysisResult result;

  private RunMemory(
      Expertise expertise,
      Preparation prepared,
      Optional<OutcomeMemory> memory,
      Optional<OutcomeMemory.Recalled> recalled,
      AnalysisResult result) {
    this.expertise = expertise;
    this.prepared = prepared;
    this.memory = memory;
    this.recalled = recalled;
    this.result = result;
  }

  /**
   * Recalls or analyses.
   *
   * @param recalling whether an equal run will do; its result holds no program
   * @param elsewhere who may make such a run
   * @throws ConfigurationException where the settings name members that their classes do not have
   * @throws InterruptedException where the calling thread is interrupted
   */
  static RunMemory of(
      Expertise expertise,
      CheckRequest request,
      Preparation prepared,
      LocalDate today,
      boolean recalling,
      Elsewhere elsewhere,
      Progress progress)
      throws ConfigurationException, InterruptedException {
    Optional<OutcomeMemory> memory = OutcomeMemory.of(expertise, request, prepared, today);
    Optional<OutcomeMemory.Recalled> recalled =
        recalling ? memory.flatMap(OutcomeMemory::recall) : Optional.empty();
    if (recalling && memory.isPresent() && recalled.isEmpty() && elsewhere.analysed(progress)) {
      recalled = memory.get().recall();
    }
    AnalysisResult result =
        recalled.isPresent()
            ? recalled.get().result()
            : DeepThread.call(
                ConfigurationException.class,
                () -> new Analyzer(expertise, progress).analyze(prepared.analysis()));
    return new RunMemory(expertise, prepared, memory, recalled, result);
  }

  AnalysisResult result() {
    return result;
  }

  /** Opinions that an equal run has heard. */
  Map<Finding, Opinion> opinions() {
    return recalled.map(OutcomeMemory.Recalled::opinions).orElse(Map.of());
  }

  /** The fixes of findings, found when they are asked for. */
  FoundFixes fixes(List<ReportedFinding> findings, SourceTexts texts) {
    return new FoundFixes(
        findings,
        texts,
        memory.map(OutcomeMemory::ofFixes),
        prepared.analysis().session().map(Session::fixes));
  }

  /** The linked model; of a recalled run it is made now. */
  Program program() throws ConfigurationException, InterruptedException {
    return result.program().isPresent()
        ? result.program().get()
        : Located.of(expertise, prepared.analysis(), new Stopwatch(Progress.NONE)).program();
  }

  /**
   * Keeps what is new for the next run.
   *
   * @return what went wrong with it; nothing is lost by that
   */
  Optional<SourceProblem> keep(Triage reviewed) {
    Map<Finding, Opinion> heard = new HashMap<>(opinions());
    for (ReportedFinding reported : reviewed.findings()) {
      reported.opinion().ifPresent(opinion -> heard.put(reported.finding(), opinion));
    }
    boolean known = recalled.isPresent() && heard.size() == opinions().size();
    if (memory.isEmpty() || known) {
      return Optional.empty();
    }
    try {
      memory.get().keep(result, heard);
      return Optional.empty();
    } catch (IOException | IllegalArgumentException unkept) {
      return Optional.of(
          new SourceProblem(
              "cache",
              "what this run found cannot be kept: " + unkept.getMessage(),
              "the result does not depend on it",
              false));
    }
  }
}
