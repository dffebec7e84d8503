package dev.vigie.report.text;

import dev.vigie.finding.Finding;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.finding.Severity;
import dev.vigie.finding.Triage;
import dev.vigie.report.Printable;
import dev.vigie.report.RunSummary;
import dev.vigie.source.Location;
import dev.vigie.source.SourceTexts;
import java.util.List;

/**
 * Tells a run in the terminal, as good compilers do: place first, so that it can be clicked; what
 * is wrong; the code; the way of the data in numbered steps; how to mend it. Files come in order of
 * their paths.
 */
public final class TerminalReport {
  private final TerminalOptions options;
  private final FlowFrames frames;

  /** A report that takes code from {@code texts}; what is not there is told without code. */
  public TerminalReport(TerminalOptions options, SourceTexts texts) {
    this.options = options;
    this.frames = new FlowFrames(options, texts);
  }

  /** The whole report. Each of its lines ends in a line feed. */
  public String of(Triage triage, RunSummary summary) {
    StringBuilder out = new StringBuilder();
    for (ReportedFinding reported : triage.findings()) {
      if (reported.state() == ReportedFinding.State.NEW) {
        append(out, reported.finding());
      } else if (options.detail() == Detail.VERBOSE) {
        out.append(headline(reported.finding())).append(silence(reported)).append("\n\n");
      }
    }
    Notes.append(out, options, triage, summary);
    if (options.gitHubAnnotations()) {
      GitHubAnnotations.append(out, triage.findings());
    }
    return out.toString();
  }

  private void append(StringBuilder out, Finding finding) {
    out.append(headline(finding)).append('\n');
    if (options.detail() == Detail.QUIET) {
      return;
    }
    int gutter = frames.append(out, finding);
    for (Finding.Datum datum : limited(finding.data())) {
      detail(
          out,
          gutter,
          "data",
          datum.member() + " (" + datum.element() + ", " + datum.sensitivity() + ")",
          datum.at());
    }
    more(out, gutter, finding.data().size(), "data");
    if (!finding.help().isBlank()) {
      appendDetail(out, gutter, "help", Printable.line(finding.help().strip()));
    }
    if (options.detail() == Detail.VERBOSE) {
      appendDetail(
          out,
          gutter,
          "sure",
          Math.round(finding.confidence() * 100)
              + " %; to accept it: // vigie:allow "
              + finding.ruleId());
    }
    out.append('\n');
  }

  private void detail(StringBuilder out, int gutter, String key, String text, Location at) {
    appendDetail(out, gutter, key, Printable.line(text) + ", " + place(at));
  }

  private void more(StringBuilder out, int gutter, int size, String key) {
    int untold = size - limited(size);
    if (untold > 0) {
      appendDetail(out, gutter, key, "and " + untold + " more");
    }
  }

  private void appendDetail(StringBuilder out, int gutter, String key, String text) {
    String edge = " ".repeat(gutter) + " =";
    out.append(options.style().paint(Style.Role.FRAME, edge))
        .append(' ')
        .append(options.style().paint(Style.Role.PLACE, key + ":"))
        .append(' ')
        .append(text)
        .append('\n');
  }

  private <T> List<T> limited(List<T> items) {
    return items.subList(0, limited(items.size()));
  }

  private int limited(int size) {
    return options.detail() == Detail.VERBOSE ? size : Math.min(FlowFrames.SHOWN, size);
  }

  private String headline(Finding finding) {
    String kind = finding.severity().id() + "[" + finding.ruleId() + "]";
    return options.style().paint(Style.Role.PLACE, place(finding.at()) + ":")
        + " "
        + options.style().paint(role(finding.severity()), kind)
        + " "
        + Printable.line(finding.message().strip());
  }

  private static String silence(ReportedFinding reported) {
    String state =
        reported.state() == ReportedFinding.State.BASELINED ? "in the baseline" : "suppressed";
    String reason = reported.reason().map(r -> ": " + Printable.line(r)).orElse("");
    return " (" + state + reason + ")";
  }

  private static Style.Role role(Severity severity) {
    return switch (severity) {
      case CRITICAL, HIGH -> Style.Role.GRAVE;
      case MEDIUM -> Style.Role.WARNING;
      case LOW, INFO -> Style.Role.NOTE;
    };
  }

  /** {@code path:line:column}, which terminals make a link. */
  static String place(Location at) {
    return path(at.path()) + ":" + at.line() + ":" + at.column();
  }

  /** A path; one that begins like a command of a build server's log is kept from being one. */
  static String path(String path) {
    String shown = Printable.line(path);
    return shown.startsWith("::") || shown.startsWith("##") ? "./" + shown : shown;
  }
}
