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

  private long left;

  /** The effort allowed to a group of so many methods. */
  Effort(int methods) {
    this(FOR_A_GROUP + FOR_EACH_METHOD * methods);
  }

  private Effort(long left) {
    this.left = left;
  }

  /** The effort allowed where no shorter access paths are left to be tried. */
  static Effort ofLastTry(int methods) {
    return new Effort(LAST_TRY * (FOR_A_GROUP + FOR_EACH_METHOD * methods));
  }

  /**
   * Spends some of it.
   *
   * @throws Exceeded where nothing is left
   */
  void spend(int units) {
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
