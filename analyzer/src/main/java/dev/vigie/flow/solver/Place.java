package dev.vigie.flow.solver;

import dev.vigie.program.FieldRef;
import java.util.List;

/** An object in the abstract heap of one method. */
// Places are keys of every heap: plain comparisons cost a tenth of those that a record brings.
sealed interface Place {
  /**
   * Objects made at one place: by {@code new}, or by a call.
   *
   * @param method number of the method that holds the place
   * @param context tells apart the calls through which the method is evaluated in place; 0 where it
   *     is evaluated for itself
   * @param at the place
   * @param type qualified name of the class; the static type where a library made it
   * @param given whether it came from where nobody sees what was put into it
   */
  record Made(int method, int context, long at, String type, boolean given) implements Place {
    @Override
    public boolean equals(Object other) {
      return this == other
          || (other instanceof Made made
              && at == made.at
              && method == made.method
              && context == made.context
              && given == made.given
              && type.equals(made.type));
    }

    @Override
    public int hashCode() {
      return ((type.hashCode() * 31 + Long.hashCode(at)) * 31 + method) * 31 + context;
    }
  }

  /**
   * The object that the caller hands in under this path.
   *
   * @param root {@link Origin.Input#THIS} or the index of a parameter
   */
  record HandedIn(int root, List<String> path) implements Place {
    /** The last step of what stands for all that lies deeper than fields are followed. */
    static final String BELOW = "…";

    /** Whether it stands for several objects, none of which is told apart. */
    boolean isBelow() {
      return !path.isEmpty() && path.get(path.size() - 1).equals(BELOW);
    }

    @Override
    public boolean equals(Object other) {
      return this == other
          || (other instanceof HandedIn in && root == in.root && path.equals(in.path));
    }

    @Override
    public int hashCode() {
      return path.hashCode() * 31 + root;
    }
  }

  /** What a static field holds, whoever put it there; never known for certain. */
  record Static(FieldRef field) implements Place {}
}
