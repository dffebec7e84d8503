package dev.vigie.report.sarif;

import dev.vigie.finding.Fix;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.rule.RuleInfo;
import dev.vigie.source.SourceProblem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One run, as SARIF tells it. It holds no time and no machine path, so that the same input gives
 * the same bytes.
 *
 * @param name of the analysed project; GitHub keeps the results of runs with different names apart
 * @param version of Vigie, as in semantic versioning
 * @param rules that ran, in any order; each finding's rule must be among them
 * @param findings all of the run, silenced ones included
 * @param includeSilenced whether suppressed and baselined findings are written, with what silences
 *     them. GitHub shows them as open alerts, so a file for GitHub leaves them out
 * @param unread what of the input was not analysed
 * @param misconfigured faults in settings, suppressions and baseline that did not stop the run
 * @param revision what was analysed; empty where it is not under version control
 * @param successful false where the run failed by a fault of ours
 * @param fixes edits that mend findings, by fingerprint
 */
public record SarifRun(
    String name,
    String version,
    List<RuleInfo> rules,
    List<ReportedFinding> findings,
    boolean includeSilenced,
    List<SourceProblem> unread,
    List<SourceProblem> misconfigured,
    Optional<Revision> revision,
    boolean successful,
    Map<String, Fix> fixes) {
  /**
   * A state of a repository.
   *
   * @param repositoryUri absolute, without user name or password
   * @param revisionId e.g. a commit
   * @param branch empty where there is none
   */
  public record Revision(String repositoryUri, String revisionId, String branch) {}

  /** Copies the lists. */
  public SarifRun {
    rules = List.copyOf(rules);
    findings = List.copyOf(findings);
    unread = List.copyOf(unread);
    misconfigured = List.copyOf(misconfigured);
    fixes = Map.copyOf(fixes);
  }

  /** A run that offers no fixes. */
  public SarifRun(
      String name,
      String version,
      List<RuleInfo> rules,
      List<ReportedFinding> findings,
      boolean includeSilenced,
      List<SourceProblem> unread,
      List<SourceProblem> misconfigured,
      Optional<Revision> revision,
      boolean successful) {
    this(
        name,
        version,
        rules,
        findings,
        includeSilenced,
        unread,
        misconfigured,
        revision,
        successful,
        Map.of());
  }
}
