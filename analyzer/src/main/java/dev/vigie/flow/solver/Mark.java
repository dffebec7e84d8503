package dev.vigie.flow.solver;

/**
 * A value derives from an origin.
 *
 * @param guards what was done to the value on its way, see {@link Guards}
 * @param certain false where the way leads through a call that is only known by name
 */
public record Mark(Origin origin, int guards, boolean certain) {
  /** Forgets what was undone where nothing can have been done before. */
  public Mark {
    if (origin instanceof Origin.Emission emission && emission.from() == null) {
      guards = Guards.done(guards);
    }
  }

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
