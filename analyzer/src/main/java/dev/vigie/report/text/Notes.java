package dev.vigie.report.text;

import dev.vigie.finding.Baseline;
import dev.vigie.finding.Opinion.Answer;
import dev.vigie.finding.ReportedFinding.State;
import dev.vigie.finding.Suppressions;
import dev.vigie.finding.Triage;
import dev.vigie.program.Coverage;
import dev.vigie.report.Printable;
import dev.vigie.report.RunSummary;
import dev.vigie.source.SourceProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The end of the report: what was not seen, what is left over, and the run in one line. */
final class Notes {
  private static final int SHOWN = 20;

  private Notes() {}

  static void append(
      StringBuilder out, TerminalOptions options, Triage triage, RunSummary summary) {
    Style style = options.style();
    String warning = style.paint(Style.Role.WARNING, "warning:") + " ";
    String note = style.paint(Style.Role.NOTE, "note:") + " ";
    List<String> lines = new ArrayList<>();
    summary.problems().forEach(problem -> lines.add(warning + text(problem)));
    append(out, lines, options);
    if (summary.files() == 0) {
      out.append(warning).append("no file was analysed\n");
    }
    if (options.detail() != Detail.QUIET) {
      append(out, leftovers(triage, note), options);
      Coverage calls = summary.coverage();
      if (calls.unknownCalls() > 0) {
        out.append(note)
            .append(number(calls.unknownCalls()))
            .append(" of ")
            .append(counted(calls.calls(), "call", "calls"))
            .append(calls.unknownCalls() == 1 ? " is" : " are")
            .append(" known by name only\n");
      }
    }
    summary.verified().ifPresent(took -> out.append(note).append(verified(triage, took)));
    out.append(summaryLine(triage, summary)).append('\n');
  }

  private static String verified(Triage triage, Duration took) {
    int confirmed = triage.count(Answer.CONFIRMED);
    int contradicted = triage.count(Answer.CONTRADICTED);
    int open = triage.count(Answer.COULD_NOT_TELL);
    return "second opinion on "
        + counted(confirmed + contradicted + open, "finding", "findings")
        + ": "
        + number(confirmed)
        + " confirmed, "
        + number(contradicted)
        + " contradicted, "
        + number(open)
        + " could not be told - "
        + seconds(took)
        + "\n";
  }

  private static String seconds(Duration took) {
    return String.format(Locale.ROOT, "%.1f s", took.toMillis() / 1000.0);
  }

  private static void append(StringBuilder out, List<String> lines, TerminalOptions options) {
    int shown = options.detail() == Detail.VERBOSE ? lines.size() : Math.min(SHOWN, lines.size());
    lines.subList(0, shown).forEach(line -> out.append(line).append('\n'));
    if (shown < lines.size()) {
      out.append("and ").append(lines.size() - shown).append(" more (verbose shows them)\n");
    }
  }

  private static List<String> leftovers(Triage triage, String note) {
    List<String> lines = new ArrayList<>();
    for (Suppressions.Unused unused : triage.unused()) {
      lines.add(
          note
              + "the suppression of "
              + unused.ruleId()
              + " silences nothing: "
              + TerminalReport.place(unused.suppression().at()));
    }
    for (Baseline.Entry entry : triage.stale()) {
      lines.add(note + "in the baseline, but not found any more: " + text(entry));
    }
    for (Baseline.Entry entry : triage.expired()) {
      String day = entry.expires().map(Object::toString).orElse("");
      lines.add(note + "in the baseline, but expired on " + day + ": " + text(entry));
    }
    return lines;
  }

  private static String text(Baseline.Entry entry) {
    return Printable.line(entry.ruleId() + " in " + entry.path() + " " + entry.fingerprint());
  }

  private static String text(SourceProblem problem) {
    String path = TerminalReport.path(problem.path());
    String place = problem.line() > 0 ? path + ":" + problem.line() : path;
    String remedy = problem.remedy().isBlank() ? "" : " - " + problem.remedy();
    return (place.isEmpty() ? "" : place + ": ") + Printable.line(problem.message() + remedy);
  }

  private static String summaryLine(Triage triage, RunSummary summary) {
    String modules =
        summary.modules() == 0 ? "" : " in " + counted(summary.modules(), "module", "modules");
    return "vigie: "
        + counted(summary.files(), "file", "files")
        + modules
        + ", "
        + counted(summary.lines(), "line", "lines")
        + ", "
        + counted(summary.elements(), "personal-data element", "personal-data elements")
        + ", "
        + number(triage.count(State.NEW))
        + " new / "
        + number(triage.count(State.BASELINED))
        + " baselined / "
        + number(triage.count(State.SUPPRESSED))
        + " suppressed"
        + (triage.count(State.CONTRADICTED) == 0
            ? ""
            : " / " + number(triage.count(State.CONTRADICTED)) + " contradicted")
        + " - "
        + seconds(summary.took());
  }

  private static String counted(long count, String one, String several) {
    return number(count) + " " + (count == 1 ? one : several);
  }

  private static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
