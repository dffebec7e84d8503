package dev.vigie.flow.solver;

/** Something that the caller hands in arrives at a port. */
record Reach(Origin.Input input, Arrival arrival, int guards, boolean certain) {
  @Override
  public int hashCode() {
    return 31 * (31 * input.hashCode() + arrival.hashCode()) + guards;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Reach that
        && guards == that.guards
        && certain == that.certain
        && input.equals(that.input)
        && arrival.equals(that.arrival);
  }
}
