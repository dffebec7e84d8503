package dev.vigie.report.html;

import dev.vigie.source.Location;
import dev.vigie.source.SourceTexts;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The lines of source that a report shows, each once, however many findings show it. */
final class SourceExcerpts {
  /** Lines before and after a place. */
  private static final int AROUND = 2;

  /** A longer place is shown by its beginning. */
  private static final int LONGEST = 12;

  /** What is generated or minified in one line helps nobody as a whole. */
  private static final int WIDEST = 600;

  private final SourceTexts texts;
  private final Map<String, List<String>> files = new TreeMap<>();
  private final SortedMap<String, SortedMap<Integer, String>> shown = new TreeMap<>();

  SourceExcerpts(SourceTexts texts) {
    this.texts = texts;
  }

  /** Keeps the lines of a place, and some around it. */
  void show(Location at) {
    List<String> lines = lines(at.path());
    int last = Math.min(Math.max(at.line(), at.endLine()), at.line() + LONGEST) + AROUND;
    for (int line = Math.max(1, at.line() - AROUND); line <= Math.min(last, lines.size()); line++) {
      shown
          .computeIfAbsent(at.path(), path -> new TreeMap<>())
          .put(line, harmless(lines.get(line - 1)));
    }
  }

  /** Lines by path and number. */
  SortedMap<String, SortedMap<Integer, String>> shown() {
    return shown;
  }

  private List<String> lines(String path) {
    return files.computeIfAbsent(
        path, p -> texts.of(p).map(SourceTexts::lines).orElseGet(List::of));
  }

  /**
   * The line with a visible sign for each character that could turn the order of the others round
   * or hide them; one for one, so that columns stay where they are.
   */
  static String harmless(String line) {
    String cut = line.length() > WIDEST ? line.substring(0, WIDEST) : line;
    StringBuilder safe = new StringBuilder(cut.length());
    for (int i = 0; i < cut.length(); ) {
      int point = cut.codePointAt(i);
      if (point == '\t' || isPlain(point)) {
        safe.appendCodePoint(point);
      } else if (point < ' ') {
        safe.append((char) (0x2400 + point));
      } else {
        safe.append("\uFFFD".repeat(Character.charCount(point)));
      }
      i += Character.charCount(point);
    }
    return safe.toString();
  }

  private static boolean isPlain(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
