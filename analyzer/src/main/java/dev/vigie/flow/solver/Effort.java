package dev.vigie.flow.solver;

/**
 * How much work a group of methods may cost. It counts what summaries bring to calls, never time:
 * the same program always spends the same.
 */
final class Effort {
  // On 220,000 lines of an identity server a method costs 40 on average, and the dearest group of
  // at
  // most four of them between 30,000 and 60,000: one engine of login flows that everything passes.
  private static final long FOR_A_GROUP = 60_000;
  private static final long FOR_EACH_METHOD = 40;

  /** What is given up makes the run incomplete: then the shortest paths may cost more. */
  private static final long LAST_TRY = 3;

  /** So much more where the program has it to spare. */
  private static final long MOST_FOR_LAST_TRY = 30;

  private final long allowed;
  private long left;

  /** The effort allowed to a group of so many methods. */
  Effort(int methods) {
    this(usual(methods));
  }

  private Effort(long allowed) {
    this.allowed = allowed;
    this.left = allowed;
  }

  /**
   * The effort allowed where no shorter access paths are left to be tried.
   *
   * @param spare what all last tries together may cost beyond the usual; one takes half of it at
   *     most, so that something is left for those after it
   */
  static Effort ofLastTry(int methods, long spare) {
    long usual = usual(methods);
    return new Effort(Math.min(MOST_FOR_LAST_TRY * usual, LAST_TRY * usual + spare / 2));
  }

  /** What was spent beyond the effort that a last try has in any case. */
  long spentBeyond(int methods) {
    return Math.max(0, allowed - Math.max(0, left) - LAST_TRY * usual(methods));
  }

  private static long usual(int methods) {
    return FOR_A_GROUP + FOR_EACH_METHOD * methods;
  }

  /** What is left. */
  long left() {
    return left;
  }

  /**
   * Spends some of it.
   *
   * @throws Exceeded where nothing is left
   */
  void spend(long units) {
    left -= units;
    if (left < 0) {
      throw new Exceeded();
    }
  }

  /** The group is to be solved more coarsely. */
  static final class Exceeded extends RuntimeException {
    private static final long serialVersionUID = 1;

    Exceeded() {
      super(null, null, false, false);
    }
  }
}
