package dev.vigie.flow.solver;

/**
 * What was done to a value: sixteen bits that the client defines, and as many for what was undone.
 * A method is summarised before its callers are known, so what it undoes is kept until it is known
 * what had been done before.
 */
public final class Guards {
  private static final int WIDTH = 16;
  private static final int DONE = (1 << WIDTH) - 1;

  private Guards() {}

  /** Undoes these bits. */
  public static int undoing(int bits) {
    return bits << WIDTH;
  }

  /** The bits that are done in the end. */
  public static int done(int guards) {
    return guards & DONE;
  }

  /** First one, then the other. */
  static int then(int first, int second) {
    int undone = second >>> WIDTH;
    int done = (first & DONE & ~undone) | (second & DONE);
    return done | (((first >>> WIDTH) | undone) << WIDTH);
  }
}
