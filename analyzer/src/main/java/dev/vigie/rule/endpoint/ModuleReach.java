package dev.vigie.rule.endpoint;

import dev.vigie.facts.BuildFacts;
import dev.vigie.program.Program;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which modules of a program run together, because one depends on the other. */
final class ModuleReach {
  /** By folder and by artifact id, the artifact id. */
  private final Map<String, String> artifacts = new HashMap<>();

  private final Map<String, Set<String>> uses = new HashMap<>();

  ModuleReach(Program program) {
    for (Map.Entry<String, BuildFacts> build : program.builds().entrySet()) {
      String artifact = build.getValue().artifactId();
      String[] folders = build.getKey().split("/");
      if (folders.length > 1) {
        artifacts.putIfAbsent(folders[folders.length - 2], artifact);
      }
      artifacts.putIfAbsent(artifact, artifact);
      Set<String> used = uses.computeIfAbsent(artifact, k -> new HashSet<>());
      build.getValue().dependencies().stream()
          .filter(dependency -> !dependency.scope().equals("test"))
          .forEach(dependency -> used.add(dependency.artifactId()));
    }
  }

  /** Whether one of two modules depends on the other, itself or through further ones. */
  boolean together(String one, String other) {
    String first = artifacts.getOrDefault(one, one);
    String second = artifacts.getOrDefault(other, other);
    return reaches(first, second) || reaches(second, first);
  }

  private boolean reaches(String from, String to) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(Set.of(from));
    while (!open.isEmpty()) {
      for (String next : uses.getOrDefault(open.poll(), Set.of())) {
        if (next.equals(to)) {
          return true;
        }
        if (seen.add(next)) {
          open.add(next);
        }
      }
    }
    return false;
  }
}
