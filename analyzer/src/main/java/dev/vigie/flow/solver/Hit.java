package dev.vigie.flow.solver;

/** A label arrives at a port. */
public record Hit(Label label, Arrival arrival, int guards, boolean certain) {}
