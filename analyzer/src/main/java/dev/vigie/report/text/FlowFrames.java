package dev.vigie.report.text;

import dev.vigie.finding.Finding;
import dev.vigie.finding.Finding.Related;
import dev.vigie.finding.Finding.Step;
import dev.vigie.finding.Finding.Trace;
import dev.vigie.report.Printable;
import dev.vigie.report.text.CodeFrame.Mark;
import dev.vigie.source.Location;
import dev.vigie.source.SourceTexts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The code of a finding: a frame for each file that its shortest path leads through, in the order
 * of the way.
 */
final class FlowFrames {
  /** How many data or related places are shown of one finding, unless all are asked for. */
  static final int SHOWN = 8;

  private final TerminalOptions options;
  private final SourceTexts texts;

  FlowFrames(TerminalOptions options, SourceTexts texts) {
    this.options = options;
    this.texts = texts;
  }

  /**
   * Appends the frames and what belongs to no frame, and returns the columns of the line numbers.
   */
  int append(StringBuilder out, Finding finding) {
    Map<String, List<Mark>> byPath = marks(finding);
    int gutter = byPath.values().stream().mapToInt(CodeFrame::gutter).max().orElse(1);
    byPath.forEach(
        (path, marks) -> {
          if (byPath.size() > 1) {
            String arrow = " ".repeat(gutter) + "--> ";
            out.append(options.style().paint(Style.Role.FRAME, arrow))
                .append(TerminalReport.place(marks.get(0).at()))
                .append('\n');
          }
          Optional<String> text = texts.of(path);
          if (text.isPresent()) {
            new CodeFrame(SourceTexts.lines(text.get()), options, gutter).append(out, marks);
          } else {
            marks.stream()
                .filter(mark -> !mark.label().isEmpty())
                .forEach(mark -> appendStep(out, gutter, mark.label(), mark.at()));
          }
        });
    appendRelated(out, finding, gutter);
    appendOtherWays(out, finding.traces(), gutter);
    return gutter;
  }

  /** The places that the frames of a finding underline. */
  Set<Location> places(Finding finding) {
    Set<Location> places = new HashSet<>();
    marks(finding).values().forEach(marks -> marks.forEach(mark -> places.add(mark.at())));
    return places;
  }

  /** What to underline, by file; places that are the same are one mark. */
  private Map<String, List<Mark>> marks(Finding finding) {
    Map<Location, String> labels = new LinkedHashMap<>();
    if (!finding.traces().isEmpty()) {
      int number = 1;
      for (Step step : finding.traces().get(0).steps()) {
        labels.merge(step.at(), "(" + number++ + ") " + step.text(), (a, b) -> a + ", " + b);
      }
    }
    labels.putIfAbsent(finding.at(), "");
    for (Related related : limited(finding.related())) {
      if (related.at().path().equals(finding.at().path())) {
        labels.merge(related.at(), related.text(), (a, b) -> a.isEmpty() ? b : a + ", " + b);
      }
    }
    Map<String, List<Mark>> byPath = new LinkedHashMap<>();
    labels.forEach(
        (at, label) ->
            byPath
                .computeIfAbsent(at.path(), path -> new ArrayList<>())
                .add(new Mark(at, label, at.equals(finding.at()))));
    return byPath;
  }

  private void appendRelated(StringBuilder out, Finding finding, int gutter) {
    for (Related related : limited(finding.related())) {
      if (!related.at().path().equals(finding.at().path())) {
        appendStep(out, gutter, related.text(), related.at());
      }
    }
    int untold = finding.related().size() - limited(finding.related()).size();
    if (untold > 0) {
      appendNote(out, gutter, "and " + untold + " more places (verbose shows them)");
    }
  }

  private void appendOtherWays(StringBuilder out, List<Trace> traces, int gutter) {
    if (traces.size() > 1 && options.detail() != Detail.VERBOSE) {
      int others = traces.size() - 1;
      appendNote(
          out,
          gutter,
          others == 1
              ? "and 1 more way (verbose shows it)"
              : "and " + others + " more ways (verbose shows them)");
    }
    if (options.detail() == Detail.VERBOSE) {
      for (int i = 1; i < traces.size(); i++) {
        appendNote(out, gutter, "way " + (i + 1) + ":");
        int number = 1;
        for (Step step : traces.get(i).steps()) {
          appendStep(out, gutter, "(" + number++ + ") " + step.text(), step.at());
        }
      }
    }
  }

  private <T> List<T> limited(List<T> items) {
    return options.detail() == Detail.VERBOSE || items.size() <= SHOWN
        ? items
        : items.subList(0, SHOWN);
  }

  private void appendStep(StringBuilder out, int gutter, String text, Location at) {
    String where = at.path().isEmpty() ? "" : ", " + TerminalReport.place(at);
    appendNote(out, gutter, Printable.line(text) + where);
  }

  private void appendNote(StringBuilder out, int gutter, String text) {
    out.append(options.style().paint(Style.Role.FRAME, " ".repeat(gutter) + " :"))
        .append(' ')
        .append(text)
        .append('\n');
  }
}
