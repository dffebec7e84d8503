package dev.vigie.read;

import dev.vigie.facts.FileFacts;
import dev.vigie.facts.ReadFile;
import dev.vigie.source.FileKind;
import dev.vigie.source.SourceFile;
import dev.vigie.source.SourceProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Reads all files of a run: in parallel, each on its own, with the same outcome for any number of
 * threads.
 */
public final class Reading {
  /**
   * Deep expressions are read by recursion; small stacks would send many files to the slow way
   * around.
   */
  private static final long STACK = 8L << 20;

  /** Files that are read at once; a reader may keep what it needs for all of them in memory. */
  private static final int BATCH = 48;

  /** Batches are made so small that each thread gets at least so many: their sizes differ. */
  private static final int SHARES = 4;

  /**
   * What was read.
   *
   * @param files sorted by path
   * @param unread files that could not be read at all; sorted by path
   * @param lines lines of all files read
   * @param known how many files the cache knew
   */
  public record Outcome(List<ReadFile> files, List<SourceProblem> unread, long lines, int known) {
    /** Copies the lists. */
    public Outcome {
      files = List.copyOf(files);
      unread = List.copyOf(unread);
    }
  }

  private record Answer(@Nullable ReadFile file, @Nullable SourceProblem problem, boolean known) {}

  private final Map<FileKind, FactReader> readers;
  private final FactsCache cache;
  private final int threads;

  /**
   * Prepares a run.
   *
   * @param readers of each kind of file; a file of another kind is a problem
   * @param threads how many files are read at the same time
   */
  public Reading(Map<FileKind, FactReader> readers, FactsCache cache, int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("at least one thread is needed");
    }
    this.readers = Map.copyOf(readers);
    this.cache = cache;
    this.threads = threads;
  }

  /**
   * Reads {@code files}, and keeps in the cache what it did not know.
   *
   * @throws InterruptedException where the calling thread is interrupted; nothing is kept then
   */
  public Outcome read(List<SourceFile> files) throws InterruptedException {
    List<SourceFile> sorted = new ArrayList<>(files);
    sorted.sort(Comparator.comparing(SourceFile::path));
    AtomicReferenceArray<Answer> answers = new AtomicReferenceArray<>(sorted.size());
    AtomicInteger next = new AtomicInteger();
    int batch = Math.max(1, Math.min(BATCH, sorted.size() / (threads * SHARES)));
    Runnable work =
        () -> {
          int from = next.getAndAdd(batch);
          while (from < sorted.size() && !Thread.currentThread().isInterrupted()) {
            read(sorted, from, Math.min(sorted.size(), from + batch), answers);
            from = next.getAndAdd(batch);
          }
        };
    List<Thread> running = new ArrayList<>();
    for (int i = 0; i < Math.min(threads, sorted.size()); i++) {
      Thread thread = new Thread(null, work, "vigie-read-" + (i + 1), STACK);
      thread.setDaemon(true);
      running.add(thread);
      thread.start();
    }
    try {
      for (Thread thread : running) {
        thread.join();
      }
    } catch (InterruptedException stop) {
      running.forEach(Thread::interrupt);
      throw stop;
    }
    cache.save();
    return outcome(sorted, answers);
  }

  private static Outcome outcome(List<SourceFile> sorted, AtomicReferenceArray<Answer> answers) {
    List<ReadFile> read = new ArrayList<>(sorted.size());
    List<SourceProblem> unread = new ArrayList<>();
    long lines = 0;
    int known = 0;
    for (int i = 0; i < answers.length(); i++) {
      Answer answer = answers.get(i);
      if (answer == null) {
        unread.add(ownFault(sorted.get(i), "the reading thread ended"));
      } else if (answer.problem() != null) {
        unread.add(answer.problem());
      } else if (answer.file() != null) {
        read.add(answer.file());
        lines += answer.file().facts().lines();
        known += answer.known() ? 1 : 0;
      }
    }
    return new Outcome(read, unread, lines, known);
  }

  /** A file that the cache does not know. */
  private static final class Unknown {
    final int index;
    final SourceFile file;
    final byte[] content;
    final FactsCache.Entry entry;

    Unknown(int index, SourceFile file, byte[] content, FactsCache.Entry entry) {
      this.index = index;
      this.file = file;
      this.content = content;
      this.entry = entry;
    }
  }

  private void read(
      List<SourceFile> files, int from, int to, AtomicReferenceArray<Answer> answers) {
    Map<FileKind, List<Unknown>> unknown = new EnumMap<>(FileKind.class);
    for (int i = from; i < to; i++) {
      SourceFile file = files.get(i);
      Answer answer = known(i, file, unknown);
      if (answer != null) {
        answers.set(i, answer);
      }
    }
    unknown.forEach((kind, batch) -> readAll(readers.get(kind), batch, answers));
  }

  /** The answer where nothing has to be read for it; else null, and the file is unknown. */
  private @Nullable Answer known(int index, SourceFile file, Map<FileKind, List<Unknown>> unknown) {
    if (!readers.containsKey(file.kind())) {
      return failed(ownFault(file, "nobody reads this kind of file"));
    }
    try {
      byte[] content = file.content().read();
      FactsCache.Entry entry = cache.entry(file.kind(), content);
      Optional<FileFacts> facts = entry.known();
      if (facts.isPresent()) {
        return new Answer(new ReadFile(file, facts.get()), null, true);
      }
      unknown
          .computeIfAbsent(file.kind(), kind -> new ArrayList<>())
          .add(new Unknown(index, file, content, entry));
      return null;
    } catch (IOException unreadable) {
      return failed(
          new SourceProblem(
              file.path(),
              "cannot be read: " + unreadable.getMessage(),
              "check that it exists and its permissions",
              true));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
      return failed(ownFault(file, fault.toString()));
    }
  }

  private static void readAll(
      @Nullable FactReader reader, List<Unknown> batch, AtomicReferenceArray<Answer> answers) {
    if (reader == null) {
      return;
    }
    try {
      List<FileFacts> facts = reader.readAll(batch.stream().map(file -> file.content).toList());
      for (int i = 0; i < batch.size(); i++) {
        answers.set(batch.get(i).index, fresh(batch.get(i), facts.get(i)));
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError oneOfThem) {
      for (Unknown file : batch) {
        answers.set(file.index, readAlone(reader, file));
      }
    }
  }

  private static Answer readAlone(FactReader reader, Unknown file) {
    try {
      return fresh(file, reader.read(file.content));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
      return failed(ownFault(file.file, fault.toString()));
    }
  }

  private static Answer fresh(Unknown file, FileFacts facts) {
    file.entry.keep(facts);
    return new Answer(new ReadFile(file.file, facts), null, false);
  }

  /** One file must not take the rest with it, whatever is wrong with its reader. */
  private static SourceProblem ownFault(SourceFile file, String what) {
    return new SourceProblem(
        file.path(),
        "could not be read because of a fault in Vigie: " + what,
        "please report it with this file",
        true);
  }

  private static Answer failed(SourceProblem problem) {
    return new Answer(null, problem, false);
  }
}
