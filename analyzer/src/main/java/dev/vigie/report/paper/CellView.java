package dev.vigie.report.paper;

import java.util.List;

/**
 * A cell as the template {@code cell} shows it.
 *
 * @param id of how it is known
 * @param label the same in words
 * @param places the first of them
 * @param more how many there are beside these, in words; empty where that is all
 */
public record CellView(
    String id, String label, String text, List<String> places, List<String> more) {
  private static final int SHOWN = 6;

  /** Copies the lists. */
  public CellView {
    places = List.copyOf(places);
    more = List.copyOf(more);
  }

  /** Of a cell, in the language of these messages. */
  public static CellView of(Cell cell, Messages messages) {
    List<String> places = cell.placeTexts();
    int left = places.size() - SHOWN;
    return new CellView(
        cell.known().id(),
        messages.text("paper.known." + cell.known().id()),
        cell.text(),
        places.stream().limit(SHOWN).toList(),
        left > 0 ? List.of(messages.count("paper.places.more", left)) : List.of());
  }

  /** Whether it names places. */
  public boolean hasPlaces() {
    return !places.isEmpty();
  }
}
