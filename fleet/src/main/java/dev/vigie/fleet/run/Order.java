package dev.vigie.fleet.run;

import dev.vigie.fleet.input.Entry;
import dev.vigie.fleet.scan.ScanOptions;
import java.util.List;

/**
 * What a run is asked for.
 *
 * @param entries in order of their names
 * @param out folder, or address of one, for tables, SARIF files and the overview
 * @param store the same for facts and results
 */
public record Order(List<Entry> entries, String out, String store, ScanOptions options) {
  /** Copies the list. */
  public Order {
    entries = List.copyOf(entries);
  }
}
