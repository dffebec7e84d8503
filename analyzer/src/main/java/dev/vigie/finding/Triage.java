package dev.vigie.finding;

import dev.vigie.finding.Fingerprints.Identified;
import dev.vigie.finding.ReportedFinding.State;
import dev.vigie.source.SourceTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * All findings of a run, each with its fingerprints and with what silences it.
 *
 * @param findings in {@link Fingerprints#ORDER}
 * @param unused suppressions, by rule id, that silenced nothing
 * @param stale baseline entries that match no finding; on a run over a part of the project this
 *     says nothing
 * @param expired baseline entries that match a finding but hold no more: it counts again
 */
public record Triage(
    List<ReportedFinding> findings,
    List<Suppressions.Unused> unused,
    List<Baseline.Entry> stale,
    List<Baseline.Entry> expired) {
  /** Copies the lists. */
  public Triage {
    findings = List.copyOf(findings);
    unused = List.copyOf(unused);
    stale = List.copyOf(stale);
    expired = List.copyOf(expired);
  }

  /**
   * Sorts the findings of all rules out. A suppression in the source goes before the baseline.
   *
   * @param texts for the line hashes; a finding whose file is gone gets an empty one
   * @param today for entries of the baseline that expire
   */
  public static Triage of(
      List<Finding> findings,
      Suppressions suppressions,
      Baseline baseline,
      SourceTexts texts,
      LocalDate today) {
    return new Sorting(suppressions, baseline, texts, today).sort(findings);
  }

  /** The same without stale entries for these paths. */
  public Triage forgetting(Predicate<String> paths) {
    List<Baseline.Entry> told = stale.stream().filter(e -> !paths.test(e.path())).toList();
    return new Triage(findings, unused, told, expired);
  }

  /** This and another triage of other findings of the same run; both knew the same baseline. */
  public Triage and(Triage other) {
    List<ReportedFinding> both = new ArrayList<>(findings);
    both.addAll(other.findings);
    both.sort(Comparator.comparing(ReportedFinding::finding, Fingerprints.ORDER));
    List<Baseline.Entry> left = stale.stream().filter(other.stale::contains).toList();
    List<Baseline.Entry> over = new ArrayList<>(expired);
    over.addAll(other.expired);
    return new Triage(both, unused, left, over);
  }

  /**
   * The same with findings that are known from an earlier state no longer counting.
   *
   * @param known whether a finding was there, by rule id and fingerprint
   * @param reason for the reader
   */
  public Triage knowing(BiPredicate<String, String> known, String reason) {
    List<ReportedFinding> sorted =
        findings.stream()
            .map(
                each ->
                    each.state() == State.NEW
                            && known.test(each.finding().ruleId(), each.fingerprint())
                        ? new ReportedFinding(
                            each.finding(),
                            each.fingerprint(),
                            each.lineHash(),
                            State.BASELINED,
                            Optional.of(reason))
                        : each)
            .toList();
    return new Triage(sorted, unused, stale, expired);
  }

  /** The same with second opinions on some of its findings. */
  public Triage with(Map<ReportedFinding, Opinion> opinions) {
    List<ReportedFinding> reviewed =
        findings.stream()
            .map(
                finding ->
                    Optional.ofNullable(opinions.get(finding)).map(finding::with).orElse(finding))
            .toList();
    return new Triage(reviewed, unused, stale, expired);
  }

  /** How many findings got this answer from a second opinion. */
  public int count(Opinion.Answer answer) {
    return (int)
        findings.stream()
            .flatMap(f -> f.opinion().stream())
            .filter(o -> o.answer() == answer)
            .count();
  }

  /** How many findings are in this state. */
  public int count(State state) {
    return (int) findings.stream().filter(f -> f.state() == state).count();
  }

  /** One pass over the findings. */
  private static final class Sorting {
    private final Suppressions suppressions;
    private final Baseline baseline;
    private final Map<String, List<Suppression>> suppressionsByPath = new HashMap<>();
    private final List<Suppression> everywhere = new ArrayList<>();
    private final Map<String, Baseline.Entry> known;
    private final SourceTexts texts;
    private final LocalDate today;
    private final Map<String, List<String>> lineHashesByPath = new HashMap<>();
    private final Set<Suppressions.Unused> used = new HashSet<>();
    private final Set<Baseline.Entry> matched = new HashSet<>();

    Sorting(Suppressions suppressions, Baseline baseline, SourceTexts texts, LocalDate today) {
      this.suppressions = suppressions;
      this.baseline = baseline;
      for (Suppression suppression : suppressions.all()) {
        if (suppression.reach() instanceof Suppression.Reach.Lines) {
          suppressionsByPath
              .computeIfAbsent(suppression.at().path(), path -> new ArrayList<>())
              .add(suppression);
        } else {
          everywhere.add(suppression);
        }
      }
      this.known = baseline.byKey();
      this.texts = texts;
      this.today = today;
    }

    Triage sort(List<Finding> findings) {
      List<ReportedFinding> reported = new ArrayList<>();
      for (Identified identified : Fingerprints.of(findings)) {
        reported.add(judge(identified));
      }
      List<Suppressions.Unused> unused = new ArrayList<>();
      for (Suppression suppression : suppressions.all()) {
        for (String ruleId : suppression.ruleIds()) {
          unused.add(new Suppressions.Unused(ruleId, suppression));
        }
      }
      unused.removeAll(used);
      unused.sort(
          (a, b) -> {
            int byPlace = a.suppression().at().compareTo(b.suppression().at());
            return byPlace != 0 ? byPlace : a.ruleId().compareTo(b.ruleId());
          });
      List<Baseline.Entry> stale =
          baseline.entries().stream().filter(e -> !matched.contains(e)).toList();
      List<Baseline.Entry> expired =
          baseline.entries().stream()
              .filter(e -> matched.contains(e) && e.expiredOn(today))
              .toList();
      return new Triage(reported, unused, stale, expired);
    }

    private ReportedFinding judge(Identified identified) {
      Finding finding = identified.finding();
      String fingerprint = identified.fingerprint();
      State state = State.NEW;
      String reason = "";
      Baseline.Entry entry = known.get(Baseline.key(finding, fingerprint));
      if (entry != null) {
        matched.add(entry);
        if (!entry.expiredOn(today)) {
          state = State.BASELINED;
          reason = entry.reason();
        }
      }
      List<Suppression> candidates =
          new ArrayList<>(suppressionsByPath.getOrDefault(finding.at().path(), List.of()));
      candidates.addAll(everywhere);
      for (Suppression suppression : candidates) {
        if (suppression.silences(finding)) {
          used.add(new Suppressions.Unused(finding.ruleId(), suppression));
          if (suppression.expiredOn(today)) {
            continue;
          }
          if (state != State.SUPPRESSED) {
            state = State.SUPPRESSED;
            reason = suppression.reason();
          }
        }
      }
      return new ReportedFinding(
          finding,
          fingerprint,
          lineHash(finding),
          state,
          reason.isBlank() ? Optional.empty() : Optional.of(reason));
    }

    private String lineHash(Finding finding) {
      List<String> hashes =
          lineHashesByPath.computeIfAbsent(
              finding.at().path(), path -> texts.of(path).map(LineHash::ofLines).orElse(List.of()));
      int index = finding.at().line() - 1;
      return index >= 0 && index < hashes.size() ? hashes.get(index) : "";
    }
  }
}
