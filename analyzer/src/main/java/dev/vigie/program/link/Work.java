package dev.vigie.program.link;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;

/** Runs work on threads with large stacks, because expressions may be nested ten thousand deep. */
final class Work {
  /** Address space, not memory: a thread takes of it what it uses. */
  private static final long STACK = 1L << 30;

  private final int threads;

  Work(int threads) {
    this.threads = threads;
  }

  /** Runs one thing. */
  <T> T onLargeStack(Supplier<T> work) {
    return result(start(work));
  }

  /**
   * Runs one thing for each item; the results are in the order of the items, whatever thread made
   * them.
   */
  <I, T> List<List<T>> each(List<I> items, Function<I, List<T>> work) {
    List<List<T>> results = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      results.add(List.of());
    }
    AtomicInteger next = new AtomicInteger();
    Supplier<Boolean> worker =
        () -> {
          for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
            results.set(i, work.apply(items.get(i)));
          }
          return true;
        };
    List<FutureTask<Boolean>> running = new ArrayList<>(threads);
    for (int i = 0; i < threads; i++) {
      running.add(start(worker));
    }
    running.forEach(Work::result);
    return results;
  }

  private static <T> FutureTask<T> start(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(null, task, "vigie-link", STACK);
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  private static <T> T result(FutureTask<T> task) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          if (e.getCause() instanceof Error error) {
            throw error;
          }
          throw new IllegalStateException("linking failed", e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
