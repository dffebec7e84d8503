package dev.vigie.catalog.api;

import dev.vigie.catalog.Safeguard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that is known of some methods of a library. */
public sealed interface ApiEntry {
  /** Which methods. */
  MethodPattern pattern();

  /**
   * Data that comes to the {@code from} points leaves the program's own memory.
   *
   * @param kind what happens there, e.g. {@code log}, {@code store}; rules name it
   * @param label as a reader says it: "the SLF4J log"
   * @param shows whether an object that comes there is shown as its {@code toString()} (a log)
   *     rather than field by field (a store)
   * @param level log level or another detail of the place, empty where it has none
   * @param begins how the text of the first argument must begin for it to be one; empty for any
   * @param party who gets the data; null where that is nobody in particular
   */
  record Sink(
      MethodPattern pattern,
      String kind,
      String label,
      List<AccessPoint> from,
      boolean shows,
      String level,
      String begins,
      @Nullable Party party)
      implements ApiEntry {
    /** Copies the list. */
    public Sink {
      from = List.copyOf(from);
    }
  }

  /**
   * Data that comes out of a method is personal data by itself.
   *
   * @param element id of its kind; empty where a query says what comes out
   * @param query where the text of that query is: an argument, or among the calls that made {@code
   *     this}; null where {@code element} says it
   */
  record Source(MethodPattern pattern, String element, AccessPoint at, @Nullable AccessPoint query)
      implements ApiEntry {}

  /**
   * Data moves from one point to others; points without an entry keep what they had.
   *
   * @param moves pairs of from and to
   * @param argument index of an argument whose constant text must match {@code argumentMatches}, or
   *     -1
   * @param argumentMatches regular expression; null where any
   */
  record Transfer(
      MethodPattern pattern, List<Move> moves, int argument, @Nullable String argumentMatches)
      implements ApiEntry {
    /**
     * One movement.
     *
     * @param shows an object moves as its {@code toString()} text
     * @param replaces what was there before is gone
     */
    public record Move(AccessPoint from, AccessPoint to, boolean shows, boolean replaces) {}

    /**
     * Copies the list. An empty list means that nothing moves: the result is neutral, e.g. of
     * {@code isEmpty()}.
     */
    public Transfer {
      moves = List.copyOf(moves);
    }
  }

  /**
   * What comes out is guarded, or no longer guarded.
   *
   * @param kind of guard
   * @param to what is guarded afterwards, usually {@code return}
   * @param undoes whether what was done before is undone: decryption
   * @param steady index of an argument that must not be a bare local, because in a loop such a one
   *     takes one value after the other; or -1
   * @param argument index of an argument whose constant text must match {@code argumentMatches}, or
   *     -1
   * @param argumentMatches regular expression, e.g. {@code AES.*}; null where any
   */
  record Guard(
      MethodPattern pattern,
      Safeguard kind,
      List<AccessPoint> from,
      AccessPoint to,
      boolean undoes,
      int steady,
      int argument,
      @Nullable String argumentMatches)
      implements ApiEntry {
    /** Copies the list. */
    public Guard {
      from = List.copyOf(from);
    }
  }
}
