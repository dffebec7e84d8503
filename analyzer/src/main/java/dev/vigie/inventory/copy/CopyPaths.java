package dev.vigie.inventory.copy;

import dev.vigie.program.Field;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Follows values from member to member over the parameters, results and builders between them. */
final class CopyPaths {
  /** A member that is reached over more steps than these holds anything. */
  private static final int MOST = 200;

  private static final String GET = "get";

  private final Program program;
  private final CopyGraph graph;
  private final Predicate<String> telling;

  CopyPaths(Program program, CopyGraph graph, Predicate<String> telling) {
    this.program = program;
    this.graph = graph;
    this.telling = telling;
  }

  private record Step(CopyNode node, @Nullable MethodRef where) {}

  /** What one member is filled from. */
  Copies.Filled into(CopyNode member) {
    Search search = new Search(member);
    search.fillings();
    search.lookups();
    return new Copies.Filled(new ArrayList<>(search.copies.values()), search.otherwise);
  }

  private final class Search {
    private final CopyNode member;
    private final Map<CopyNode, Copy> copies = new LinkedHashMap<>();
    private boolean otherwise;

    Search(CopyNode member) {
      this.member = member;
    }

    void fillings() {
      otherwise = graph.hasOther(member);
      Set<CopyNode> seen = new HashSet<>();
      seen.add(member);
      backward(new Step(member, null), seen, false);
    }

    /** What goes into queries that hold it against the member. */
    void lookups() {
      Set<CopyNode> seen = new HashSet<>();
      seen.add(member);
      for (CopyGraph.Edge edge : graph.comparing(member)) {
        Deque<Step> open = new ArrayDeque<>();
        arrive(new Step(edge.from(), edge.where()), open, true);
        open.forEach(step -> backward(step, seen, true));
      }
    }

    private void backward(Step start, Set<CopyNode> seen, boolean compared) {
      Deque<Step> open = new ArrayDeque<>();
      open.add(start);
      while (!open.isEmpty()) {
        Step step = open.remove();
        for (CopyGraph.Edge edge : graph.into(step.node())) {
          if (seen.add(edge.from())) {
            boolean inGetter = step.node() instanceof CopyNode.OfResult && step.where() != null;
            MethodRef where = inGetter || compared ? step.where() : edge.where();
            arrive(new Step(edge.from(), where), open, compared);
          }
        }
        if (seen.size() > MOST) {
          otherwise = true;
          return;
        }
      }
    }

    private void arrive(Step step, Deque<Step> open, boolean compared) {
      CopyNode node = step.node();
      boolean unseen = false;
      if (node instanceof CopyNode.OfColumn column) {
        // A member that is read from where it was kept is filled with itself
        unseen = !column.name().replace("_", "").equalsIgnoreCase(ownName());
      } else if (node instanceof CopyNode.OfResult result) {
        // A getter that makes its value anew is judged by its name
        boolean anew = graph.hasOther(node) && isGetter(result);
        if (anew) {
          take(
              new CopyNode.OfGetter(result.method().owner(), result.method().name()),
              step,
              compared);
        } else {
          unseen = graph.hasOther(node);
        }
        if (!anew || !telling.test(result.method().name().substring(GET.length()))) {
          open.add(step);
        }
      } else if (node instanceof CopyNode.OfParameter parameter) {
        if (isTelling(parameter)) {
          take(node, step, compared);
        } else {
          unseen = graph.hasOther(node) || isEntry(parameter);
          open.add(step);
        }
      } else if (isImplied(node)) {
        unseen = graph.hasOther(node);
        open.add(step);
      } else {
        take(node, step, compared);
      }
      otherwise |= unseen && !compared;
    }

    private void take(CopyNode from, Step step, boolean compared) {
      String where = step.where() == null ? from.display() : CopyNode.display(step.where());
      copies.putIfAbsent(from, new Copy(from, member, compared, where));
    }

    /** A parameter that says more than the member that it fills. */
    private boolean isTelling(CopyNode.OfParameter parameter) {
      String name = parameter.name();
      return !name.equalsIgnoreCase(ownName()) && telling.test(name);
    }

    private String ownName() {
      return member instanceof CopyNode.OfField field ? field.field().name() : "";
    }

    /** Nobody in the sources calls the method, and it is none of the member's own type. */
    private boolean isEntry(CopyNode.OfParameter parameter) {
      boolean own =
          member instanceof CopyNode.OfField field
              && field.field().owner().equals(parameter.method().owner());
      return !own && graph.into(parameter).isEmpty() && !graph.hasOther(parameter);
    }
  }

  private boolean isImplied(CopyNode node) {
    return node instanceof CopyNode.OfField field
        && program.field(field.field()).filter(f -> f.kind() == Field.Kind.IMPLIED).isPresent();
  }

  private static boolean isGetter(CopyNode.OfResult result) {
    String name = result.method().name();
    return result.method().arity() == 0
        && name.length() > GET.length()
        && name.startsWith(GET)
        && Character.isUpperCase(name.charAt(GET.length()));
  }
}
