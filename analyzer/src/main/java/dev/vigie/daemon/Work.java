package dev.vigie.daemon;

/** What a daemon does for whoever asks it. One order at a time. */
@FunctionalInterface
public interface Work {
  /**
   * Does it.
   *
   * @param screen is flushed afterwards
   * @return the exit code
   * @throws Exception where there is no result: whoever asked then does the work itself, and the
   *     daemon ends unless it was interrupted
   */
  int run(Order order, Screen screen) throws Exception;
}
