package dev.vigie.report.change;

import dev.vigie.finding.Finding;
import dev.vigie.report.Printable;
import dev.vigie.report.paper.Messages;
import java.util.List;

/** A change for people: as Markdown for a pull request, and in plain lines for a terminal. */
public final class ChangeText {
  /** GitHub takes comments of 65,536 characters. */
  private static final int MOST_FINDINGS = 50;

  private static final String MARKDOWN = "\\`*_{}[]()#+!|<>&~@";

  private ChangeText() {}

  /**
   * Lines for a terminal, each ended by a line feed. Data and recipients are told once, with the
   * members.
   */
  public static String plain(Change change) {
    Messages messages = messages(change);
    StringBuilder out = new StringBuilder();
    out.append(against(change, Printable.line(change.against()), messages)).append('\n');
    for (Change.Sentence sentence : change.sentences()) {
      out.append(sign(sentence.kind())).append(' ').append(Printable.line(sentence.text()));
      out.append('\n');
    }
    if (change.sentences().isEmpty() && change.reached()) {
      out.append("  ").append(messages.text("diff.nothing")).append('\n');
    }
    for (EvidenceChange.Told told : change.processing()) {
      if (told.topic() != EvidenceChange.Topic.DATA
          && told.topic() != EvidenceChange.Topic.RECIPIENT) {
        out.append("* ").append(Printable.line(told.text())).append('\n');
      }
    }
    out.append("  ").append(counts(change, messages)).append('\n');
    return out.toString();
  }

  /**
   * A comment for a pull request.
   *
   * @param verdict of the gate: {@code failed}
   */
  public static String markdown(Change change, String verdict) {
    Messages messages = messages(change);
    StringBuilder out = new StringBuilder();
    out.append("### ")
        .append(messages.text("diff.heading", messages.text("diff.verdict." + verdict)))
        .append("\n\n");
    out.append(against(change, escaped(change.against()), messages)).append(' ');
    out.append(counts(change, messages)).append("\n\n");
    list(
        out,
        messages.text("diff.data"),
        change.sentences().stream().map(Change.Sentence::text).toList());
    list(
        out,
        messages.text("diff.processing"),
        change.processing().stream().map(EvidenceChange.Told::text).toList());
    if (!change.findings().isEmpty()) {
      out.append("**").append(messages.text("diff.findings")).append("**\n\n| | ");
      out.append(messages.text("diff.finding")).append(" | ");
      out.append(messages.text("diff.where")).append(" |\n|---|---|---|\n");
      for (int i = 0; i < Math.min(MOST_FINDINGS, change.findings().size()); i++) {
        Finding finding = change.findings().get(i).finding();
        out.append("| ")
            .append(messages.text("diff.severity." + finding.severity().id()))
            .append(" | ")
            .append(escaped(change.told().get(i)))
            .append(" (")
            .append(escaped(finding.ruleId()))
            .append(") | ")
            .append(escaped(finding.at().path() + ":" + finding.at().line()))
            .append(" |\n");
      }
      more(out, change.findings().size() - MOST_FINDINGS, messages);
    }
    return out.toString();
  }

  /**
   * What changed between two evidence archives, as Markdown.
   *
   * @param told in order; empty where nothing changed
   */
  public static String markdown(List<EvidenceChange.Told> told, Messages messages) {
    StringBuilder out = new StringBuilder();
    if (told.isEmpty()) {
      return out.append(messages.text("change.nothing")).append('\n').toString();
    }
    told.forEach(each -> out.append("- ").append(escaped(each.text())).append('\n'));
    return out.toString();
  }

  private static void list(StringBuilder out, String title, List<String> sentences) {
    if (!sentences.isEmpty()) {
      out.append("**").append(title).append("**\n\n");
      sentences.forEach(text -> out.append("- ").append(escaped(text)).append('\n'));
      out.append('\n');
    }
  }

  private static void more(StringBuilder out, int left, Messages messages) {
    if (left > 0) {
      out.append('\n').append(messages.text("diff.more", left)).append('\n');
    }
  }

  private static String against(Change change, String name, Messages messages) {
    return messages.text(change.reached() ? "diff.against" : "diff.unreached", name);
  }

  private static Messages messages(Change change) {
    return Messages.of(change.language(), EvidenceChange.MESSAGES);
  }

  private static String counts(Change change, Messages messages) {
    return messages.count("diff.new", change.findings().size())
        + ", "
        + messages.count("diff.gone", change.gone());
  }

  private static char sign(Change.Kind kind) {
    return switch (kind) {
      case COLLECTS, HOLDS_ALSO, REACHES, REACHES_ALSO -> '+';
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
