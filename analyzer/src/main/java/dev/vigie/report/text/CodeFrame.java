package dev.vigie.report.text;

import dev.vigie.report.Printable;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Lines of one file, with what is marked in them underlined and labelled. */
final class CodeFrame {
  private static final int LABEL_LIMIT = 160;

  private final List<String> source;
  private final TerminalOptions options;
  private final int gutter;

  /**
   * A place that is underlined.
   *
   * @param label empty where there is nothing to say
   * @param primary whether it is the place of the finding
   */
  record Mark(Location at, String label, boolean primary) {}

  /**
   * A frame.
   *
   * @param source all lines of the file
   * @param gutter columns for the line numbers
   */
  CodeFrame(List<String> source, TerminalOptions options, int gutter) {
    this.source = source;
    this.options = options;
    this.gutter = gutter;
  }

  /** How many columns the line numbers of these marks need. */
  static int gutter(List<Mark> marks) {
    int last = marks.stream().mapToInt(m -> m.at().line()).max().orElse(1);
    return Integer.toString(last).length();
  }

  /**
   * Appends the frame; marks past the end of the file (it changed meanwhile) are told without code.
   */
  void append(StringBuilder out, List<Mark> marks) {
    Map<Integer, List<Mark>> byLine = new TreeMap<>();
    for (Mark mark : marks) {
      byLine.computeIfAbsent(mark.at().line(), line -> new ArrayList<>()).add(mark);
    }
    out.append(edge("")).append('\n');
    int previous = 0;
    for (Map.Entry<Integer, List<Mark>> entry : byLine.entrySet()) {
      int line = entry.getKey();
      if (previous > 0 && line == previous + 2 && line - 1 <= source.size()) {
        appendLine(out, line - 1, List.of());
      } else if (previous > 0 && line > previous + 1) {
        out.append(options.style().paint(Style.Role.FRAME, " ".repeat(gutter) + "..."))
            .append('\n');
      }
      appendLine(out, line, entry.getValue());
      previous = line;
    }
  }

  private void appendLine(StringBuilder out, int number, List<Mark> marks) {
    SourceLine line = new SourceLine(number <= source.size() ? source.get(number - 1) : "");
    List<Mark> ordered = new ArrayList<>(marks);
    ordered.sort(Comparator.comparingInt((Mark m) -> m.at().column()).thenComparing(Mark::primary));
    int first = ordered.isEmpty() ? 0 : line.start(ordered.get(0).at().column());
    int last = ordered.isEmpty() ? 0 : end(line, ordered.get(0));
    SourceLine.Window window = line.window(options.width() - gutter - 3, first, last);
    appendRow(out, Integer.toString(number), window.text());
    for (Mark mark : ordered) {
      int from = window.column(line.start(mark.at().column()));
      int to = Math.max(from + 1, window.column(end(line, mark)));
      Style.Role role = mark.primary() ? Style.Role.GRAVE : Style.Role.STEP;
      String under = (mark.primary() ? "^" : "-").repeat(to - from);
      String label = Printable.cut(Printable.line(mark.label()), LABEL_LIMIT);
      String text = label.isEmpty() ? under : under + " " + label;
      appendRow(out, "", " ".repeat(from) + options.style().paint(role, text));
    }
  }

  /** What goes on in further lines is underlined to the end of its first. */
  private static int end(SourceLine line, Mark mark) {
    return mark.at().endLine() > mark.at().line()
        ? line.end()
        : line.end(Math.max(mark.at().column(), mark.at().endColumn()));
  }

  private void appendRow(StringBuilder out, String number, String text) {
    out.append(edge(number));
    if (!text.isEmpty()) {
      out.append(' ').append(text);
    }
    out.append('\n');
  }

  private String edge(String number) {
    String padded = " ".repeat(Math.max(0, gutter - number.length())) + number;
    return options.style().paint(Style.Role.FRAME, padded + " |");
  }
}
