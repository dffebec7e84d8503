package dev.vigie;

import dev.vigie.finding.Triage;
import dev.vigie.gate.Verdict;
import dev.vigie.report.RunSummary;
import dev.vigie.source.SourceTexts;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a check found. Files asked for have been written.
 *
 * @param texts the analysed sources again, for code frames
 * @param stages wall time of each stage, in order
 */
public record CheckOutcome(
    Verdict verdict,
    Triage triage,
    RunSummary summary,
    SourceTexts texts,
    Map<String, Duration> stages) {
  /** Copies the map, keeping its order. */
  public CheckOutcome {
    stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
  }
}
