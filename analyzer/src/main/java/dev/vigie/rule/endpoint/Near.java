package dev.vigie.rule.endpoint;

import dev.vigie.flow.CallGraph;
import dev.vigie.program.MethodRef;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Methods that a method reaches in a few steps: far enough for a service and its repository. */
public final class Near {
  private static final int DEPTH = 4;

  private final CallGraph calls;

  /** Of one program. */
  public Near(CallGraph calls) {
    this.calls = calls;
  }

  /** The method and those that it reaches, nearest first. */
  public Set<MethodRef> of(MethodRef start) {
    Set<MethodRef> reached = new LinkedHashSet<>(List.of(start));
    List<MethodRef> level = List.of(start);
    for (int depth = 0; depth < DEPTH && !level.isEmpty(); depth++) {
      List<MethodRef> next = new ArrayList<>();
      for (MethodRef each : level) {
        for (CallGraph.Site site : calls.sites(each)) {
          site.targets().stream().filter(reached::add).forEach(next::add);
        }
      }
      level = next;
    }
    return reached;
  }

  /** Calls in the method and in those that it reaches. */
  public List<CallGraph.Site> sites(MethodRef start) {
    return of(start).stream().flatMap(each -> calls.sites(each).stream()).toList();
  }
}
