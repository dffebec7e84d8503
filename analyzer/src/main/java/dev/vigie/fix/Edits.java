package dev.vigie.fix;

import dev.vigie.finding.Fix;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Applies edits to a text; all that they do not name stays as it is, byte for byte. */
public final class Edits {
  private Edits() {}

  /**
   * The edited text; empty where two edits want the same place, where a place is not in the text,
   * or where a Java file would have a fault.
   *
   * @param replacements of this file
   */
  public static Optional<String> apply(
      String path, String text, List<Fix.Replacement> replacements) {
    List<Integer> starts = lineStarts(text);
    List<Span> spans = new ArrayList<>();
    Set<Fix.Replacement> once = new HashSet<>();
    for (Fix.Replacement replacement : replacements) {
      Location at = replacement.at();
      if (at.line() > starts.size() || at.endLine() > starts.size()) {
        return Optional.empty();
      }
      if (once.add(replacement)) {
        int from = starts.get(at.line() - 1) + at.column() - 1;
        int to = starts.get(at.endLine() - 1) + at.endColumn();
        spans.add(new Span(from, Math.max(from, to), replacement.text()));
      }
    }
    spans.sort(Comparator.comparingInt(Span::from).thenComparingInt(Span::to));
    StringBuilder edited = new StringBuilder();
    int done = 0;
    for (Span span : spans) {
      if (span.from() < done || span.to() > text.length()) {
        return Optional.empty();
      }
      edited.append(text, done, span.from()).append(span.text());
      done = span.to();
    }
    edited.append(text, done, text.length());
    boolean sound = !path.endsWith(".java") || ParsedFiles.isSound(edited.toString());
    return sound ? Optional.of(edited.toString()) : Optional.empty();
  }

  private record Span(int from, int to, String text) {}

  /** The part of a text at a place. */
  static String part(String text, Location at) {
    List<Integer> starts = lineStarts(text);
    return text.substring(
        starts.get(at.line() - 1) + at.column() - 1, starts.get(at.endLine() - 1) + at.endColumn());
  }

  /** Indexes of the first character of each line. */
  static List<Integer> lineStarts(String text) {
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      boolean pair = unit == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((unit == '\n' || unit == '\r') && !pair) {
        starts.add(i + 1);
      }
    }
    return starts;
  }
}
