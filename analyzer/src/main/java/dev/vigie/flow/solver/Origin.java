package dev.vigie.flow.solver;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a mark comes from. */
public sealed interface Origin {
  /**
   * A label that entered in this method or in one that it called.
   *
   * @param from where it was read, where that is something handed in: the caller may know what it
   *     put there; else null
   */
  record Emission(Label label, @Nullable Input from) implements Origin {
    @Override
    public boolean equals(Object other) {
      return this == other
          || (other instanceof Emission emission
              && emission.label.key().equals(label.key())
              && Objects.equals(from, emission.from));
    }

    @Override
    public int hashCode() {
      return label.key().hashCode();
    }
  }

  /**
   * Whatever the caller hands in: symbolic, replaced at each call.
   *
   * @param root {@link #THIS} or the index of a parameter
   * @param path fields from there
   * @param shown the text of the object there, rather than the object
   */
  record Input(int root, List<String> path, boolean shown) implements Origin {
    /** The receiver. */
    public static final int THIS = -1;

    /** Copies the list. */
    public Input {
      path = List.copyOf(path);
    }

    @Override
    public boolean equals(Object other) {
      return this == other
          || (other instanceof Input input
              && root == input.root
              && shown == input.shown
              && path.equals(input.path));
    }

    @Override
    public int hashCode() {
      return (path.hashCode() * 31 + root) * 2 + (shown ? 1 : 0);
    }
  }
}
