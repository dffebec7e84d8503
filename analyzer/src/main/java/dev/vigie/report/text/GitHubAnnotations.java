package dev.vigie.report.text;

import dev.vigie.finding.Finding;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.report.Printable;
import dev.vigie.source.Location;
import java.util.List;

/**
 * Lines that GitHub Actions shows as annotations in a pull request.
 *
 * @see <a
 *     href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">Workflow
 *     commands</a>
 */
final class GitHubAnnotations {
  private GitHubAnnotations() {}

  /** One line for each finding that counts. */
  static void append(StringBuilder out, List<ReportedFinding> findings) {
    for (ReportedFinding reported : findings) {
      if (reported.state() == ReportedFinding.State.NEW) {
        append(out, reported.finding());
      }
    }
  }

  private static void append(StringBuilder out, Finding finding) {
    Location at = finding.at();
    out.append("::").append(command(finding)).append(" file=").append(property(at.path()));
    out.append(",line=").append(at.line()).append(",endLine=").append(at.endLine());
    // GitHub ignores the whole annotation where columns are given over several lines.
    if (at.line() == at.endLine()) {
      out.append(",col=").append(at.column()).append(",endColumn=").append(at.endColumn());
    }
    out.append(",title=").append(property(finding.ruleId()));
    out.append("::").append(data(text(finding))).append('\n');
  }

  private static String text(Finding finding) {
    String message = Printable.sentence(finding.message());
    return finding.help().isBlank() ? message : message + " " + Printable.sentence(finding.help());
  }

  private static String command(Finding finding) {
    return switch (finding.severity()) {
      case CRITICAL, HIGH -> "error";
      case MEDIUM -> "warning";
      case LOW, INFO -> "notice";
    };
  }

  private static String data(String text) {
    return Printable.line(text).replace("%", "%25");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
