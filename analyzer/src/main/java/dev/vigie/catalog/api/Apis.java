package dev.vigie.catalog.api;

import dev.vigie.program.Program;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All that is known of library methods. {@link #in} makes it answer questions about the calls of
 * one program. A library's file is read when a program first names one of its types; what is
 * answered does not depend on what was read before.
 */
public final class Apis {
  private final List<ApiLibrary> libraries;
  private final List<Integer> everywhere = new ArrayList<>();

  /** Libraries by the names of their types, qualified and simple. */
  private final Map<String, List<Integer>> byType = new HashMap<>();

  /** In their order; earlier ones come first where two entries are equally near. */
  Apis(List<ApiLibrary> libraries) {
    this(libraries, false);
  }

  private Apis(List<ApiLibrary> libraries, boolean all) {
    this.libraries = List.copyOf(libraries);
    for (int i = 0; i < libraries.size(); i++) {
      if (all || libraries.get(i).isEverywhere()) {
        everywhere.add(i);
      } else {
        for (String type : libraries.get(i).types()) {
          add(type, i);
          add(type.substring(type.lastIndexOf('.') + 1), i);
        }
      }
    }
  }

  private void add(String type, int library) {
    List<Integer> known = byType.computeIfAbsent(type, k -> new ArrayList<>());
    if (!known.contains(library)) {
      known.add(library);
    }
  }

  /** Of these entries; earlier ones come first where two are equally near. */
  public static Apis of(List<ApiEntry> entries) {
    return new Apis(
        List.of(ApiLibrary.of(ApiLibrary.Contents.of(entries, List.of(), List.of(), Set.of()))));
  }

  /** The same, of which every file is asked about every call. */
  public Apis askedEverywhere() {
    return new Apis(libraries, true);
  }

  /** Types of which one object serves many threads at once. */
  Set<String> shared() {
    Set<String> shared = new TreeSet<>();
    everywhere.forEach(i -> shared.addAll(libraries.get(i).contents().shared()));
    return shared;
  }

  /** All entries, in their order; reads every file. */
  public List<ApiEntry> entries() {
    List<ApiEntry> entries = new ArrayList<>();
    libraries.forEach(library -> entries.addAll(library.contents().entries()));
    return entries;
  }

  /** Kinds of sink that some entry names, in alphabetical order. */
  public Set<String> sinkKinds() {
    Set<String> kinds = new TreeSet<>();
    libraries.forEach(library -> kinds.addAll(library.sinkKinds()));
    return kinds;
  }

  /** How many files have been read so far, for measurements. */
  public long librariesRead() {
    return libraries.stream().filter(ApiLibrary::isRead).count();
  }

  /** These entries, for the calls of one program. */
  public LinkedApis in(Program program) {
    return new LinkedApis(this, program);
  }

  /**
   * Entries of which a name matches, and that may be about these types, in their order.
   *
   * @param types what a method is called on: qualified names, or a simple one that was not found
   */
  List<ApiEntry> named(String method, Set<String> types) {
    List<ApiEntry> entries = new ArrayList<>();
    needed(types).forEach(library -> entries.addAll(library.named(method)));
    return entries;
  }

  /** What frameworks do with what they are given back by methods with any of these annotations. */
  List<Answer> answers(Set<String> annotations) {
    List<Answer> answers = new ArrayList<>();
    needed(annotations).forEach(library -> answers.addAll(library.contents().answers()));
    return answers;
  }

  /** Interfaces that frameworks write, as far as any of these annotations can tell one. */
  List<Client> clients(Set<String> annotations) {
    List<Client> clients = new ArrayList<>();
    needed(annotations).forEach(library -> clients.addAll(library.contents().clients()));
    return clients;
  }

  private List<ApiLibrary> needed(Set<String> types) {
    Set<Integer> needed = new TreeSet<>(everywhere);
    for (String type : types) {
      needed.addAll(byType.getOrDefault(type, List.of()));
    }
    return needed.stream().map(libraries::get).toList();
  }
}
