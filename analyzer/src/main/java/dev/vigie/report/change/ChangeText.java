package dev.vigie.report.change;

import dev.vigie.finding.Finding;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.report.Printable;

/** A change for people: as Markdown for a pull request, and in plain lines for a terminal. */
public final class ChangeText {
  /** GitHub takes comments of 65,536 characters. */
  private static final int MOST_FINDINGS = 50;

  private static final String MARKDOWN = "\\`*_{}[]()#+!|<>&~@";

  private ChangeText() {}

  /** Lines for a terminal, each ended by a line feed. */
  public static String plain(Change change) {
    StringBuilder out = new StringBuilder();
    out.append("Against ").append(Printable.line(change.against())).append(":\n");
    for (Change.Sentence sentence : change.sentences()) {
      out.append(sign(sentence.kind())).append(' ').append(Printable.line(sentence.text()));
      out.append('\n');
    }
    if (change.sentences().isEmpty()) {
      out.append("  No other personal data is held, and it goes nowhere else.\n");
    }
    out.append("  ").append(counts(change)).append('\n');
    return out.toString();
  }

  /**
   * A comment for a pull request.
   *
   * @param verdict of the gate, in words
   */
  public static String markdown(Change change, String verdict) {
    StringBuilder out = new StringBuilder();
    out.append("### Privacy: ").append(escaped(verdict)).append("\n\n");
    out.append("Against ").append(escaped(change.against())).append(": ").append(counts(change));
    out.append("\n\n");
    if (!change.sentences().isEmpty()) {
      out.append("**Personal data**\n\n");
      for (Change.Sentence sentence : change.sentences()) {
        out.append("- ").append(escaped(sentence.text())).append('\n');
      }
      out.append('\n');
    }
    if (!change.findings().isEmpty()) {
      out.append("**New findings**\n\n| | Finding | Where |\n|---|---|---|\n");
      for (ReportedFinding reported : change.findings().stream().limit(MOST_FINDINGS).toList()) {
        Finding finding = reported.finding();
        out.append("| ")
            .append(finding.severity().id())
            .append(" | ")
            .append(escaped(finding.message()))
            .append(finding.help().isBlank() ? "" : " _" + escaped(finding.help().strip()) + "_")
            .append(" (")
            .append(escaped(finding.ruleId()))
            .append(") | ")
            .append(escaped(finding.at().path() + ":" + finding.at().line()))
            .append(" |\n");
      }
      if (change.findings().size() > MOST_FINDINGS) {
        out.append("\nand ").append(change.findings().size() - MOST_FINDINGS).append(" more.\n");
      }
    }
    return out.toString();
  }

  private static String counts(Change change) {
    int fresh = change.findings().size();
    return fresh
        + (fresh == 1 ? " new finding, " : " new findings, ")
        + change.gone()
        + (change.gone() == 1 ? " is gone." : " are gone.");
  }

  private static char sign(Change.Kind kind) {
    return switch (kind) {
      case COLLECTS, HOLDS_ALSO, REACHES -> '+';
      case DROPS, STOPS -> '-';
    };
  }

  /** Text of the analysed project, which must not become markup, a mention or an image. */
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    for (char unit : Printable.line(text).toCharArray()) {
      if (unit == '<' || unit == '>' || unit == '&') {
        safe.append(unit == '<' ? "&lt;" : unit == '>' ? "&gt;" : "&amp;");
      } else if (unit == '@') {
        safe.append("&#64;");
      } else {
        safe.append(MARKDOWN.indexOf(unit) >= 0 ? "\\" : "").append(unit);
      }
    }
    return safe.toString();
  }
}
