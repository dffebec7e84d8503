package dev.vigie.flow;

import dev.vigie.flow.solver.Label;
import dev.vigie.source.Location;

/**
 * A text that comes from outside.
 *
 * @param display as a reader says it: a parameter's name, {@code SignUp.lastName}
 * @param at where it enters
 */
public record Input(String display, Location at) implements Label {
  @Override
  public String key() {
    return display + "@" + at;
  }
}
