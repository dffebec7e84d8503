package dev.vigie.report.sarif;

import de.jcup.sarif_2_1_0.model.ArtifactLocation;
import de.jcup.sarif_2_1_0.model.Invocation;
import de.jcup.sarif_2_1_0.model.Notification;
import de.jcup.sarif_2_1_0.model.OriginalUriBaseIds;
import de.jcup.sarif_2_1_0.model.ReportingDescriptor;
import de.jcup.sarif_2_1_0.model.Result;
import de.jcup.sarif_2_1_0.model.Run;
import de.jcup.sarif_2_1_0.model.RunAutomationDetails;
import de.jcup.sarif_2_1_0.model.SarifSchema210;
import de.jcup.sarif_2_1_0.model.Tool;
import de.jcup.sarif_2_1_0.model.ToolComponent;
import de.jcup.sarif_2_1_0.model.VersionControlDetails;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Fingerprints;
import dev.vigie.finding.Fix;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.report.ReportFile;
import dev.vigie.rule.RuleInfo;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes a run as SARIF 2.1.0, within the limits and habits of GitHub's code scanning: one run, and
 * no file that it would reject as a whole because one number is too large.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 * @see <a
 *     href="https://docs.github.com/en/code-security/reference/code-scanning/sarif-files/sarif-support">SARIF
 *     support for code scanning</a>
 */
public final class SarifWriter {
  /** How many results GitHub takes in one run. */
  static final int MOST_RESULTS = 25_000;

  /** Of the domain that our group id stands for; viewers want a page to link to. */
  private static final URI HOME = URI.create("https://vigie.dev");

  private static final URI SCHEMA = URI.create("https://json.schemastore.org/sarif-2.1.0.json");
  private static final Comparator<ReportedFinding> IN_PLACE =
      Comparator.comparing(ReportedFinding::finding, Fingerprints.ORDER)
          .thenComparing(ReportedFinding::fingerprint);
  private static final Comparator<ReportedFinding> WORST_FIRST =
      Comparator.<ReportedFinding, Finding>comparing(
              ReportedFinding::finding,
              Comparator.comparing(Finding::severity)
                  .thenComparingDouble(Finding::confidence)
                  .reversed())
          .thenComparing(IN_PLACE);

  private SarifWriter() {}

  /**
   * Writes the file, and the folders above it where they are missing.
   *
   * @throws IOException where that is not possible; the message names the file and the cause
   */
  public static void write(SarifRun run, Path file) throws IOException {
    ReportFile.write(file, bytes(run));
  }

  /**
   * The document, in UTF-8. The same run gives the same bytes, whatever the order of its findings
   * and rules.
   *
   * @throws IllegalArgumentException where a finding's rule is not among the rules of the run
   */
  public static byte[] bytes(SarifRun run) {
    SarifSchema210 log = new SarifSchema210();
    log.set$schema(SCHEMA);
    log.setVersion(SarifSchema210.Version._2_1_0);
    log.setRuns(List.of(sarif(run)));
    return SarifJson.of(log);
  }

  private static Run sarif(SarifRun run) {
    List<RuleInfo> rules = run.rules().stream().sorted(Comparator.comparing(RuleInfo::id)).toList();
    List<ReportedFinding> all =
        run.findings().stream()
            .filter(f -> run.includeSilenced() || f.state() == ReportedFinding.State.NEW)
            .sorted(WORST_FIRST)
            .toList();
    List<ReportedFinding> told = all.stream().limit(MOST_RESULTS).sorted(IN_PLACE).toList();

    Run sarif = new Run();
    sarif.setTool(tool(run.version(), rules));
    sarif.setInvocations(List.of(invocation(run, all.size() - told.size())));
    sarif.setOriginalUriBaseIds(bases());
    sarif.setAutomationDetails(automation(run.name()));
    run.revision().ifPresent(r -> sarif.setVersionControlProvenance(Set.of(provenance(r))));
    sarif.setColumnKind(Run.ColumnKind.UTF_16_CODE_UNITS);
    sarif.setResults(results(told, rules, run));
    return sarif;
  }

  private static Tool tool(String version, List<RuleInfo> rules) {
    ToolComponent driver = new ToolComponent();
    driver.setName("Vigie");
    driver.setInformationUri(HOME);
    driver.setSemanticVersion(version);
    driver.setVersion(version);
    List<ReportingDescriptor> descriptors = rules.stream().map(RuleDescriptors::of).toList();
    driver.setRules(new LinkedHashSet<>(descriptors));
    Tool tool = new Tool();
    tool.setDriver(driver);
    return tool;
  }

  private static List<Result> results(
      List<ReportedFinding> findings, List<RuleInfo> rules, SarifRun run) {
    Map<String, Integer> indexes = new HashMap<>();
    for (RuleInfo rule : rules) {
      indexes.put(rule.id(), indexes.size());
    }
    Results mapping = new Results(run.includeSilenced());
    List<Result> results = new ArrayList<>(findings.size());
    for (ReportedFinding reported : findings) {
      String ruleId = reported.finding().ruleId();
      Integer index = indexes.get(ruleId);
      if (index == null) {
        throw new IllegalArgumentException("a finding of a rule that did not run: " + ruleId);
      }
      Result result = mapping.of(reported, index);
      Fix fix = run.fixes().get(reported.fingerprint());
      if (fix != null) {
        result.setFixes(Set.of(SarifFixes.of(fix)));
      }
      results.add(result);
    }
    return results;
  }

  private static Invocation invocation(SarifRun run, int untold) {
    List<Notification> execution = new ArrayList<>(Notifications.of(run.unread()));
    if (untold > 0) {
      execution.add(
          Notifications.of(
              Notification.Level.WARNING,
              untold
                  + " results are left out, the least severe ones: a run may have "
                  + MOST_RESULTS
                  + "."));
    }
    run.findings().stream()
        .filter(f -> f.state() == ReportedFinding.State.CONTRADICTED)
        .sorted(IN_PLACE)
        .map(Notifications::contradicted)
        .forEach(execution::add);
    Invocation invocation = new Invocation();
    invocation.setExecutionSuccessful(run.successful());
    invocation.setToolExecutionNotifications(execution);
    invocation.setToolConfigurationNotifications(Notifications.of(run.misconfigured()));
    return invocation;
  }

  private static OriginalUriBaseIds bases() {
    ArtifactLocation root = new ArtifactLocation();
    root.setDescription(Places.message("The root of the repository."));
    OriginalUriBaseIds bases = new OriginalUriBaseIds();
    bases.setAdditionalProperty(Places.ROOT, root);
    return bases;
  }

  /**
   * GitHub takes what stands before the last slash as the category, and the empty rest as the run's
   * own id.
   */
  private static RunAutomationDetails automation(String name) {
    RunAutomationDetails details = new RunAutomationDetails();
    details.setId("privacy-check/" + ArtifactUri.of(name.replace('/', '-')) + "/");
    return details;
  }

  private static VersionControlDetails provenance(SarifRun.Revision revision) {
    VersionControlDetails details = new VersionControlDetails();
    details.setRepositoryUri(URI.create(revision.repositoryUri()));
    details.setRevisionId(revision.revisionId());
    if (!revision.branch().isEmpty()) {
      details.setBranch(revision.branch());
    }
    ArtifactLocation root = new ArtifactLocation();
    root.setUriBaseId(Places.ROOT);
    details.setMappedTo(root);
    return details;
  }
}
