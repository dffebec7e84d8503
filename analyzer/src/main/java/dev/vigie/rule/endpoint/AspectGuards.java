package dev.vigie.rule.endpoint;

import dev.vigie.program.Annotation;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.program.code.Expression;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import dev.vigie.program.code.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Annotations of the program's own that an aspect, or an interceptor, of its enforces. */
final class AspectGuards {
  private static final List<String> ASPECTS = List.of("org.aspectj.lang.annotation.Aspect");
  private static final List<String> ADVICE =
      List.of(
          "org.aspectj.lang.annotation.Around",
          "org.aspectj.lang.annotation.Before",
          "org.aspectj.lang.annotation.Pointcut");
  private static final List<String> INTERCEPTORS =
      List.of("jakarta.interceptor.Interceptor", "javax.interceptor.Interceptor");
  private static final List<String> BINDINGS =
      List.of("jakarta.interceptor.InterceptorBinding", "javax.interceptor.InterceptorBinding");
  private static final Pattern MARK =
      Pattern.compile("@(?:annotation|within|target)\\s*\\(\\s*@?([\\w.$]+)\\s*\\)");

  private final Program program;

  /** Simple or qualified names of annotations, as pointcuts write them. */
  private final Set<String> marks = new TreeSet<>();

  /**
   * Of one program.
   *
   * @param refuses whether the code of a type turns some callers away
   */
  AspectGuards(Program program, Predicate<TypeDeclaration> refuses) {
    this.program = program;
    for (TypeDeclaration type : program.types()) {
      boolean aspect = isMarked(type, ASPECTS);
      boolean interceptor = isMarked(type, INTERCEPTORS);
      if (type.test() || !(aspect || interceptor) || !throwsItself(type) || !refuses.test(type)) {
        continue;
      }
      if (aspect) {
        type.methods().forEach(this::ofAdvice);
      } else {
        type.annotations().stream().map(Annotation::type).filter(this::binds).forEach(marks::add);
      }
    }
  }

  private static boolean isMarked(TypeDeclaration type, List<String> marks) {
    return type.annotations().stream().anyMatch(a -> Marks.isOne(a, marks));
  }

  /** An aspect that logs who calls hands on what others throw. */
  private static boolean throwsItself(TypeDeclaration type) {
    boolean[] found = {false};
    for (Method method : type.methods()) {
      if (method.body() != null) {
        Walk.statements(
            method.body(),
            each ->
                found[0] |=
                    each instanceof Statement.Throw thrown
                        && thrown.value() instanceof Expression.Create);
      }
    }
    return found[0];
  }

  private boolean binds(String annotation) {
    return program.type(annotation).filter(t -> isMarked(t, BINDINGS)).isPresent();
  }

  private void ofAdvice(Method method) {
    for (Annotation annotation : method.annotations()) {
      if (Marks.isOne(annotation, ADVICE)) {
        for (Annotation.Value value : annotation.values().values()) {
          Marks.texts(value).forEach(text -> ofPointcut(text, method));
        }
      }
    }
  }

  private void ofPointcut(String text, Method method) {
    Matcher matcher = MARK.matcher(text);
    while (matcher.find()) {
      String name = matcher.group(1);
      marks.add(
          method.parameters().stream()
              .filter(parameter -> parameter.name().equals(name))
              .map(Local::type)
              .map(type -> type.erasure())
              .findFirst()
              .orElse(name));
    }
  }

  /** What the annotations of an endpoint's method and class say that an aspect holds callers to. */
  Access of(Endpoint endpoint) {
    if (marks.isEmpty()) {
      return Access.UNGUARDED;
    }
    List<Annotation> all = new ArrayList<>(endpoint.method().annotations());
    all.addAll(endpoint.type().annotations());
    for (Annotation annotation : all) {
      if (marks.contains(annotation.type()) || marks.contains(annotation.simpleName())) {
        Grade grade = annotation.values().isEmpty() ? Grade.UNREADABLE : Grade.RESTRICTED;
        return new Access(grade, "@" + annotation.simpleName(), "", annotation.at());
      }
    }
    return Access.UNGUARDED;
  }
}
