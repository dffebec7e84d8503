package dev.vigie.source;

/**
 * A region of one file packed into a {@code long}, because facts hold millions of them: begin line
 * (20 bits), begin column (12), end line (20), end column (12). Lines and columns count from 1;
 * columns are UTF-16 units; the end is inclusive. Values past the width are kept at its maximum, so
 * a span never wraps to a wrong small number.
 */
public final class Span {
  /** No place known, e.g. a member that Lombok implies. */
  public static final long NONE = 0L;

  private static final int LINE_MAX = (1 << 20) - 1;
  private static final int COLUMN_MAX = (1 << 12) - 1;

  private Span() {}

  /** Packs a region. */
  public static long of(int line, int column, int endLine, int endColumn) {
    return ((long) Math.min(line, LINE_MAX) << 44)
        | ((long) Math.min(column, COLUMN_MAX) << 32)
        | ((long) Math.min(endLine, LINE_MAX) << 12)
        | Math.min(endColumn, COLUMN_MAX);
  }

  /** First line, from 1; 0 for {@link #NONE}. */
  public static int line(long span) {
    return (int) (span >>> 44) & LINE_MAX;
  }

  /** First column, from 1. */
  public static int column(long span) {
    return (int) (span >>> 32) & COLUMN_MAX;
  }

  /** Last line, inclusive. */
  public static int endLine(long span) {
    return (int) (span >>> 12) & LINE_MAX;
  }

  /** Last column, inclusive. */
  public static int endColumn(long span) {
    return (int) span & COLUMN_MAX;
  }
}
