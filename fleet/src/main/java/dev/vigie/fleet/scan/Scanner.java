package dev.vigie.fleet.scan;

import dev.vigie.Expertise;
import java.io.IOException;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Scans repositories so that nothing of one harms another: a result that is known is taken, a fault
 * becomes a row, and what takes all memory or ends the process is tried again alone.
 */
public final class Scanner {
  private final Supplier<Expertise> expertise;
  private final Store store;
  private final Store out;
  private final ScanOptions options;

  /**
   * A scanner.
   *
   * @param expertise is asked for when a repository has to be analysed
   * @param store for facts and results
   * @param out for SARIF files
   */
  public Scanner(Supplier<Expertise> expertise, Store store, Store out, ScanOptions options) {
    this.expertise = expertise;
    this.store = store;
    this.out = out;
    this.options = options;
  }

  /**
   * What became of a repository: its result is in the store.
   *
   * @param recalled whether it was known
   */
  public record Scanned(
      String name, String key, boolean recalled, boolean failed, int filesParsed, int filesKnown)
      implements Serializable {}

  /**
   * Reads a part of a large repository. A fault is kept for {@link #scan}, which will meet it again
   * and tell.
   *
   * @return files that were read
   */
  public int readPart(Task task, int part, int parts) throws InterruptedException {
    try {
      return new RepositoryScan(expertise.get(), store, options).readPart(task, part, parts);
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError later) {
      return 0;
    }
  }

  /** Whether the result of a task is known, and holds today. */
  public boolean isKnown(Task task) throws IOException {
    return known(task).isPresent();
  }

  /**
   * Scans a repository.
   *
   * @param deaths processes that have died over this task, or beside it
   * @throws IOException where the store or the output cannot be used, which is nobody's fault
   * @throws InterruptedException where the calling thread is interrupted
   */
  public Scanned scan(Task task, int deaths) throws IOException, InterruptedException {
    Optional<RepositoryResult> known = known(task);
    RepositoryResult result = known.isPresent() ? known.get() : analysed(task, deaths);
    boolean failed = result.repository().status().equals(RepositoryResult.FAILED);
    // What failed is tried again by the next run: it may have been the machine.
    if (known.isEmpty()) {
      store.put((failed ? "failed/" : "results/") + task.key() + ".json", ResultJson.bytes(result));
    }
    if (!result.sarif().isEmpty()) {
      out.put("sarif/" + task.name() + ".sarif", result.sarif().getBytes(StandardCharsets.UTF_8));
    }
    return new Scanned(
        task.name(),
        task.key(),
        known.isPresent(),
        failed,
        known.isPresent() ? 0 : result.filesParsed(),
        known.isPresent() ? 0 : result.filesKnown());
  }

  /** The {@link RepositoryResult} of what was scanned, as {@link ResultJson} writes it. */
  public static byte[] bytes(Store store, Scanned scanned) throws IOException {
    String name = (scanned.failed() ? "failed/" : "results/") + scanned.key() + ".json";
    return store
        .get(name)
        .orElseThrow(() -> new IOException(name + " was in the store, and is no more"));
  }

  private Optional<RepositoryResult> known(Task task) throws IOException {
    Optional<byte[]> bytes = store.get("results/" + task.key() + ".json");
    if (bytes.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ResultJson.read(bytes.get(), RepositoryResult.class))
          .filter(result -> result.holdsOn(options.day()));
    } catch (IOException damaged) {
      return Optional.empty();
    }
  }

  private RepositoryResult analysed(Task task, int deaths) throws InterruptedException {
    if (deaths >= 2) {
      return Isolated.scan(task, options, "processes that analysed it have died");
    }
    try {
      return new RepositoryScan(expertise.get(), store, options).scan(task);
    } catch (OutOfMemoryError | StackOverflowError | LinkageError fault) {
      return Isolated.scan(task, options, Faults.words(fault));
    } catch (InterruptedException stop) {
      throw stop;
    } catch (Exception fault) {
      return RepositoryResult.failed(task.snapshot(), Faults.words(fault));
    }
  }
}
