package dev.vigie.read;

import dev.vigie.facts.ReadProblem;
import java.util.function.Consumer;

/**
 * How deep the reading of a file is. Everything after {@code read} walks facts by recursion, on
 * stacks of usual size; so what is nested deeper is left out, by every reader alike.
 */
public final class Nesting {
  private static final int MAX_DEPTH = 1_000;

  private final Consumer<ReadProblem> problems;
  private int depth;
  private boolean told;

  /**
   * On the level of the file.
   *
   * @param problems takes one where something is left out
   */
  public Nesting(Consumer<ReadProblem> problems) {
    this.problems = problems;
  }

  /** Goes one level down; false where that is too deep. Every call needs an {@link #up()}. */
  public boolean down(long at) {
    if (++depth <= MAX_DEPTH) {
      return true;
    }
    if (!told) {
      told = true;
      problems.accept(
          new ReadProblem(
              "is nested deeper than " + MAX_DEPTH + " levels; the rest is left out", at));
    }
    return false;
  }

  /** Leaves a level. */
  public void up() {
    depth--;
  }
}
