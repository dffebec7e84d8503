package dev.vigie.history;

/** A revision that cannot be had. The message says which and why, the remedy what to do. */
public final class UnreachableException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String remedy;

  UnreachableException(String message, String remedy) {
    super(message);
    this.remedy = remedy;
  }

  /** What to do. */
  public String remedy() {
    return remedy;
  }
}
