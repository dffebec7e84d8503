package dev.vigie.finding;

import dev.vigie.finding.ReportedFinding.State;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Findings that a project knows and lives with for now. They are told but do not fail the gate.
 *
 * @param entries in order of path, rule and fingerprint
 */
public record Baseline(List<Entry> entries) {
  private static final Comparator<Entry> ORDER =
      Comparator.comparing(Entry::path)
          .thenComparing(Entry::ruleId)
          .thenComparing(Entry::fingerprint)
          .thenComparing(Entry::toString);

  /** Nothing is known. */
  public static final Baseline EMPTY = new Baseline(List.of());

  /**
   * One known finding.
   *
   * @param path where it was when it was written down; for the reader, not for recognition
   * @param reason why it is accepted; may be empty
   * @param expires last day on which it holds; empty where it holds for ever
   */
  public record Entry(
      String ruleId, String path, String fingerprint, String reason, Optional<LocalDate> expires) {
    /** Whether it does not hold any more on this day. */
    public boolean expiredOn(LocalDate day) {
      return expires.map(day::isAfter).orElse(false);
    }

    String key() {
      return ruleId + " " + fingerprint;
    }
  }

  /** Copies and sorts the list. */
  public Baseline {
    entries = entries.stream().sorted(ORDER).toList();
  }

  /** Entries by rule and fingerprint; of equal ones, that which holds longest. */
  Map<String, Entry> byKey() {
    Map<String, Entry> byKey = new HashMap<>();
    for (Entry entry : entries) {
      byKey.merge(entry.key(), entry, Baseline::longer);
    }
    return byKey;
  }

  static String key(Finding finding, String fingerprint) {
    return finding.ruleId() + " " + fingerprint;
  }

  /**
   * What to write after a run: entries whose finding is still there, with their reason and date, at
   * its present path.
   *
   * @param current all findings of a run
   * @param gone entries that are to go, because their finding did
   * @param added on what terms findings that count are added; empty where a baseline only shrinks
   */
  public Baseline updated(
      List<ReportedFinding> current, Collection<Entry> gone, Optional<Terms> added) {
    Map<String, Entry> known = byKey();
    Map<String, Entry> kept = new TreeMap<>(known);
    gone.forEach(entry -> kept.remove(entry.key()));
    for (ReportedFinding reported : current) {
      Finding finding = reported.finding();
      Entry entry = known.get(key(finding, reported.fingerprint()));
      if (entry != null) {
        kept.put(
            entry.key(),
            new Entry(
                entry.ruleId(),
                finding.at().path(),
                entry.fingerprint(),
                entry.reason(),
                entry.expires()));
      } else if (added.isPresent() && reported.state() == State.NEW) {
        kept.put(
            key(finding, reported.fingerprint()),
            new Entry(
                finding.ruleId(),
                finding.at().path(),
                reported.fingerprint(),
                added.get().reason(),
                added.get().expires()));
      }
    }
    return new Baseline(List.copyOf(kept.values()));
  }

  /** Whether there is an entry for the same finding. */
  public boolean has(Entry entry) {
    return entries.stream().anyMatch(each -> each.key().equals(entry.key()));
  }

  /**
   * On what terms findings become known ones.
   *
   * @param reason why they are accepted; may be empty
   * @param expires last day on which they are; empty where for ever
   */
  public record Terms(String reason, Optional<LocalDate> expires) {}

  private static Entry longer(Entry a, Entry b) {
    LocalDate first = a.expires().orElse(LocalDate.MAX);
    return first.isBefore(b.expires().orElse(LocalDate.MAX)) ? b : a;
  }
}
