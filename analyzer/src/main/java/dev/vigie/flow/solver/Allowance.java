package dev.vigie.flow.solver;

import java.util.Arrays;
import java.util.List;

/**
 * What each group of methods may cost, and how far fields of what a caller hands in are followed
 * where more would cost too much. Large groups of methods that call each other on recursive data,
 * such as the visitors of a syntax tree, else have more paths than anybody could follow.
 */
final class Allowance {
  private static final long SPARE_FOR_EACH_METHOD = 300;

  /** Fields of what a caller hands in are not followed, nor what large methods leave in objects. */
  private static final int COARSE = -1;

  private static final int GIVEN_UP = -2;

  /** By number of the method. */
  private final int[] deepest;

  private Effort effort = new Effort(1);

  /** What the last tries of all groups may cost beyond the usual; grows with the program alone. */
  private long spare;

  /** For so many methods. */
  Allowance(int methods) {
    this.spare = SPARE_FOR_EACH_METHOD * methods;
    this.deepest = new int[methods];
    Arrays.fill(deepest, State.DEEPEST);
  }

  /** Whether a group has not been given up. */
  boolean isLeft(int[] component) {
    return deepest[component[0]] > GIVEN_UP;
  }

  /** Begins a try to solve a group. */
  void begin(int[] component) {
    effort = isLastTry(component) ? lastTry(component) : new Effort(component.length);
  }

  /** The try has ended, well or not. */
  void end(int[] component) {
    spare -= isLastTry(component) ? effort.spentBeyond(component.length) : 0;
  }

  /**
   * It cost too much: next time less is followed.
   *
   * @return whether there is less to follow, so that starting again gains something
   */
  boolean shorten(int[] component) {
    int now = deepest[component[0]];
    Arrays.stream(component).forEach(member -> deepest[member] = shorter(now));
    return now != COARSE;
  }

  private boolean isLastTry(int[] component) {
    return deepest[component[0]] <= 0;
  }

  /** A single method that costs so much calls what has large summaries: more would not help. */
  private Effort lastTry(int[] component) {
    return Effort.ofLastTry(component.length, component.length > 1 ? spare : 0);
  }

  private static int shorter(int deepest) {
    return deepest > 1 ? 1 : deepest - 1;
  }

  Effort effort() {
    return effort;
  }

  /** How far a method follows fields of what a caller hands in. */
  int deepest(int number) {
    return Math.max(0, deepest[number]);
  }

  /** The same, telling apart what is solved coarsely. */
  int exactlyDeepest(int number) {
    return deepest[number];
  }

  /** Whether a method takes in of large summaries only what comes back and arrives. */
  boolean isCoarse(int number) {
    return deepest[number] == COARSE;
  }

  /** How many groups are solved so. */
  int coarse(List<int[]> components) {
    return (int) components.stream().filter(each -> isCoarse(each[0])).count();
  }
}
