package dev.vigie.maven;

import dev.vigie.CheckOutcome;
import dev.vigie.Explain;
import dev.vigie.Survey;
import dev.vigie.gate.Verdict;
import dev.vigie.report.change.ChangeText;
import dev.vigie.report.text.Detail;
import dev.vigie.report.text.ExplanationText;
import dev.vigie.report.text.InventoryTable;
import dev.vigie.report.text.Style;
import dev.vigie.report.text.TerminalOptions;
import dev.vigie.report.text.TerminalReport;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.shared.utils.logging.MessageUtils;

/** Prints a run into Maven's log, and fails the build where the gate says so. */
final class CheckLog {
  private static final int WIDTH = 120;

  private final Log log;
  private final CheckParameters parameters;

  CheckLog(Log log, CheckParameters parameters) {
    this.log = log;
    this.parameters = parameters;
  }

  void print(CheckOutcome outcome) throws MojoFailureException {
    Verdict verdict = outcome.verdict();
    boolean fails =
        verdict.outcome() == Verdict.Outcome.INCOMPLETE
            || (verdict.outcome() == Verdict.Outcome.FAIL && parameters.failOnViolation());
    if (parameters.logViolations()) {
      print(report(outcome), verdict, fails);
    }
    outcome.stages().forEach((stage, time) -> log.debug(stage + ": " + time.toMillis() + " ms"));
    if (fails) {
      throw new MojoFailureException(
          words(verdict)
              + parameters.choices().outputs().html().map(CheckLog::where).orElse("")
              + (verdict.outcome() == Verdict.Outcome.FAIL
                  ? "\nTo accept a finding: // vigie:allow <rule> - reason"
                  : "\nTo pass nevertheless: -Dprivacy.failOnIncomplete=false"));
    }
    parameters.choices().outputs().html().ifPresent(file -> log.info("Report: " + file));
    if (!verdict.reasons().isEmpty()) {
      log.warn(words(verdict));
    }
  }

  /**
   * In one message: a prefix on each line would tear the code apart, and GitHub knows its commands
   * only at the start of a line.
   */
  private void print(String report, Verdict verdict, boolean fails) {
    if (fails) {
      log.error("\n" + report);
    } else if (verdict.outcome() == Verdict.Outcome.FAIL) {
      log.warn("\n" + report);
    } else {
      log.info("\n" + report);
    }
  }

  /** The answer to a question. */
  static String explanation(Explain.Outcome outcome) {
    return new ExplanationText(options(Detail.NORMAL), outcome.texts())
        .of(outcome.explanation())
        .stripTrailing();
  }

  /** The table of an inventory. */
  static String inventory(Survey.Outcome outcome) {
    return new InventoryTable(options(Detail.NORMAL)).of(outcome.holdings()).stripTrailing();
  }

  private static TerminalOptions options(Detail detail) {
    return new TerminalOptions(
        detail,
        MessageUtils.isColorEnabled() ? Style.COLOUR : Style.PLAIN,
        WIDTH,
        Optional.ofNullable(System.getenv("GITHUB_ACTIONS")).equals(Optional.of("true")));
  }

  private String report(CheckOutcome outcome) {
    TerminalOptions options = options(parameters.detail());
    String change = outcome.change().map(each -> ChangeText.plain(each) + "\n").orElse("");
    return change
        + new TerminalReport(options, outcome.texts(), outcome.fixes())
            .of(outcome.triage(), outcome.summary())
            .stripTrailing();
  }

  private static String words(Verdict verdict) {
    String what =
        switch (verdict.outcome()) {
          case PASS -> "The privacy check passed: ";
          case FAIL -> "The privacy check failed: ";
          case INCOMPLETE -> "The privacy check is incomplete: ";
        };
    return what + String.join("\n  ", verdict.reasons());
  }

  private static String where(Path file) {
    return "\nReport: " + file;
  }
}
