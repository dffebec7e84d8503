package dev.vigie.inventory;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a project says of its own members: they are, or are not, personal data. It overrides
 * everything else.
 *
 * @param marks in order of writing
 */
public record DeclaredPersonalData(List<Mark> marks) {
  /** Nothing said. */
  public static final DeclaredPersonalData NONE = new DeclaredPersonalData(List.of());

  /** Says which members a mark is about. */
  @FunctionalInterface
  public interface Covering {
    /** Whether it is about what is at this place. */
    boolean covers(Place place);
  }

  /** How much a mark speaks of; a narrower one decides over a wider one. */
  public enum Reach {
    PACKAGE,
    CLASS,
    MEMBER
  }

  /**
   * One mark.
   *
   * @param personal whether they are personal data
   * @param element id of its kind; null where the name is to say
   * @param reason for a reader
   */
  public record Mark(
      Reach reach, Covering covering, boolean personal, @Nullable String element, String reason) {}

  /** Copies the list. */
  public DeclaredPersonalData {
    marks = List.copyOf(marks);
  }

  /**
   * The mark that decides on a place; of two of one reach, the later. That a class or a package
   * holds personal data says nothing of the parameters and locals in it.
   */
  public Optional<Mark> of(Place place) {
    Mark best = null;
    for (Mark mark : marks) {
      boolean speaks =
          mark.reach() == Reach.MEMBER || !mark.personal() || !(place instanceof Place.OfLocal);
      if (speaks
          && (best == null || mark.reach().compareTo(best.reach()) >= 0)
          && mark.covering().covers(place)) {
        best = mark;
      }
    }
    return Optional.ofNullable(best);
  }
}
