package dev.vigie;

import dev.vigie.config.ProjectSettings;
import dev.vigie.report.InventoryJson;
import dev.vigie.report.ReportFile;
import dev.vigie.report.change.Change;
import dev.vigie.report.change.ChangeJson;
import dev.vigie.report.change.ChangeText;
import dev.vigie.report.gitlab.GitLabReport;
import dev.vigie.report.html.HtmlReport;
import dev.vigie.report.html.HtmlRun;
import dev.vigie.report.sarif.SarifRun;
import dev.vigie.report.sarif.SarifWriter;
import dev.vigie.rule.Rule;
import dev.vigie.rule.RuleInfo;
import dev.vigie.source.SourceProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes the files that a run was asked for. */
final class Reports {
  private final Expertise expertise;
  private final CheckRequest request;
  private final ProjectSettings settings;
  private final LocalDate today;

  Reports(Expertise expertise, CheckRequest request, ProjectSettings settings, LocalDate today) {
    this.expertise = expertise;
    this.request = request;
    this.settings = settings;
    this.today = today;
  }

  /**
   * Writes them.
   *
   * @param misconfigured what the project should know of its settings and marks
   * @throws IOException where one cannot be written
   */
  void write(AnalysisResult result, CheckOutcome outcome, List<SourceProblem> misconfigured)
      throws IOException {
    CheckRequest.Outputs outputs = request.choices().outputs();
    Optional<Path> sarif =
        outputs.sarif().or(() -> request.besideSettings(settings.sarif().file()));
    if (sarif.isPresent()) {
      SarifWriter.write(sarif(result, outcome, misconfigured), sarif.get());
    }
    if (outputs.inventory().isPresent()) {
      ReportFile.write(
          outputs.inventory().get(),
          InventoryJson.of(
              result.holdings(),
              Optional.of(result.map()),
              result.files(),
              result.lines(),
              result.problems()));
    }
    if (outcome.change().isPresent()) {
      Change change = outcome.change().get();
      if (outputs.markdown().isPresent()) {
        String comment = ChangeText.markdown(change, outcome.verdict().outcome().word());
        ReportFile.write(outputs.markdown().get(), comment.getBytes(StandardCharsets.UTF_8));
      }
      if (outputs.change().isPresent()) {
        ReportFile.write(outputs.change().get(), ChangeJson.of(change));
      }
    }
    if (outputs.gitlab().isPresent()) {
      ReportFile.write(
          outputs.gitlab().get(),
          GitLabReport.of(
              Version.current(),
              today,
              rules(),
              outcome.triage().findings(),
              outcome.summary().problems()));
    }
    if (outputs.html().isPresent()) {
      HtmlReport.write(html(result, outcome), outcome.texts(), outputs.html().get());
    }
  }

  private List<RuleInfo> rules() {
    return expertise.rules().all().stream().map(Rule::info).toList();
  }

  private SarifRun sarif(
      AnalysisResult result, CheckOutcome outcome, List<SourceProblem> misconfigured) {
    return new SarifRun(
        request.name(),
        Version.current(),
        rules(),
        outcome.triage().findings(),
        settings.sarif().includeSuppressed().orElse(false),
        result.problems(),
        misconfigured,
        Optional.empty(),
        true,
        outcome.fixes().get());
  }

  private HtmlRun html(AnalysisResult result, CheckOutcome outcome) {
    return new HtmlRun(
        request.name(),
        Version.current(),
        outcome.verdict().outcome().word(),
        outcome.verdict().reasons(),
        rules(),
        outcome.triage(),
        outcome.summary(),
        result.holdings().personal(),
        result.map());
  }
}
