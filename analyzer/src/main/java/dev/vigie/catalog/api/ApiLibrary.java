package dev.vigie.catalog.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one library. Its file is read only when somebody asks for what is in it: most
 * programs use few of the libraries that are known. Safe to ask from several threads.
 */
final class ApiLibrary {
  private final ApiNeeds needs;
  private final Supplier<Contents> reading;
  private volatile @Nullable Contents contents;

  /**
   * What a file says.
   *
   * @param answers what a framework does with what it is given back
   * @param clients interfaces that a framework writes; their sinks are among the entries
   * @param shared types of which one object serves many threads at once
   */
  record Contents(
      List<ApiEntry> entries,
      List<Answer> answers,
      List<Client> clients,
      Set<String> shared,
      Map<String, List<ApiEntry>> byName,
      List<ApiEntry> byPrefix) {
    static Contents of(
        List<ApiEntry> entries, List<Answer> answers, List<Client> clients, Set<String> shared) {
      Map<String, List<ApiEntry>> byName = new LinkedHashMap<>();
      List<ApiEntry> byPrefix = new ArrayList<>();
      for (ApiEntry entry : entries) {
        for (String method : entry.pattern().methods()) {
          if (!method.endsWith("*")) {
            byName.computeIfAbsent(method, k -> new ArrayList<>()).add(entry);
          } else if (!byPrefix.contains(entry)) {
            byPrefix.add(entry);
          }
        }
      }
      return new Contents(
          List.copyOf(entries),
          List.copyOf(answers),
          List.copyOf(clients),
          Set.copyOf(shared),
          byName,
          byPrefix);
    }
  }

  private ApiLibrary(ApiNeeds needs, Supplier<Contents> reading) {
    this.needs = needs;
    this.reading = reading;
  }

  /** Of a file that {@code reading} reads. */
  static ApiLibrary unread(ApiNeeds needs, Supplier<Contents> reading) {
    return new ApiLibrary(needs, reading);
  }

  /** Of entries that are known already. */
  static ApiLibrary of(Contents contents) {
    Set<String> kinds = new TreeSet<>();
    for (ApiEntry entry : contents.entries()) {
      if (entry instanceof ApiEntry.Sink sink) {
        kinds.add(sink.kind());
      }
    }
    return new ApiLibrary(new ApiNeeds(Set.of(), kinds, true), () -> contents);
  }

  /** Names of types by which it is needed. */
  Set<String> types() {
    return needs.types();
  }

  Set<String> sinkKinds() {
    return needs.sinkKinds();
  }

  /** Whether its entries may count for programs that name none of its types. */
  boolean isEverywhere() {
    return needs.everywhere();
  }

  boolean isRead() {
    return contents != null;
  }

  Contents contents() {
    Contents known = contents;
    if (known == null) {
      synchronized (this) {
        known = contents;
        if (known == null) {
          known = reading.get();
          contents = known;
        }
      }
    }
    return known;
  }

  /** Entries of which a name matches, in their order. */
  List<ApiEntry> named(String method) {
    List<ApiEntry> exact = contents().byName().getOrDefault(method, List.of());
    List<ApiEntry> prefixed = contents().byPrefix();
    if (prefixed.isEmpty()) {
      return exact;
    }
    List<ApiEntry> result = new ArrayList<>(exact);
    for (ApiEntry entry : prefixed) {
      if (!exact.contains(entry) && entry.pattern().matchesName(method)) {
        result.add(entry);
      }
    }
    return result;
  }
}
