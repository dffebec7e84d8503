package dev.vigie.report.paper;

import dev.vigie.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * One statement of a paper, and how it is known.
 *
 * @param text for a reader, in the paper's language
 * @param places where it was found or declared; empty where a person is to answer
 */
public record Cell(Known known, String text, List<Location> places) {
  /** How something is known. */
  public enum Known {
    /** The code shows it. */
    FOUND("found"),
    /** The project's settings say it. */
    DECLARED("declared"),
    /** Only a person can say it, and nobody has yet. */
    OPEN("open");

    private final String id;

    Known(String id) {
      this.id = id;
    }

    /** In JSON, CSV and names of styles. */
    public String id() {
      return id;
    }
  }

  /** Copies the list. */
  public Cell {
    places = List.copyOf(places);
  }

  /** What the code shows. */
  public static Cell found(String text, List<Location> places) {
    return new Cell(Known.FOUND, text, places);
  }

  /** What the settings say. */
  public static Cell declared(String text, Optional<Location> place) {
    return new Cell(Known.DECLARED, text, place.map(List::of).orElse(List.of()));
  }

  /** What a person is to answer. */
  public static Cell open(String text) {
    return new Cell(Known.OPEN, text, List.of());
  }

  /** Its places as a reader finds them: {@code path:line}. */
  public List<String> placeTexts() {
    return places.stream().map(at -> at.path() + ":" + at.line()).distinct().toList();
  }
}
