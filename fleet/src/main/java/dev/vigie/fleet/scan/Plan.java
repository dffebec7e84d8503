package dev.vigie.fleet.scan;

import dev.vigie.fleet.row.Tables;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Makes tasks of repositories: what each is built on, and what decides its result. */
public final class Plan {
  /** Shared types are few; who depends on a whole application is analysed without it. */
  private static final long MAX_SHARED_BYTES = 4L << 20;

  private Plan() {}

  /**
   * A task for each repository that is to be had, largest first, so that none is left for the end.
   *
   * @param engine version of code and knowledge
   */
  public static List<Task> of(List<Snapshot> snapshots, String engine, ScanOptions options) {
    Map<String, Snapshot> providers = new TreeMap<>();
    for (Snapshot snapshot : snapshots) {
      if (snapshot.fault().isEmpty() && snapshot.bytes() <= MAX_SHARED_BYTES) {
        snapshot.provides().forEach(artifact -> providers.putIfAbsent(artifact, snapshot));
      }
    }
    List<Task> tasks = new ArrayList<>();
    for (Snapshot snapshot : snapshots) {
      if (snapshot.fault().isEmpty()) {
        List<Snapshot> shared = shared(snapshot, providers);
        tasks.add(new Task(snapshot, shared, key(snapshot, shared, engine, options)));
      }
    }
    tasks.sort(
        Comparator.comparingLong((Task task) -> -task.snapshot().bytes())
            .thenComparing(Task::name));
    return tasks;
  }

  private static List<Snapshot> shared(Snapshot snapshot, Map<String, Snapshot> providers) {
    Map<String, Snapshot> found = new TreeMap<>();
    for (String artifact : new TreeSet<>(snapshot.needs())) {
      Optional.ofNullable(providers.get(artifact))
          .filter(provider -> !provider.equals(snapshot))
          .ifPresent(provider -> found.put(provider.entry().name(), provider));
    }
    return List.copyOf(found.values());
  }

  private static String key(
      Snapshot snapshot, List<Snapshot> shared, String engine, ScanOptions options) {
    StringBuilder all = new StringBuilder();
    all.append(engine).append('\n').append(Tables.VERSION).append('\n');
    all.append(options.deciding()).append('\n');
    append(all, snapshot);
    shared.forEach(each -> append(all, each));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(Peek.utf8(all.toString())));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void append(StringBuilder all, Snapshot snapshot) {
    all.append(snapshot.entry()).append('\n').append(snapshot.revision()).append('\n');
  }
}
