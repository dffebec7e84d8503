package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.flow.CallGraph;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Walk;
import dev.vigie.rule.endpoint.Endpoint;
import dev.vigie.rule.endpoint.Marks;
import dev.vigie.rule.endpoint.Near;
import dev.vigie.rule.endpoint.Signs;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint looks like, and what it does.
 *
 * @param names how its path or method is called; null for any
 * @param verbs HTTP methods one of which it must answer; empty for any
 * @param says a constant text in it or in what it calls; null for any
 * @param called names of calls one of which must be in it, or in what it calls; null for any
 * @param unlessCalled names of calls and annotations, in it or in what it calls, that settle it
 * @param unpaged whether it must give many of all, without a parameter that says how many
 * @param marked annotations one of which a member of what it gives must have; empty for none
 */
record EndpointForm(
    @Nullable Pattern names,
    Set<String> verbs,
    @Nullable Pattern says,
    @Nullable Pattern called,
    @Nullable Pattern unlessCalled,
    boolean unpaged,
    List<String> marked) {
  private static final Pattern PAGING =
      Pattern.compile("page|pageable|pagerequest|limit|size|offset|count|max|start|top|rows|first");

  static EndpointForm read(YamlObject yaml) {
    return new EndpointForm(
        Signs.pattern(yaml, "names"),
        new TreeSet<>(yaml.texts("verbs")),
        Signs.pattern(yaml, "says"),
        Signs.pattern(yaml, "called"),
        Signs.pattern(yaml, "unless-called"),
        yaml.flag("unpaged", false),
        yaml.texts("marked"));
  }

  /** Whether an endpoint is of this form, by what it declares. */
  boolean looks(Inquiry inquiry, Endpoint endpoint) {
    return (names == null || Signs.isNamed(endpoint, names))
        && (verbs.isEmpty() || verbs.stream().anyMatch(endpoint::answers))
        && (!unpaged || (endpoint.many() && !paged(endpoint) && isOfAll(endpoint)))
        && (marked.isEmpty() || endpoint.returns().stream().anyMatch(t -> isMarked(inquiry, t)));
  }

  /** Whether it does what is wanted, and not what settles it. */
  boolean does(Inquiry inquiry, Endpoint endpoint) {
    Near near = new Near(inquiry.calls());
    MethodRef start = endpoint.method().ref();
    return (says == null || near.of(start).stream().anyMatch(m -> says(inquiry, m)))
        && (called == null || isCalled(endpoint, near, called))
        && (unlessCalled == null || !settles(inquiry, endpoint, near, unlessCalled));
  }

  private static boolean paged(Endpoint endpoint) {
    return endpoint.parameters().stream()
        .anyMatch(
            p ->
                PAGING.matcher(p.name().toLowerCase(Locale.ROOT)).find()
                    || PAGING.matcher(p.type().simpleName().toLowerCase(Locale.ROOT)).find());
  }

  /** A list below one record, as its path has it, is not of all. */
  private static boolean isOfAll(Endpoint endpoint) {
    return endpoint.from(Endpoint.Source.PATH).isEmpty();
  }

  private boolean isMarked(Inquiry inquiry, String type) {
    for (String part : inquiry.program().supertypes(type)) {
      Optional<TypeDeclaration> declared = inquiry.program().type(part);
      if (declared.isPresent()
          && declared.get().fields().stream()
              .map(Field::annotations)
              .anyMatch(all -> all.stream().anyMatch(a -> Marks.isOne(a, marked)))) {
        return true;
      }
    }
    return false;
  }

  private boolean says(Inquiry inquiry, MethodRef ref) {
    Pattern wanted = says;
    boolean[] found = {false};
    Optional<Method> method = inquiry.program().method(ref).filter(m -> m.body() != null);
    if (wanted != null && method.isPresent() && method.get().body() != null) {
      Walk.through(
          method.get().body(),
          expression -> {
            if (expression instanceof Expression.Constant constant
                && constant.text() != null
                && wanted.matcher(constant.text().toLowerCase(Locale.ROOT)).find()) {
              found[0] = true;
            }
          });
    }
    return found[0];
  }

  private static boolean settles(Inquiry inquiry, Endpoint endpoint, Near near, Pattern settling) {
    if (isCalled(endpoint, near, settling)) {
      return true;
    }
    for (MethodRef reached : near.of(endpoint.method().ref())) {
      List<Annotation> marks =
          inquiry.program().method(reached).map(Method::annotations).orElse(List.of());
      if (isNamed(marks, settling)) {
        return true;
      }
    }
    return isNamed(endpoint.type().annotations(), settling);
  }

  private static boolean isCalled(Endpoint endpoint, Near near, Pattern name) {
    for (CallGraph.Site site : near.sites(endpoint.method().ref())) {
      String called = site.callee().receiver().simpleName() + "." + site.callee().name();
      if (name.matcher(called.toLowerCase(Locale.ROOT)).find()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNamed(List<Annotation> marks, Pattern pattern) {
    return marks.stream()
        .anyMatch(a -> pattern.matcher(a.simpleName().toLowerCase(Locale.ROOT)).find());
  }
}
