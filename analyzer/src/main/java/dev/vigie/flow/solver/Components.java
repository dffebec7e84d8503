package dev.vigie.flow.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Strongly connected components of a graph, callees before callers: Tarjan, "Depth-first search and
 * linear graph algorithms" (1972), without recursion, because call chains are longer than a stack
 * is deep.
 */
final class Components {
  private final MethodGraph graph;
  private final int[] index;
  private final int[] low;
  private final boolean[] onStack;
  private final int[] stack;
  private final int[] path;
  private final int[] position;
  private final int[][] edges;
  private int stackSize;
  private int next;
  private final List<int[]> components = new ArrayList<>();

  private Components(MethodGraph graph) {
    this.graph = graph;
    int size = graph.size();
    index = new int[size];
    low = new int[size];
    onStack = new boolean[size];
    stack = new int[size];
    path = new int[size];
    position = new int[size];
    edges = new int[size][];
    Arrays.fill(index, -1);
  }

  /**
   * Components in order: whatever a component calls comes before it. Members of one are in
   * ascending order.
   */
  static List<int[]> of(MethodGraph graph) {
    Components search = new Components(graph);
    for (int i = 0; i < graph.size(); i++) {
      if (search.index[i] < 0) {
        search.visit(i);
      }
    }
    return search.components;
  }

  private void visit(int start) {
    int depth = 0;
    enter(start);
    path[0] = start;
    position[0] = 0;
    edges[0] = graph.callees(start);
    while (depth >= 0) {
      int node = path[depth];
      if (position[depth] < edges[depth].length) {
        int callee = edges[depth][position[depth]++];
        if (index[callee] < 0) {
          enter(callee);
          depth++;
          path[depth] = callee;
          position[depth] = 0;
          edges[depth] = graph.callees(callee);
        } else if (onStack[callee]) {
          low[node] = Math.min(low[node], index[callee]);
        }
      } else {
        if (low[node] == index[node]) {
          close(node);
        }
        depth--;
        if (depth >= 0) {
          low[path[depth]] = Math.min(low[path[depth]], low[node]);
        }
      }
    }
  }

  private void enter(int node) {
    index[node] = next;
    low[node] = next;
    next++;
    stack[stackSize++] = node;
    onStack[node] = true;
  }

  private void close(int root) {
    int from = stackSize;
    int member;
    do {
      member = stack[--from];
      onStack[member] = false;
    } while (member != root);
    int[] component = Arrays.copyOfRange(stack, from, stackSize);
    Arrays.sort(component);
    components.add(component);
    stackSize = from;
  }
}
