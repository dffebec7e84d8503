package dev.vigie.flow.solver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a value so far, as a tree that shares its parts: trails are joined far more often
 * than they are read. A trail explains a mark and never decides anything: two marks with different
 * trails are equal, and the shorter trail is kept.
 */
public final class Trail {
  /** No step yet. */
  public static final Trail NONE = new Trail(null, null, null, 0);

  /**
   * Past this length further steps are dropped: a longer path helps no reader, and an exception
   * that wraps others is known for that by the calls on its way.
   */
  private static final int LONGEST = 60;

  private final @Nullable Trail before;
  private final @Nullable Trail after;
  private final @Nullable Step step;
  private final int length;

  private Trail(@Nullable Trail before, @Nullable Trail after, @Nullable Step step, int length) {
    this.before = before;
    this.after = after;
    this.step = step;
    this.length = length;
  }

  /** This trail and one more step. */
  public Trail then(Step next) {
    return length >= LONGEST ? this : new Trail(this, null, next, length + 1);
  }

  /** This trail, then all steps of another. */
  public Trail then(Trail other) {
    if (length == 0 || other.length == 0) {
      return length == 0 ? other : this;
    }
    // The end of the way matters most to a reader: it is kept however long the beginning is.
    return new Trail(this, other, null, length + other.length);
  }

  /** Number of steps. */
  public int length() {
    return length;
  }

  /** Steps in order; a step that repeats the one before it is left out. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    Deque<Trail> pending = new ArrayDeque<>();
    pending.push(this);
    while (!pending.isEmpty()) {
      Trail trail = pending.pop();
      if (trail.step != null && trail.before == null) {
        add(trail.step, steps);
      } else {
        if (trail.step != null) {
          pending.push(new Trail(null, null, trail.step, 1));
        }
        if (trail.after != null) {
          pending.push(trail.after);
        }
        if (trail.before != null) {
          pending.push(trail.before);
        }
      }
    }
    return List.copyOf(steps);
  }

  private static void add(Step step, List<Step> steps) {
    if (steps.isEmpty() || !steps.get(steps.size() - 1).equals(step)) {
      steps.add(step);
    }
  }
}
