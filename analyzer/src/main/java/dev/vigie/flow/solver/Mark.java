package dev.vigie.flow.solver;

/**
 * A value derives from an origin.
 *
 * @param guards bits that the client defines; what was done to the value on its way
 * @param certain false where the way leads through a call that is only known by name
 */
public record Mark(Origin origin, int guards, boolean certain) {
  // Marks are keys of almost every map here: a plain computation is several times as fast as a
  // record's own.
  @Override
  public int hashCode() {
    return (origin.hashCode() * 31 + guards) * 2 + (certain ? 1 : 0);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Mark mark
        && guards == mark.guards
        && certain == mark.certain
        && origin.equals(mark.origin);
  }
}
