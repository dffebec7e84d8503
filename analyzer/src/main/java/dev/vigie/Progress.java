package dev.vigie;

/** Is told how far a run has come, while it runs. What it does changes no result. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = stage -> {};

  /**
   * A stage ends, and the next begins.
   *
   * @param stage as the times of a run name it: {@code read}, {@code link}, {@code locate}, {@code
   *     trace}, {@code judge}
   */
  void ended(String stage);
}
