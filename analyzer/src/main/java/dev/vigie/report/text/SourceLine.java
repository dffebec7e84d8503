package dev.vigie.report.text;

import dev.vigie.report.Printable;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of source as a terminal shows it: tabs expanded, dangerous characters escaped, and for
 * each UTF-16 column of the source the cell in which it is shown.
 */
final class SourceLine {
  private static final int TAB = 4;
  private static final String CUT = "...";
  private static final int CONTEXT = 20;

  private final List<Glyph> glyphs = new ArrayList<>();
  private final int[] cellOfUnit;
  private final int cells;

  /** What is shown of one character, from which cell on. */
  private record Glyph(String text, int cell, int cells) {}

  /**
   * A part of the line that fits.
   *
   * @param text what is shown
   * @param from first cell of the line that it shows
   * @param to cell after the last one that it shows
   * @param shift cells that stand before the first one: those of the sign that something was cut
   */
  record Window(String text, int from, int to, int shift) {
    /** Where a cell of the line is in this window; those outside are put at its ends. */
    int column(int cell) {
      return Math.max(from, Math.min(to, cell)) - from + shift;
    }
  }

  SourceLine(String source) {
    cellOfUnit = new int[source.length() + 1];
    int cell = 0;
    for (int i = 0; i < source.length(); ) {
      int point = source.codePointAt(i);
      Glyph glyph = glyph(point, cell);
      glyphs.add(glyph);
      int next = i + Character.charCount(point);
      for (int unit = i; unit < next; unit++) {
        cellOfUnit[unit] = cell;
      }
      cell += glyph.cells();
      i = next;
    }
    cells = cell;
    cellOfUnit[source.length()] = cell;
  }

  private static Glyph glyph(int point, int cell) {
    if (point == '\t') {
      int blanks = TAB - cell % TAB;
      return new Glyph(" ".repeat(blanks), cell, blanks);
    }
    StringBuilder text = new StringBuilder();
    Printable.append(text, point);
    boolean escaped = text.length() > 1 && text.codePointAt(0) != point;
    return new Glyph(text.toString(), cell, escaped ? text.length() : CellWidth.of(point));
  }

  /**
   * First cell of a column of the source, which counts from 1; the end of the line for columns past
   * it.
   */
  int start(int column) {
    return cellOfUnit[Math.max(0, Math.min(cellOfUnit.length - 1, column - 1))];
  }

  /** Cell after a column of the source. */
  int end(int column) {
    return Math.max(start(column) + 1, start(column + 1));
  }

  /** Cell after the last. */
  int end() {
    return cells;
  }

  /**
   * The part of the line that fits into {@code width} cells and shows the cells from {@code first}
   * to {@code last}.
   */
  Window window(int width, int first, int last) {
    if (cells <= width) {
      return new Window(text(0, cells), 0, cells, 0);
    }
    int room = width - 2 * CUT.length();
    int from = last <= room ? 0 : Math.max(0, first - CONTEXT);
    int to = Math.min(cells, from + room);
    String before = from > 0 ? CUT : "";
    String after = to < cells ? CUT : "";
    String text = text(from, to);
    return new Window(before + text + after, from, to, before.length());
  }

  /**
   * What is shown from one cell to another; a glyph that does not fit wholly is shown as blanks.
   */
  private String text(int from, int to) {
    StringBuilder text = new StringBuilder();
    for (Glyph glyph : glyphs) {
      int end = glyph.cell() + glyph.cells();
      if (glyph.cell() >= from && end <= to) {
        text.append(glyph.text());
      } else if (end > from && glyph.cell() < to) {
        text.append(" ".repeat(Math.min(end, to) - Math.max(glyph.cell(), from)));
      }
    }
    return text.toString().stripTrailing();
  }
}
