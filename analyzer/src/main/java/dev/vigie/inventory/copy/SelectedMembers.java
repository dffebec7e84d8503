package dev.vigie.inventory.copy;

import dev.vigie.program.Method;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Members that a query in JPQL selects: {@code select u.mail from User u} gives that member alone,
 * {@code select u.mail as address, …} fills the properties of a projection that are called so.
 */
final class SelectedMembers {
  private static final String QUERY = "Query";
  private static final Pattern SELECTED =
      Pattern.compile(
          "^\\s*select\\s+(?:distinct\\s+)?(.+?)\\s+from\\s",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern ITEM =
      Pattern.compile(
          "([A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)+)(?:\\s+(?:as\\s+)?(\\w+))?",
          Pattern.CASE_INSENSITIVE);

  /** What a query gives, of JPA and of Hibernate. */
  private static final Set<String> RESULTS =
      Set.of(
          "getSingleResult",
          "getSingleResultOrNull",
          "getResultList",
          "getResultStream",
          "uniqueResult",
          "uniqueResultOptional",
          "list");

  private final CopyGraph graph;
  private final TypeCopies types;
  private final ConstructorExpressions queries;

  SelectedMembers(CopyGraph graph, TypeCopies types, ConstructorExpressions queries) {
    this.graph = graph;
    this.types = types;
    this.queries = queries;
  }

  /** Whether what a method gives is what its query selects. */
  static boolean isQuery(Method method) {
    return method.body() == null && method.annotation(QUERY).isPresent();
  }

  /** Reads what the query of a repository's method selects. */
  void read(Method method) {
    if (!isQuery(method)) {
      return;
    }
    String query = method.annotation(QUERY).flatMap(made -> made.text("value")).orElse("");
    Map<String, CopyNode> selected = selected(query);
    CopyNode result = new CopyNode.OfResult(method.ref());
    TypeDeclaration projection = types.held(method.returnType());
    if (projection == null) {
      CopyNode only = only(selected);
      graph.add(only == null ? Origin.OTHER : Origin.of(only), result, method.ref());
      return;
    }
    selected.forEach(
        (name, node) -> {
          TypeCopies.Property property = types.property(projection, name);
          if (property != null && !Origins.isOpen(property.type())) {
            graph.add(node, property.node(), method.ref());
          }
        });
  }

  /** The member that is the result of a query which is made in place; null where none is. */
  @Nullable CopyNode resultOf(Expression.Invoke call) {
    if (!RESULTS.contains(call.callee().name())) {
      return null;
    }
    Expression asked = call.receiver();
    while (asked instanceof Expression.Invoke step && !step.callee().name().equals("createQuery")) {
      asked = step.receiver();
    }
    return asked instanceof Expression.Invoke made
            && !made.arguments().isEmpty()
            && made.arguments().get(0) instanceof Expression.Constant query
            && query.text() != null
        ? only(selected(query.text()))
        : null;
  }

  private static @Nullable CopyNode only(Map<String, CopyNode> selected) {
    return selected.size() == 1 ? selected.values().iterator().next() : null;
  }

  /**
   * The members that a query selects, by what it calls them, else by their own names; none where it
   * selects anything else beside them without a name.
   */
  private Map<String, CopyNode> selected(String query) {
    Map<String, CopyNode> found = new LinkedHashMap<>();
    Matcher list = SELECTED.matcher(query);
    if (!list.find()) {
      return found;
    }
    String[] items = list.group(1).split(",", -1);
    Map<String, TypeDeclaration> ranges = queries.ranges(query);
    for (String written : items) {
      Matcher item = ITEM.matcher(written.strip());
      TypeCopies.Property property =
          item.matches() ? queries.property(item.group(1), ranges) : null;
      if (property != null) {
        String path = item.group(1);
        String name =
            item.group(2) == null ? path.substring(path.lastIndexOf('.') + 1) : item.group(2);
        found.put(name, property.node());
      } else if (items.length == 1) {
        return Map.of();
      }
    }
    return items.length == 1 || found.size() > 1 ? found : Map.of();
  }
}
