package dev.vigie.report.register;

import dev.vigie.report.paper.Cell;
import java.util.List;

/**
 * One line of an activity's sheet.
 *
 * @param key of its name: {@code purposes}
 */
public record Row(String key, List<Cell> cells) {
  /** Copies the list. */
  public Row {
    cells = List.copyOf(cells);
  }
}
