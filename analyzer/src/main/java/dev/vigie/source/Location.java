package dev.vigie.source;

import java.util.Comparator;

/**
 * A region of one analysed file.
 *
 * @param path the file, relative to the repository root (or to the folder given where there is
 *     none), with {@code /} between its parts on every machine
 * @param line first line, from 1
 * @param column first column, from 1, in UTF-16 units
 * @param endLine last line, inclusive
 * @param endColumn last column, inclusive
 */
public record Location(String path, int line, int column, int endLine, int endColumn)
    implements Comparable<Location> {
  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::path)
          .thenComparingInt(Location::line)
          .thenComparingInt(Location::column)
          .thenComparingInt(Location::endLine)
          .thenComparingInt(Location::endColumn);

  /**
   * The region that {@code span} packs, in {@code path}; a span of nothing becomes the start of the
   * file.
   */
  public static Location of(String path, long span) {
    return span == Span.NONE
        ? new Location(path, 1, 1, 1, 1)
        : new Location(
            path, Span.line(span), Span.column(span), Span.endLine(span), Span.endColumn(span));
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return path + ":" + line + ":" + column;
  }
}
