package dev.vigie.inventory.copy;

import dev.vigie.program.MethodRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What flows into what, unchanged: members, parameters and results. Filled in the order of the
 * program, so that it does not depend on anything else.
 */
final class CopyGraph {
  /** What is filled from more places than these is a vessel for anything. */
  private static final int MOST = 64;

  private final Map<CopyNode, List<Edge>> into = new LinkedHashMap<>();
  private final Set<CopyNode> others = new LinkedHashSet<>();
  private final Map<CopyNode, List<Edge>> comparing = new LinkedHashMap<>();

  /**
   * One step of a value.
   *
   * @param where the method in which it happens, for a reader
   */
  record Edge(CopyNode from, CopyNode to, MethodRef where) {}

  void add(Origin origin, CopyNode to, MethodRef where) {
    for (CopyNode from : origin.nodes()) {
      add(from, to, where);
    }
    if (origin.other()) {
      others.add(to);
    }
  }

  void add(CopyNode from, CopyNode to, MethodRef where) {
    if (from.equals(to)) {
      return;
    }
    List<Edge> edges = into.computeIfAbsent(to, n -> new ArrayList<>(2));
    for (Edge known : edges) {
      if (known.from().equals(from)) {
        return;
      }
    }
    if (edges.size() >= MOST) {
      others.add(to);
      return;
    }
    Edge edge = new Edge(from, to, where);
    edges.add(edge);
  }

  /** A query holds a parameter against a member. */
  void compare(CopyNode parameter, CopyNode member, MethodRef where) {
    Edge edge = new Edge(parameter, member, where);
    comparing.computeIfAbsent(member, n -> new ArrayList<>(1)).add(edge);
  }

  List<Edge> into(CopyNode node) {
    return into.getOrDefault(node, List.of());
  }

  /** From the parameters that a query holds against a member to it. */
  List<Edge> comparing(CopyNode member) {
    return comparing.getOrDefault(member, List.of());
  }

  /** Whether something unseen may reach a node directly. */
  boolean hasOther(CopyNode node) {
    return others.contains(node);
  }

  /** Every member that something reaches, or that a query holds a parameter against. */
  Set<CopyNode> members() {
    Set<CopyNode> members = new LinkedHashSet<>();
    addMembers(into.keySet(), members);
    addMembers(others, members);
    addMembers(comparing.keySet(), members);
    return members;
  }

  private static void addMembers(Set<CopyNode> nodes, Set<CopyNode> members) {
    for (CopyNode node : nodes) {
      if (node instanceof CopyNode.OfField || node instanceof CopyNode.OfGetter) {
        members.add(node);
      }
    }
  }
}
