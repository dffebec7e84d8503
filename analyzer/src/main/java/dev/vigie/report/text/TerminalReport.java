package dev.vigie.report.text;

import dev.vigie.finding.Finding;
import dev.vigie.finding.Fix;
import dev.vigie.finding.Opinion;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.finding.Severity;
import dev.vigie.finding.Triage;
import dev.vigie.report.Printable;
import dev.vigie.report.RunSummary;
import dev.vigie.source.Location;
import dev.vigie.source.SourceTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Tells a run in the terminal, as good compilers do: place first, so that it can be clicked; what
 * is wrong; the code; the way of the data in numbered steps; how to mend it. Files come in order of
 * their paths.
 */
public final class TerminalReport {
  /** Below this confidence it is said. */
  private static final double DOUBTFUL = 0.9;

  private static final Pattern SENTENCE = Pattern.compile("(?<=[.!?]) (?=\\p{Lu})");

  private final TerminalOptions options;
  private final FlowFrames frames;
  private final Supplier<Map<String, Fix>> fixes;

  /** A report that takes code from {@code texts}; what is not there is told without code. */
  public TerminalReport(TerminalOptions options, SourceTexts texts) {
    this(options, texts, Map::of);
  }

  /**
   * A report that offers fixes.
   *
   * @param fixes by fingerprint; asked for only where one can be shown
   */
  public TerminalReport(
      TerminalOptions options, SourceTexts texts, Supplier<Map<String, Fix>> fixes) {
    this.options = options;
    this.fixes = fixes;
    this.frames = new FlowFrames(options, texts);
  }

  /** The whole report. Each of its lines ends in a line feed. */
  public String of(Triage triage, RunSummary summary) {
    StringBuilder out = new StringBuilder();
    for (ReportedFinding reported : triage.findings()) {
      if (reported.state() == ReportedFinding.State.NEW) {
        append(out, reported);
      } else if (reported.state() == ReportedFinding.State.CONTRADICTED
          || options.detail() == Detail.VERBOSE) {
        out.append(headline(reported.finding())).append(silence(reported)).append("\n\n");
      }
    }
    separate(out);
    Notes.append(out, options, triage, summary);
    if (options.gitHubAnnotations()) {
      GitHubAnnotations.append(out, triage.findings());
    }
    return out.toString();
  }

  private void append(StringBuilder out, ReportedFinding reported) {
    Finding finding = reported.finding();
    if (isBrief(finding)) {
      out.append(headline(finding)).append('\n');
      return;
    }
    separate(out);
    out.append(headline(finding)).append('\n');
    int gutter = frames.append(out, finding);
    appendData(out, gutter, finding);
    String rest = sentences(finding)[1];
    if (!rest.isEmpty()) {
      appendDetail(out, gutter, "note", rest);
    }
    if (!finding.help().isBlank()) {
      appendDetail(out, gutter, "help", Printable.line(finding.help().strip()));
    }
    Fix fix = fixes.get().get(reported.fingerprint());
    if (fix != null) {
      appendDetail(out, gutter, "fix", fix.title() + " 'vigie fix' or 'mvn privacy:fix' does it.");
    }
    String sure = Math.round(finding.confidence() * 100) + " %";
    if (options.detail() == Detail.VERBOSE) {
      appendDetail(
          out, gutter, "sure", sure + "; to accept it: // vigie:allow " + finding.ruleId());
    } else if (finding.confidence() < DOUBTFUL) {
      appendDetail(out, gutter, "sure", sure);
    }
    reported.opinion().ifPresent(opinion -> appendOpinion(out, gutter, opinion));
    out.append('\n');
  }

  /** That a finding was confirmed is no news; why it could not be is. */
  private void appendOpinion(StringBuilder out, int gutter, Opinion opinion) {
    if (opinion.answer() != Opinion.Answer.CONFIRMED) {
      appendDetail(
          out, gutter, "second opinion", "could not tell: " + Printable.line(opinion.reason()));
    } else if (options.detail() == Detail.VERBOSE) {
      appendDetail(out, gutter, "second opinion", "confirmed");
    }
  }

  /** An empty line after findings of one line each, where what follows has more. */
  private void separate(StringBuilder out) {
    boolean separated = out.length() < 2 || out.charAt(out.length() - 2) == '\n';
    if (!separated && options.detail() != Detail.QUIET) {
      out.append('\n');
    }
  }

  /** Where little is at stake, a line must do; all is shown where all is asked for. */
  private boolean isBrief(Finding finding) {
    return options.detail() == Detail.QUIET
        || (options.detail() == Detail.NORMAL && !finding.severity().atLeast(Severity.MEDIUM));
  }

  /** A line for each datum that no frame shows; of those that a frame shows, what they are. */
  private void appendData(StringBuilder out, int gutter, Finding finding) {
    Set<Location> framed = options.detail() == Detail.VERBOSE ? Set.of() : frames.places(finding);
    List<Finding.Datum> apart = new ArrayList<>();
    Map<String, Set<String>> together = new LinkedHashMap<>();
    for (Finding.Datum datum : finding.data()) {
      if (framed.contains(datum.at())) {
        together
            .computeIfAbsent(datum.sensitivity(), s -> new LinkedHashSet<>())
            .add(datum.element());
      } else {
        apart.add(datum);
      }
    }
    together.forEach(
        (sensitivity, elements) ->
            appendDetail(
                out,
                gutter,
                "data",
                Printable.line(String.join(", ", elements) + " (" + sensitivity + ")")));
    for (Finding.Datum datum : limited(apart)) {
      String what = datum.member() + " (" + datum.element() + ", " + datum.sensitivity() + ")";
      String where = datum.at().path().isEmpty() ? "" : ", " + place(datum.at());
      appendDetail(out, gutter, "data", Printable.line(what) + where);
    }
    more(out, gutter, apart.size(), "data");
  }

  /** The first sentence of the message, which says what is wrong, and the others. */
  private static String[] sentences(Finding finding) {
    String[] parts = SENTENCE.split(Printable.line(finding.message().strip()), 2);
    return new String[] {parts[0], parts.length > 1 ? parts[1] : ""};
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
        + sentences(finding)[0];
  }

  private static String silence(ReportedFinding reported) {
    String state =
        switch (reported.state()) {
          case BASELINED -> "in the baseline";
          case CONTRADICTED -> "does not count, because a second opinion contradicts it";
          case NEW, SUPPRESSED -> "suppressed";
        };
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
