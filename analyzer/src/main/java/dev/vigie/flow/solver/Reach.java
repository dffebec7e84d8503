package dev.vigie.flow.solver;

/** Something that the caller hands in arrives at a port. */
record Reach(Origin.Input input, Arrival arrival, int guards, boolean certain) {}
