package dev.vigie.read.java;

import dev.vigie.facts.ReadProblem;
import dev.vigie.source.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * What a merge left in a file: {@code <<<<<<<}, {@code |||||||}, {@code =======} and {@code
 * >>>>>>>}.
 */
final class MergeMarkers {
  private MergeMarkers() {}

  /**
   * The text with the first side of each conflict only, all positions kept; each conflict is a
   * problem.
   */
  static String firstSide(String text, List<ReadProblem> problems) {
    if (!text.contains("<<<<<<<") || !text.contains(">>>>>>>")) {
      return text;
    }
    List<int[]> conflicts = conflicts(text);
    StringBuilder kept = new StringBuilder(text);
    for (int[] conflict : conflicts) {
      Blanking.blank(kept, conflict[0], lineEnd(text, conflict[0]));
      Blanking.blank(kept, conflict[1], lineEnd(text, conflict[2]));
      problems.add(
          new ReadProblem(
              "unresolved merge conflict; its first side is read",
              Span.of(conflict[3], 1, conflict[3], 7)));
    }
    return kept.toString();
  }

  /**
   * Start of the first marker, start of what follows the first side, start of the last marker; line
   * of the first.
   */
  private static List<int[]> conflicts(String text) {
    List<int[]> found = new ArrayList<>();
    int first = -1;
    int second = -1;
    int firstLine = 0;
    int line = 1;
    for (int start = 0; start < text.length(); start = lineEnd(text, start) + 1, line++) {
      if (text.startsWith("<<<<<<<", start)) {
        first = start;
        firstLine = line;
        second = -1;
      } else if (first >= 0
          && second < 0
          && (text.startsWith("=======", start) || text.startsWith("|||||||", start))) {
        second = start;
      } else if (second >= 0 && text.startsWith(">>>>>>>", start)) {
        found.add(new int[] {first, second, start, firstLine});
        first = -1;
        second = -1;
      }
    }
    return found;
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
