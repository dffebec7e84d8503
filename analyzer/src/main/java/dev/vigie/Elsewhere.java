package dev.vigie;

/**
 * Somebody who may analyse in another process what this one would have to, and leaves what was
 * found in the cache that the request names. What it does changes no result: where it does nothing,
 * or fails, the analysis is made here.
 */
@FunctionalInterface
public interface Elsewhere {
  /** Does nothing. */
  Elsewhere NOWHERE = progress -> false;

  /**
   * Analyses the same request, and keeps what is found.
   *
   * @param progress is told how far it has come
   * @return whether something may have been kept
   * @throws InterruptedException where the calling thread is interrupted
   */
  boolean analysed(Progress progress) throws InterruptedException;
}
