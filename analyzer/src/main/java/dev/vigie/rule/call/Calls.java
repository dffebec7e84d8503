package dev.vigie.rule.call;

import dev.vigie.program.MethodRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * All calls of a program's code, found by what is called and by where. Dozens of rules ask, and few
 * calls have the name that one asks for.
 */
public final class Calls {
  private final List<Call> all;
  private final Map<String, List<Integer>> byName = new HashMap<>();
  private final Map<MethodRef, List<Call>> byMethod = new HashMap<>();
  private final Map<String, List<Call>> byType = new HashMap<>();

  /** Of these, in the order of the code. */
  public Calls(List<Call> all) {
    this.all = List.copyOf(all);
    for (int i = 0; i < this.all.size(); i++) {
      Call call = this.all.get(i);
      byName.computeIfAbsent(call.callee().name(), name -> new ArrayList<>()).add(i);
      MethodRef in = call.in().ref();
      byMethod.computeIfAbsent(in, method -> new ArrayList<>()).add(call);
      byType.computeIfAbsent(in.owner(), type -> new ArrayList<>()).add(call);
    }
  }

  /** All of them, in the order of the code. */
  public List<Call> all() {
    return all;
  }

  /** Those that a method makes. */
  public List<Call> in(MethodRef method) {
    return byMethod.getOrDefault(method, List.of());
  }

  /** Those that the code of a class makes, in the order of writing. */
  public List<Call> inType(String type) {
    return byType.getOrDefault(type, List.of());
  }

  /** Those of which one of the patterns has the name, in the order of the code. */
  public List<Call> named(Collection<CallPattern> patterns) {
    TreeSet<Integer> found = new TreeSet<>();
    for (CallPattern pattern : patterns) {
      pattern.methods().stream()
          .flatMap(method -> method.methods().stream())
          .distinct()
          .forEach(name -> add(name, found));
    }
    return found.stream().map(all::get).toList();
  }

  private void add(String name, TreeSet<Integer> found) {
    if (!name.endsWith("*")) {
      found.addAll(byName.getOrDefault(name, List.of()));
      return;
    }
    String beginning = name.substring(0, name.length() - 1);
    byName.forEach(
        (each, calls) -> {
          if (each.startsWith(beginning)) {
            found.addAll(calls);
          }
        });
  }
}
