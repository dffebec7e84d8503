package dev.vigie.read;

import dev.vigie.source.Span;
import java.util.Arrays;

/**
 * Lines and columns of the offsets of one text. Both count from 1; a line ends with a line feed, a
 * carriage return, or both.
 */
public final class LineIndex {
  private final int[] starts;
  private final int length;

  private LineIndex(int[] starts, int length) {
    this.starts = starts;
    this.length = length;
  }

  /** The lines of {@code text}. */
  public static LineIndex of(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return new LineIndex(Arrays.copyOf(starts, count), text.length());
  }

  /** The line of {@code offset}. */
  public int line(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The part of the text from {@code start} to before {@code end}. */
  public long span(int start, int end) {
    int last = Math.max(start, end - 1);
    int line = line(start);
    int endLine = last < nextStart(line) ? line : line(last);
    return Span.of(line, start - starts[line - 1] + 1, endLine, last - starts[endLine - 1] + 1);
  }

  private int nextStart(int line) {
    return line < starts.length ? starts[line] : Integer.MAX_VALUE;
  }

  /** The offset of a position, at most the end of the text. */
  public int offset(int line, int column) {
    return line > starts.length ? length : Math.min(length, starts[line - 1] + column - 1);
  }
}
