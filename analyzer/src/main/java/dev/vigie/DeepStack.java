package dev.vigie;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Runs an analysis on a thread with room for deep code, and passes on what happens there. */
final class DeepStack<T> implements Runnable {
  /** Code nests deep, and so do the walks over it. Reserved, not used, where it does not. */
  private static final long BYTES = 512L << 20;

  private final Callable<T> task;
  private volatile @Nullable T result;
  private volatile @Nullable Throwable failure;

  private DeepStack(Callable<T> task) {
    this.task = task;
  }

  /**
   * Runs a task to its end.
   *
   * @param checked the exception that the task may throw besides
   * @throws X where the task does
   * @throws InterruptedException where the calling thread is interrupted; the task is then, too
   */
  static <T, X extends Exception> T call(Class<X> checked, Callable<T> task)
      throws X, InterruptedException {
    DeepStack<T> running = new DeepStack<>(task);
    Thread thread = new Thread(null, running, "vigie", BYTES);
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
  @SuppressWarnings("IllegalCatch") // whatever it is, it is thrown again in the calling thread
  public void run() {
    try {
      result = task.call();
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
}
