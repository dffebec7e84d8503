package dev.vigie;

import dev.vigie.finding.Fix;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.fix.FixMemory;
import dev.vigie.fix.Fixes;
import dev.vigie.recall.RecallFolder;
import dev.vigie.recall.RecordCodec;
import dev.vigie.source.SourceTexts;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fixes of a run's findings, looked for when they are first asked for: few runs show them, and
 * finding them takes a parser that knows where every word stands. An equal run finds them kept.
 */
final class FoundFixes implements Supplier<Map<String, Fix>> {
  private final List<ReportedFinding> findings;
  private final SourceTexts texts;
  private final Optional<Memory> memory;
  private final Optional<FixMemory> recent;
  private @Nullable Map<String, Fix> found;

  /**
   * Where fixes are kept.
   *
   * @param key of everything that decides what a run finds
   */
  record Memory(RecallFolder folder, String key) {}

  /**
   * What is kept.
   *
   * @param asked fingerprints of the findings that count: settings and baselines decide, too
   */
  private record Kept(List<String> asked, Map<String, Fix> fixes) {}

  /**
   * Of these findings.
   *
   * @param recent what a process that stays has found before
   */
  FoundFixes(
      List<ReportedFinding> findings,
      SourceTexts texts,
      Optional<Memory> memory,
      Optional<FixMemory> recent) {
    this.findings = List.copyOf(findings);
    this.texts = texts;
    this.memory = memory;
    this.recent = recent;
  }

  @Override
  public synchronized Map<String, Fix> get() {
    Map<String, Fix> known = found;
    if (known == null) {
      known = Collections.unmodifiableMap(memory.map(this::recalled).orElseGet(this::looked));
      found = known;
    }
    return known;
  }

  private Map<String, Fix> looked() {
    return new LinkedHashMap<>(
        recent.isPresent() ? Fixes.of(findings, texts, recent.get()) : Fixes.of(findings, texts));
  }

  private Map<String, Fix> recalled(Memory from) {
    List<String> asked =
        findings.stream()
            .filter(each -> each.state() == ReportedFinding.State.NEW)
            .map(ReportedFinding::fingerprint)
            .toList();
    RecordCodec<Kept> codec = new RecordCodec<>(Kept.class);
    Optional<Kept> kept = from.folder().get(from.key()).flatMap(codec::decode);
    if (kept.isPresent() && kept.get().asked().equals(asked)) {
      return kept.get().fixes();
    }
    Map<String, Fix> fixes = looked();
    try {
      from.folder().put(from.key(), codec.encode(new Kept(asked, fixes)));
    } catch (IOException | IllegalArgumentException unkept) {
      // The next run looks for them as this one did.
      return fixes;
    }
    return fixes;
  }
}
