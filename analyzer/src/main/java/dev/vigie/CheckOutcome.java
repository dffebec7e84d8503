package dev.vigie;

import dev.vigie.finding.Fix;
import dev.vigie.finding.Triage;
import dev.vigie.gate.Verdict;
import dev.vigie.report.RunSummary;
import dev.vigie.report.change.Change;
import dev.vigie.source.SourceTexts;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a check found. Files asked for have been written.
 *
 * @param texts the analysed sources again, for code frames
 * @param stages wall time of each stage, in order
 * @param change against what it was compared with; empty where it was not, or that could not be had
 * @param fixes edits that mend findings that count, by fingerprint; found when they are first asked
 *     for
 */
public record CheckOutcome(
    Verdict verdict,
    Triage triage,
    RunSummary summary,
    SourceTexts texts,
    Map<String, Duration> stages,
    Optional<Change> change,
    Supplier<Map<String, Fix>> fixes) {
  /** Copies the map, keeping its order. */
  public CheckOutcome {
    stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
  }

  /** Of a run that was compared with nothing. */
  public CheckOutcome(
      Verdict verdict,
      Triage triage,
      RunSummary summary,
      SourceTexts texts,
      Map<String, Duration> stages) {
    this(verdict, triage, summary, texts, stages, Optional.empty(), Map::of);
  }
}
