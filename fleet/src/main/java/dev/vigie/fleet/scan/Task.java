package dev.vigie.fleet.scan;

import java.io.Serializable;
import java.util.List;

/**
 * One repository to be scanned.
 *
 * @param shared repositories of the fleet that it is built on, whose types it uses
 * @param key a name for all that decides its result
 */
public record Task(Snapshot snapshot, List<Snapshot> shared, String key) implements Serializable {
  /** Name of the repository. */
  public String name() {
    return snapshot.entry().name();
  }

  /** In how many parts it is read, at least 1. */
  public int parts(long partBytes) {
    return (int) Math.max(1, (snapshot.bytes() + partBytes - 1) / partBytes);
  }
}
