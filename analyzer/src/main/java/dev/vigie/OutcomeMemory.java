package dev.vigie;

import dev.vigie.finding.Finding;
import dev.vigie.finding.Opinion;
import dev.vigie.finding.Suppression;
import dev.vigie.inventory.Holdings;
import dev.vigie.program.Coverage;
import dev.vigie.recall.RecallFolder;
import dev.vigie.recall.RecordCodec;
import dev.vigie.report.DataMap;
import dev.vigie.source.SourceProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Knows what an equal run found. Nothing depends on it: a run that is not known goes the whole way
 * and comes to the same.
 */
final class OutcomeMemory {
  private final RecordCodec<Kept> codec = new RecordCodec<>(Kept.class);
  private final RecallFolder folder;
  private final RecallFolder fixes;
  private final String key;

  private OutcomeMemory(Path cache, String key) {
    this.folder = new RecallFolder(cache.resolve("runs"));
    this.fixes = new RecallFolder(cache.resolve("fixes"));
    this.key = key;
  }

  /** What is kept of a run; opinions belong to the findings of the same index. */
  private record Kept(
      Holdings holdings,
      DataMap map,
      List<Finding> findings,
      List<Suppression> suppressions,
      List<SourceProblem> problems,
      List<SourceProblem> notes,
      Coverage coverage,
      int files,
      long lines,
      List<Integer> asked,
      List<Opinion> opinions) {}

  /**
   * What is known of a run.
   *
   * @param result without a program
   * @param opinions that were heard on its findings
   */
  record Recalled(AnalysisResult result, Map<Finding, Opinion> opinions) {}

  /**
   * The memory of this very run; empty where there is no cache, or where not all that decides it
   * can be told.
   */
  static Optional<OutcomeMemory> of(
      Expertise expertise, CheckRequest request, Preparation prepared, LocalDate today) {
    if (request.cacheFolder().isEmpty() || expertise.version().isEmpty()) {
      return Optional.empty();
    }
    try {
      String key = OutcomeKey.of(expertise.version().get(), request, prepared, today);
      return Optional.of(new OutcomeMemory(request.cacheFolder().get(), key));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  /** Where the fixes of this run's findings are kept. */
  FoundFixes.Memory ofFixes() {
    return new FoundFixes.Memory(fixes, key);
  }

  /** What an equal run found. */
  Optional<Recalled> recall() {
    return folder.get(key).flatMap(codec::decode).map(OutcomeMemory::recalled);
  }

  private static Recalled recalled(Kept kept) {
    Map<Finding, Opinion> opinions = new HashMap<>();
    for (int i = 0; i < kept.asked().size(); i++) {
      opinions.put(kept.findings().get(kept.asked().get(i)), kept.opinions().get(i));
    }
    return new Recalled(
        new AnalysisResult(
            kept.holdings(),
            kept.map(),
            kept.findings(),
            kept.suppressions(),
            kept.problems(),
            kept.notes(),
            kept.coverage(),
            kept.files(),
            kept.lines(),
            Map.of(),
            Optional.empty()),
        opinions);
  }

  /**
   * Keeps what this run found.
   *
   * @param opinions that were heard on its findings, old ones included
   * @throws IOException where it cannot be written
   */
  void keep(AnalysisResult result, Map<Finding, Opinion> opinions) throws IOException {
    List<Integer> asked = new ArrayList<>();
    List<Opinion> heard = new ArrayList<>();
    for (int i = 0; i < result.findings().size(); i++) {
      Opinion opinion = opinions.get(result.findings().get(i));
      if (opinion != null) {
        asked.add(i);
        heard.add(opinion);
      }
    }
    folder.put(
        key,
        codec.encode(
            new Kept(
                result.holdings(),
                result.map(),
                result.findings(),
                result.suppressions(),
                result.problems(),
                result.notes(),
                result.coverage(),
                result.files(),
                result.lines(),
                asked,
                heard)));
  }
}
