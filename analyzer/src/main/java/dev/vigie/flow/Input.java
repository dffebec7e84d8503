package dev.vigie.flow;

import dev.vigie.flow.solver.Label;
import dev.vigie.source.Location;

/**
 * A text that comes from outside.
 *
 * @param display as a reader says it: a parameter's name, {@code SignUp.lastName}
 * @param at where it enters
 * @param key made once: labels are compared wherever values meet
 */
public record Input(String display, Location at, String key) implements Label {
  /** With the key that name and place make. */
  public Input(String display, Location at) {
    this(display, at, display + "@" + at);
  }
}
