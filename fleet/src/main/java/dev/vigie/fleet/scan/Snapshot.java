package dev.vigie.fleet.scan;

import dev.vigie.fleet.input.Entry;
import java.io.Serializable;
import java.util.List;

/**
 * A repository as it is now, before anything of it was analysed.
 *
 * @param revision a name for its state; empty where it failed
 * @param bytes of Java sources, about
 * @param provides {@code group:artifact} of what it builds
 * @param needs {@code group:artifact} of what it depends on directly
 * @param fault why it is not to be had; empty where it is
 */
public record Snapshot(
    Entry entry,
    String revision,
    long bytes,
    List<String> provides,
    List<String> needs,
    String fault)
    implements Serializable {
  /** Of one that is not to be had. */
  static Snapshot failed(Entry entry, String fault) {
    return new Snapshot(entry, "", 0, List.of(), List.of(), fault);
  }
}
