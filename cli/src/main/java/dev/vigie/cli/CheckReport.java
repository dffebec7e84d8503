package dev.vigie.cli;

import dev.vigie.CheckOutcome;
import dev.vigie.CheckRequest;
import dev.vigie.gate.Verdict;
import dev.vigie.report.change.ChangeText;
import dev.vigie.report.text.Detail;
import dev.vigie.report.text.TerminalOptions;
import dev.vigie.report.text.TerminalReport;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Prints a run: the report, the files written, and why the process ends as it does. */
final class CheckReport {
  private final Terminal terminal;
  private final TerminalOptions options;
  private final CheckRequest.Choices choices;

  CheckReport(Terminal terminal, TerminalOptions options, CheckRequest.Choices choices) {
    this.terminal = terminal;
    this.options = options;
    this.choices = choices;
  }

  void print(CheckOutcome outcome) {
    PrintWriter out = terminal.out();
    outcome.change().ifPresent(change -> out.println(ChangeText.plain(change)));
    out.print(
        new TerminalReport(options, outcome.texts(), outcome.fixes())
            .of(outcome.triage(), outcome.summary()));
    if (options.detail() == Detail.VERBOSE) {
      for (Map.Entry<String, Duration> stage : outcome.stages().entrySet()) {
        double seconds = stage.getValue().toMillis() / 1000.0;
        out.printf(Locale.ROOT, "vigie: %-9s %6.2f s%n", stage.getKey(), seconds);
      }
    }
    if (options.detail() != Detail.QUIET) {
      choices.outputs().all().forEach(file -> out.println("vigie: wrote " + file));
    }
    // The report before what ends it, where both go to the same screen.
    out.flush();
    printVerdict(outcome.verdict());
  }

  private void printVerdict(Verdict verdict) {
    PrintWriter to = verdict.outcome() == Verdict.Outcome.PASS ? terminal.out() : terminal.err();
    String what = verdict.outcome().word();
    if (verdict.reasons().isEmpty()) {
      to.println("vigie: " + what);
    } else {
      verdict.reasons().forEach(reason -> to.println("vigie: " + what + ": " + reason));
    }
  }
}
