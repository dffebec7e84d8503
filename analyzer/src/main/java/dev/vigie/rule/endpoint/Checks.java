package dev.vigie.rule.endpoint;

import dev.vigie.flow.CallGraph;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Statement;
import dev.vigie.program.code.Walk;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Code that keeps callers out by itself: in a method and what it calls, or before it in a filter.
 */
final class Checks {
  private static final String BINDING = "NameBinding";

  private final Program program;
  private final AccessCatalogue catalogue;
  private final CallGraph calls;
  private final Near near;
  private final MethodAccess marks;
  private final Map<MethodRef, Optional<Access>> known = new TreeMap<>();

  Checks(Program program, AccessCatalogue catalogue, CallGraph calls, MethodAccess marks) {
    this.program = program;
    this.catalogue = catalogue;
    this.calls = calls;
    this.near = new Near(calls);
    this.marks = marks;
  }

  /** What a method, or one that it calls, asks of its caller. */
  Access in(Method method) {
    for (MethodRef reached : near.of(method.ref())) {
      Optional<Access> found = known.computeIfAbsent(reached, this::asked);
      if (found.isPresent()) {
        return found.get();
      }
      if (!reached.equals(method.ref())) {
        Optional<Access> marked = marked(reached);
        if (marked.isPresent()) {
          return marked.get();
        }
      }
    }
    return Access.UNGUARDED;
  }

  private Optional<Access> marked(MethodRef reached) {
    Optional<TypeDeclaration> type = program.type(reached.owner());
    Optional<Method> method = program.method(reached);
    return type.isEmpty() || method.isEmpty()
        ? Optional.empty()
        : Optional.of(marks.of(method.get(), type.get()))
            .filter(access -> access.grade().compareTo(Grade.AUTHENTICATED) <= 0);
  }

  private Optional<Access> asked(MethodRef method) {
    for (CallGraph.Site site : calls.sites(method)) {
      if (isCheck(site.callee())) {
        Location at =
            program
                .method(method)
                .map(m -> Location.of(m.at().path(), site.call().at()))
                .orElse(null);
        return Optional.of(new Access(Grade.UNREADABLE, site.callee().display() + "()", "", at));
      }
    }
    return Optional.empty();
  }

  private boolean isCheck(Callee callee) {
    String name = callee.name().toLowerCase(Locale.ROOT);
    if (catalogue.checkNames().matcher(name).matches()) {
      return true;
    }
    String owner = callee.owner() == null ? callee.receiver().erasure() : callee.owner();
    return catalogue.checkTypes().stream()
        .anyMatch(type -> owner.equals(type) || program.isSubtype(owner, type));
  }

  /** Filters of the program that refuse some requests, with the annotation that binds each. */
  List<Filter> filters() {
    List<Filter> filters = new ArrayList<>();
    for (TypeDeclaration type : program.types()) {
      if (!type.test() && !type.isAbstract() && isFilter(type) && refuses(type)) {
        List<String> bindings =
            type.annotations().stream()
                .filter(
                    a ->
                        program
                            .type(a.type())
                            .filter(t -> t.annotation(BINDING).isPresent())
                            .isPresent())
                .map(a -> a.type())
                .toList();
        boolean servlet =
            program.supertypes(type.name()).stream().anyMatch(t -> t.endsWith("servlet.Filter"))
                || program.supertypes(type.name()).stream()
                    .anyMatch(t -> t.startsWith("org.springframework.web.filter."))
                || program.isSubtype(type.name(), "org.springframework.web.server.WebFilter");
        filters.add(new Filter(type, bindings, servlet));
      }
    }
    return filters;
  }

  /**
   * A filter that refuses.
   *
   * @param bindings annotations that bring it about; empty where every request meets it
   * @param servlet whether Spring Security's chains decide beside it
   */
  record Filter(TypeDeclaration type, List<String> bindings, boolean servlet) {}

  private boolean isFilter(TypeDeclaration type) {
    return catalogue.filters().stream().anyMatch(f -> program.isSubtype(type.name(), f));
  }

  /** Whether the code of a type turns some callers away. */
  boolean refuses(TypeDeclaration type) {
    Set<String> words = new LinkedHashSet<>();
    for (Method method : type.methods()) {
      for (MethodRef reached : near.of(method.ref())) {
        program.method(reached).map(Method::body).ifPresent(body -> collect(body, words));
      }
    }
    return words.stream().anyMatch(word -> catalogue.refusing().matcher(word).matches());
  }

  private void collect(Statement body, Set<String> words) {
    Walk.through(
        body,
        expression -> {
          if (expression instanceof Expression.Constant constant && constant.text() != null) {
            words.add(constant.text());
          } else if (expression instanceof Expression.Invoke call) {
            words.add(call.callee().name());
          } else if (expression instanceof Expression.Create create) {
            words.add(create.type().simpleName());
          } else if (expression instanceof Expression.FieldRead read) {
            words.add(read.field().name());
            program.field(read.field()).map(f -> f.constant()).ifPresent(words::add);
          }
        });
  }
}
