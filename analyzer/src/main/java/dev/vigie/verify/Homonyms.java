package dev.vigie.verify;

import dev.vigie.program.Program;
import dev.vigie.program.Twins;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Files that declare classes of one name, as modules do that copy each other: a compiler bears only
 * one of them at a time.
 */
final class Homonyms {
  /** Names of which there are several, by file. */
  private final Map<String, Set<String>> shared = new HashMap<>();

  Homonyms(Program program) {
    Map<String, Set<String>> files = new HashMap<>();
    for (TypeDeclaration type : program.types()) {
      files
          .computeIfAbsent(Twins.written(type.name()), n -> new HashSet<>(2))
          .add(type.at().path());
    }
    files.forEach(
        (name, paths) -> {
          if (paths.size() > 1) {
            paths.forEach(p -> shared.computeIfAbsent(p, n -> new HashSet<>()).add(name));
          }
        });
  }

  /** Whether a compiler bears all these files together. */
  boolean areApart(Collection<String> paths) {
    Set<String> seen = new HashSet<>();
    return paths.stream()
        .flatMap(path -> shared.getOrDefault(path, Set.of()).stream())
        .allMatch(seen::add);
  }

  /**
   * Puts sets of files together as far as a compiler bears them: positions of the sets, by group.
   */
  List<List<Integer>> groups(List<? extends Collection<String>> sets) {
    List<List<Integer>> groups = new ArrayList<>();
    List<Set<String>> files = new ArrayList<>();
    for (int i = 0; i < sets.size(); i++) {
      int at = 0;
      while (at < groups.size() && !bears(files.get(at), sets.get(i))) {
        at++;
      }
      if (at == groups.size()) {
        groups.add(new ArrayList<>());
        files.add(new HashSet<>());
      }
      groups.get(at).add(i);
      files.get(at).addAll(sets.get(i));
    }
    return groups;
  }

  private boolean bears(Set<String> files, Collection<String> more) {
    if (shared.isEmpty()) {
      return true;
    }
    Set<String> all = new HashSet<>(files);
    all.addAll(more);
    return areApart(all);
  }
}
