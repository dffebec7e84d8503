package dev.vigie.fix;

import dev.vigie.finding.Finding;
import dev.vigie.finding.Fix;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.source.SourceTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

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
    return found(findings, finding -> fix(finding, files));
  }

  /** The same in a process that stays. */
  public static Map<String, Fix> of(
      List<ReportedFinding> findings, SourceTexts texts, FixMemory memory) {
    FixMemory.Run run = memory.run(texts);
    Map<String, Fix> fixes =
        found(findings, finding -> run.fix(finding, files -> fix(finding, files)));
    run.end();
    return fixes;
  }

  private static Map<String, Fix> found(
      List<ReportedFinding> findings, Function<Finding, Optional<Fix>> search) {
    Map<String, Fix> fixes = new TreeMap<>();
    for (ReportedFinding reported : findings) {
      if (reported.state() == ReportedFinding.State.NEW) {
        search
            .apply(reported.finding())
            .ifPresent(each -> fixes.putIfAbsent(reported.fingerprint(), each));
      }
    }
    return fixes;
  }

  private static Optional<Fix> fix(Finding finding, ParsedFiles files) {
    return FIXERS.stream()
        .filter(fixer -> fixer.rules().contains(finding.ruleId()))
        .flatMap(fixer -> fixer.fix(finding, files).stream())
        .findFirst();
  }
}
