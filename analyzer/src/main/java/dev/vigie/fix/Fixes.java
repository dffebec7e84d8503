package dev.vigie.fix;

import dev.vigie.finding.Fix;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.source.SourceTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds out which findings can be mended by an edit. */
public final class Fixes {
  private static final List<Fixer> FIXERS =
      List.of(
          new LogFixer(),
          new ColumnFixer(),
          new JsonFixer(),
          new CookieFixer(),
          new LogFileFixer(),
          new SettingFixer());

  private Fixes() {}

  /** Ids of the rules some of whose findings can be mended, sorted. */
  public static SortedSet<String> rules() {
    SortedSet<String> rules = new TreeSet<>();
    FIXERS.forEach(fixer -> rules.addAll(fixer.rules()));
    return rules;
  }

  /**
   * The fixes of findings that count, by fingerprint.
   *
   * @param texts the analysed files
   */
  public static Map<String, Fix> of(List<ReportedFinding> findings, SourceTexts texts) {
    ParsedFiles files = new ParsedFiles(texts);
    Map<String, Fix> fixes = new TreeMap<>();
    for (ReportedFinding reported : findings) {
      if (reported.state() == ReportedFinding.State.NEW) {
        for (Fixer fixer : FIXERS) {
          if (fixer.rules().contains(reported.finding().ruleId())) {
            Optional<Fix> fix = fixer.fix(reported.finding(), files);
            fix.ifPresent(each -> fixes.putIfAbsent(reported.fingerprint(), each));
          }
        }
      }
    }
    return fixes;
  }
}
