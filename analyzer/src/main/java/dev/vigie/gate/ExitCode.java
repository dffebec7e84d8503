package dev.vigie.gate;

/** What a process says at its end, the same in every front end. */
public enum ExitCode {
  /** Everything was seen, and nothing counts. */
  PASS(0),
  /** Findings fail the gate. */
  GATE_FAILED(1),
  /** The command line or a settings file cannot be used. */
  USAGE(2),
  /** Not everything was seen, so nothing can be promised. */
  INCOMPLETE(3),
  /** A fault of ours, not of the user. */
  INTERNAL(4);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number that the process returns. */
  public int code() {
    return code;
  }

  /** The code of a verdict. */
  public static ExitCode of(Verdict verdict) {
    return switch (verdict.outcome()) {
      case PASS -> PASS;
      case FAIL -> GATE_FAILED;
      case INCOMPLETE -> INCOMPLETE;
    };
  }
}
