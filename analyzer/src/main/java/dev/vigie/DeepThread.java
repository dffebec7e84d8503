package dev.vigie;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Runs work on a thread with room for deep code: code nests deep, and so do the walks over it. What
 * happens there is passed on.
 */
final class DeepThread<T> implements Runnable {
  /** Reserved, not used, where code is shallow. */
  private static final long STACK = 512L << 20;

  private final Callable<T> work;
  private volatile @Nullable T result;
  private volatile @Nullable Throwable failure;

  private DeepThread(Callable<T> work) {
    this.work = work;
  }

  /**
   * Runs the work and waits for it.
   *
   * @throws InterruptedException where the calling thread is interrupted, or the work was
   */
  static <T> T call(Callable<T> work) throws InterruptedException {
    return call(NoneBesides.class, work);
  }

  /**
   * Runs work that may fail for a reason of its own.
   *
   * @param checked that reason, which is thrown as it is
   * @throws X where the work does
   * @throws InterruptedException where the calling thread is interrupted, or the work was
   */
  static <T, X extends Exception> T call(Class<X> checked, Callable<T> work)
      throws X, InterruptedException {
    DeepThread<T> running = new DeepThread<>(work);
    Thread thread = new Thread(null, running, "vigie", STACK);
    thread.setDaemon(true);
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException stop) {
      thread.interrupt();
      throw stop;
    }
    return running.result(checked);
  }

  @Override
  public void run() {
    try {
      result = work.call();
    } catch (Exception | Error e) {
      failure = e;
    }
  }

  private <X extends Exception> T result(Class<X> checked) throws X, InterruptedException {
    T found = result;
    if (found != null) {
      return found;
    }
    Throwable cause = failure;
    if (cause instanceof InterruptedException) {
      throw new InterruptedException("the analysis was interrupted");
    }
    if (cause instanceof Error error) {
      throw error;
    }
    if (checked.isInstance(cause)) {
      throw checked.cast(cause);
    }
    throw new IllegalStateException("the analysis failed", cause);
  }

  /** Stands for no reason at all: nothing throws it. */
  private static final class NoneBesides extends RuntimeException {
    private static final long serialVersionUID = 1;
  }
}
