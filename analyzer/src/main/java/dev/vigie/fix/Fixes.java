package dev.vigie.fix;

import dev.vigie.finding.Fix;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.source.SourceTexts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Finds out which findings can be mended by an edit. */
public final class Fixes {
  private static final List<Fixer> FIXERS =
      List.of(new LogFixer(), new ColumnFixer(), new SettingFixer());

  private Fixes() {}

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
          if (fixer.knows(reported.finding().ruleId())) {
            Optional<Fix> fix = fixer.fix(reported.finding(), files);
            fix.ifPresent(each -> fixes.put(reported.fingerprint(), each));
          }
        }
      }
    }
    return fixes;
  }
}
