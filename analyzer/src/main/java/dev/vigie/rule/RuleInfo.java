package dev.vigie.rule;

import dev.vigie.finding.Severity;
import dev.vigie.finding.Stakes;
import java.util.List;

/**
 * What is told about a rule, in one place.
 *
 * @param id kebab-case, names the problem; never changes once released
 * @param family folder that it lives in, e.g. {@code logging}
 * @param title one line without a full stop
 * @param severity the worst that it reports, for lists and SARIF defaults
 * @param profile the smallest that it runs in
 * @param precision {@code very-high}, {@code high}, {@code medium} or {@code low}
 * @param law articles, e.g. {@code GDPR Art. 5(1)(f)}
 * @param cwe numbers
 * @param tags further marks, the auditors' number (LOG-01) among them
 * @param since version that brought it
 * @param page its documentation, in Markdown
 * @param stakes what its findings mean for an impact study
 */
public record RuleInfo(
    String id,
    String family,
    String title,
    Severity severity,
    RuleProfile profile,
    String precision,
    List<String> law,
    List<Integer> cwe,
    List<String> tags,
    String since,
    String page,
    Stakes stakes) {
  /** Copies the lists. */
  public RuleInfo {
    law = List.copyOf(law);
    cwe = List.copyOf(cwe);
    tags = List.copyOf(tags);
  }

  /**
   * The title in a language; in English where the rule has none in it.
   *
   * @param language ISO 639 code
   */
  public String title(String language) {
    return stakes.titles().getOrDefault(language, title);
  }

  /** Of the default profile. */
  public RuleInfo(
      String id,
      String family,
      String title,
      Severity severity,
      String precision,
      List<String> law,
      List<Integer> cwe,
      List<String> tags,
      String since,
      String page) {
    this(
        id,
        family,
        title,
        severity,
        RuleProfile.DEFAULT,
        precision,
        law,
        cwe,
        tags,
        since,
        page,
        Stakes.UNSAID);
  }
}
