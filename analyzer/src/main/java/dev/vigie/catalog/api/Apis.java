package dev.vigie.catalog.api;

import dev.vigie.program.Program;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that is known of library methods, by name of the method. Immutable; {@link #in} makes it
 * answer questions about the calls of one program.
 */
public final class Apis {
  private final List<ApiEntry> entries;
  private final Set<String> shared;
  private final Map<String, List<ApiEntry>> byName = new LinkedHashMap<>();
  private final List<ApiEntry> byPrefix = new ArrayList<>();

  private Apis(List<ApiEntry> entries, Set<String> shared) {
    this.entries = List.copyOf(entries);
    this.shared = Set.copyOf(shared);
    for (ApiEntry entry : entries) {
      boolean prefix = false;
      for (String method : entry.pattern().methods()) {
        if (method.endsWith("*")) {
          prefix = true;
        } else {
          byName.computeIfAbsent(method, k -> new ArrayList<>()).add(entry);
        }
      }
      if (prefix) {
        byPrefix.add(entry);
      }
    }
  }

  /** Of these entries; earlier ones come first where two are equally near. */
  public static Apis of(List<ApiEntry> entries) {
    return new Apis(entries, Set.of());
  }

  /**
   * Of these entries.
   *
   * @param shared types of which one object serves many threads at once
   */
  static Apis of(List<ApiEntry> entries, Set<String> shared) {
    return new Apis(entries, shared);
  }

  /** Types of which one object serves many threads at once. */
  Set<String> shared() {
    return shared;
  }

  /** All entries, in their order. */
  public List<ApiEntry> entries() {
    return entries;
  }

  /** Kinds of sink that some entry names, in alphabetical order. */
  public Set<String> sinkKinds() {
    Set<String> kinds = new TreeSet<>();
    for (ApiEntry entry : entries) {
      if (entry instanceof ApiEntry.Sink sink) {
        kinds.add(sink.kind());
      }
    }
    return kinds;
  }

  /** These entries, for the calls of one program. */
  public LinkedApis in(Program program) {
    return new LinkedApis(this, program);
  }

  /** Entries of which a name matches, in their order. */
  List<ApiEntry> named(String method) {
    List<ApiEntry> exact = byName.getOrDefault(method, List.of());
    List<ApiEntry> result = new ArrayList<>(exact);
    for (ApiEntry entry : byPrefix) {
      if (!exact.contains(entry) && entry.pattern().matchesName(method)) {
        result.add(entry);
      }
    }
    return result;
  }
}
