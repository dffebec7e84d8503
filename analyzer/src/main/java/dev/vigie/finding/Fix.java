package dev.vigie.finding;

import dev.vigie.source.Location;
import java.util.List;

/**
 * A way to mend a finding by editing files; all of its edits belong together.
 *
 * @param title what it does, as a sentence
 */
public record Fix(String title, List<Edit> edits) {
  /** Copies the list. */
  public Fix {
    edits = List.copyOf(edits);
  }

  /** One change of one file. */
  public sealed interface Edit {
    /** The file. */
    String path();
  }

  /**
   * Text takes the place of a region.
   *
   * @param at the region; where it ends before it begins, the text is inserted at its beginning
   */
  public record Replacement(Location at, String text) implements Edit {
    @Override
    public String path() {
      return at.path();
    }
  }

  /** A file that is not there yet. */
  public record NewFile(String path, String text) implements Edit {}
}
