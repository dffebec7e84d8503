package dev.vigie.flow.solver;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a value so far, as a list that shares its beginnings. It explains a mark and never
 * decides anything: two marks with different trails are equal, and the shorter trail is kept.
 */
public final class Trail {
  /** No step yet. */
  public static final Trail NONE = new Trail(null, null, 0);

  /** Past this length further steps are dropped: a longer path helps no reader. */
  private static final int LONGEST = 24;

  private final @Nullable Trail before;
  private final @Nullable Step last;
  private final int length;

  private Trail(@Nullable Trail before, @Nullable Step last, int length) {
    this.before = before;
    this.last = last;
    this.length = length;
  }

  /**
   * This trail and one more step. A step at the place of the last one, of the same kind, adds
   * nothing.
   */
  public Trail then(Step step) {
    if (length >= LONGEST || step.equals(last)) {
      return this;
    }
    return new Trail(this, step, length + 1);
  }

  /** This trail, then all steps of another. */
  public Trail then(Trail other) {
    Trail result = this;
    for (Step step : other.steps()) {
      result = result.then(step);
    }
    return result;
  }

  /** Number of steps. */
  public int length() {
    return length;
  }

  /** Steps in order. */
  public List<Step> steps() {
    Deque<Step> steps = new ArrayDeque<>();
    for (Trail trail = this; trail != null && trail.last != null; trail = trail.before) {
      steps.addFirst(trail.last);
    }
    return List.copyOf(steps);
  }
}
