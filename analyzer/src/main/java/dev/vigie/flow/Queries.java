package dev.vigie.flow;

import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.api.AccessPoint;
import dev.vigie.facts.MapperFacts;
import dev.vigie.flow.solver.CallSite;
import dev.vigie.flow.solver.Label;
import dev.vigie.inventory.Inventory;
import dev.vigie.inventory.SelectedColumn;
import dev.vigie.program.Annotation;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Calls that give what a query selects, and the labels of the columns. Objects of the sources are
 * left alone: their members have labels of their own.
 */
final class Queries {
  private static final Set<String> ANNOTATIONS =
      Set.of("Query", "NativeQuery", "Select", "SqlQuery");

  private final Program program;
  private final Inventory inventory;
  private final QueryTexts texts;
  private final Map<String, String> mapped = new HashMap<>();

  Queries(Program program, Inventory inventory) {
    this.program = program;
    this.inventory = inventory;
    this.texts = new QueryTexts(program);
    for (MapperFacts mapper : program.mappers().values()) {
      for (MapperFacts.MappedStatement each : mapper.statements()) {
        if (each.kind() == MapperFacts.MappedStatement.Kind.SELECT) {
          mapped.put(mapper.namespace() + "#" + each.id(), each.sql());
        }
      }
    }
  }

  /** What a library's call gives whose query stands at a point of it. */
  List<Label> of(AccessPoint query, CallSite site) {
    String text = texts.at(query, site);
    if (text == null || program.isOfSources(site.result())) {
      return List.of();
    }
    return labels(text, query.root() == AccessPoint.Root.THIS ? asked(site) : read(site));
  }

  /** What a method without a body gives that stands for a query. */
  List<Label> ofMethod(CallSite site) {
    MethodRef declared = site.callee().declared();
    if (declared == null || program.isOfSources(site.result())) {
      return List.of();
    }
    Method method = program.method(declared).orElse(null);
    if (method == null || method.body() != null) {
      return List.of();
    }
    String text =
        method.annotations().stream()
            .filter(annotation -> ANNOTATIONS.contains(annotation.simpleName()))
            .flatMap(annotation -> Optional.ofNullable(text(annotation)).stream())
            .findFirst()
            .orElseGet(() -> mapped.get(declared.owner() + "#" + declared.name()));
    return text == null ? List.of() : labels(text, column -> true);
  }

  private List<Label> labels(String query, Predicate<SelectedColumn> wanted) {
    return inventory.selectedBy(query).stream()
        .filter(wanted)
        .map(column -> (Label) new SourceLabel(column.member()))
        .distinct()
        .toList();
  }

  /** The column that a row is asked for. */
  private static Predicate<SelectedColumn> asked(CallSite site) {
    if (site.arguments().isEmpty()
        || !(site.arguments().get(0) instanceof Expression.Constant constant)
        || constant.text() == null) {
      return column -> true;
    }
    String key = constant.text();
    return column ->
        Identifier.joined(column.name()).equals(Identifier.joined(key))
            || String.valueOf(column.position()).equals(key);
  }

  /**
   * The columns that a function among the arguments reads by their names; all where it reads none.
   */
  private static Predicate<SelectedColumn> read(CallSite site) {
    Set<String> names = new TreeSet<>();
    for (Expression argument : site.arguments()) {
      if (argument instanceof Expression.Lambda lambda) {
        Walk.through(lambda, each -> name(each, names));
      }
    }
    return column -> names.isEmpty() || names.contains(Identifier.joined(column.name()));
  }

  private static void name(Expression expression, Set<String> names) {
    if (expression instanceof Expression.Invoke invoke
        && invoke.callee().name().startsWith("get")
        && !invoke.arguments().isEmpty()
        && invoke.arguments().get(0) instanceof Expression.Constant constant
        && constant.text() != null) {
      names.add(Identifier.joined(constant.text()));
    }
  }

  /** A text, or the parts of one, as MyBatis allows. */
  private static @Nullable String text(Annotation annotation) {
    if (annotation.values().get("value") instanceof Annotation.Value.Many many) {
      StringBuilder joined = new StringBuilder();
      for (Annotation.Value part : many.values()) {
        joined.append(part instanceof Annotation.Value.Text text ? text.text() : "").append(' ');
      }
      return joined.toString();
    }
    return annotation.text("value").orElse(null);
  }
}
