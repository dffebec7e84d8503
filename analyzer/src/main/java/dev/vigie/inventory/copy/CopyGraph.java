package dev.vigie.inventory.copy;

import java.util.ArrayList;
import java.util.HashSet;
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
  private final Map<CopyNode, List<Edge>> outOf = new LinkedHashMap<>();
  private final Set<CopyNode> others = new HashSet<>();
  private final Map<CopyNode, List<Edge>> compared = new LinkedHashMap<>();
  private final Map<CopyNode, List<Edge>> comparing = new LinkedHashMap<>();

  /**
   * One step of a value.
   *
   * @param where the method in which it happens, for a reader
   */
  record Edge(CopyNode from, CopyNode to, String where) {}

  void add(Origin origin, CopyNode to, String where) {
    for (CopyNode from : origin.nodes()) {
      add(from, to, where);
    }
    if (origin.other()) {
      others.add(to);
    }
  }

  void add(CopyNode from, CopyNode to, String where) {
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
    outOf.computeIfAbsent(from, n -> new ArrayList<>(2)).add(edge);
  }

  /** A query holds a parameter against a member. */
  void compare(CopyNode parameter, CopyNode member, String where) {
    Edge edge = new Edge(parameter, member, where);
    compared.computeIfAbsent(parameter, n -> new ArrayList<>(1)).add(edge);
    comparing.computeIfAbsent(member, n -> new ArrayList<>(1)).add(edge);
  }

  List<Edge> into(CopyNode node) {
    return into.getOrDefault(node, List.of());
  }

  List<Edge> outOf(CopyNode node) {
    return outOf.getOrDefault(node, List.of());
  }

  /** From a parameter to the members that a query holds it against. */
  List<Edge> compared(CopyNode parameter) {
    return compared.getOrDefault(parameter, List.of());
  }

  /** From the parameters that a query holds against a member to it. */
  List<Edge> comparing(CopyNode member) {
    return comparing.getOrDefault(member, List.of());
  }

  /** Whether something unseen may reach a node directly. */
  boolean hasOther(CopyNode node) {
    return others.contains(node);
  }

  /** Every node that something flows into or out of, or is held against. */
  Set<CopyNode> nodes() {
    Set<CopyNode> nodes = new LinkedHashSet<>(into.keySet());
    nodes.addAll(outOf.keySet());
    nodes.addAll(others);
    nodes.addAll(comparing.keySet());
    return nodes;
  }
}
