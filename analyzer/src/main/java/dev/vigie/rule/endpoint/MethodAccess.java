package dev.vigie.rule.endpoint;

import dev.vigie.program.Annotation;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Who may call a method, as annotations on it, on what it overrides and on its class say. */
final class MethodAccess {
  private static final Pattern OPENING =
      Pattern.compile(
          "permitall(\\(\\))?|isanonymous(\\(\\))?|isauthenticatedanonymously|\\*\\*|true");
  private static final Pattern SIGNED_IN =
      Pattern.compile("is(fully)?authenticated(fully|remembered)?(\\(\\))?|isrememberme\\(\\)");

  private final Program program;
  private final AccessCatalogue catalogue;
  private final Marks marks;
  private final Map<String, Optional<Grade>> byName = new HashMap<>();

  MethodAccess(Program program, AccessCatalogue catalogue) {
    this.program = program;
    this.catalogue = catalogue;
    this.marks = new Marks(program);
  }

  /**
   * What the annotations say: those of the method before those of its class.
   *
   * @param type whose objects answer
   */
  Access of(Method method, TypeDeclaration type) {
    for (Method declaration : marks.declarations(method, type)) {
      Optional<Access> access = of(declaration.annotations());
      if (access.isPresent()) {
        return access.get();
      }
    }
    return of(type);
  }

  /** What the annotations of a class, and of what it inherits from, say. */
  Access of(TypeDeclaration type) {
    return of(marks.ofType(type)).orElse(Access.UNGUARDED);
  }

  private Optional<Access> of(List<Annotation> annotations) {
    List<Access> all = new ArrayList<>();
    for (AccessCatalogue.Mark mark : catalogue.marks()) {
      marks.find(annotations, Set.of(mark.annotation())).ifPresent(f -> all.add(access(mark, f)));
    }
    if (all.isEmpty()) {
      annotations.forEach(annotation -> byName(annotation).ifPresent(all::add));
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(strictest(all));
  }

  private static Access strictest(List<Access> all) {
    Access strictest = all.get(0);
    for (Access each : all) {
      strictest = each.grade().compareTo(strictest.grade()) < 0 ? each : strictest;
    }
    return strictest;
  }

  private static Access access(AccessCatalogue.Mark mark, Marks.Found found) {
    List<String> texts = mark.values() == null ? List.of() : found.texts(List.of(mark.values()));
    String detail = String.join(", ", texts);
    Grade grade = texts.isEmpty() ? mark.grade() : ofExpression(detail);
    return new Access(grade, "@" + found.written().simpleName(), detail, found.written().at());
  }

  private Optional<Access> byName(Annotation annotation) {
    return byName
        .computeIfAbsent(annotation.type(), type -> grade(annotation))
        .map(grade -> new Access(grade, "@" + annotation.simpleName(), "", annotation.at()));
  }

  private Optional<Grade> grade(Annotation annotation) {
    String name = annotation.simpleName();
    // Switches of a framework's security, such as @EnableMethodSecurity, guard nothing themselves.
    boolean known =
        annotation.type().startsWith("org.springframework.")
            || catalogue.marks().stream().anyMatch(m -> Marks.is(annotation, m.annotation()));
    if (known) {
      return Optional.empty();
    }
    if (catalogue.openingNames().matcher(name).matches()) {
      return Optional.of(Grade.OPEN);
    }
    return catalogue.restrictingNames().matcher(name).matches()
        ? Optional.of(Grade.RESTRICTED)
        : Optional.empty();
  }

  /**
   * Whether some method or class of the program is marked.
   *
   * @param guarded by an annotation that keeps somebody out; else, by one of the program's own that
   *     lets everybody in
   */
  boolean anyMark(boolean guarded) {
    for (TypeDeclaration type : program.types()) {
      List<Annotation> all = new ArrayList<>(type.annotations());
      type.methods().forEach(method -> all.addAll(method.annotations()));
      for (Annotation annotation : type.test() ? List.<Annotation>of() : all) {
        boolean found =
            guarded
                ? of(List.of(annotation)).filter(Access::guarded).isPresent()
                : byName(annotation).filter(a -> a.grade() == Grade.OPEN).isPresent();
        if (found) {
          return true;
        }
      }
    }
    return false;
  }

  /** What a security expression, a constant that stands for one, or a list of roles lets in. */
  static Grade ofExpression(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("[\\s_]", "");
    if (OPENING.matcher(plain).matches()) {
      return Grade.OPEN;
    }
    if (plain.matches("denyall(\\(\\))?|false")) {
      return Grade.DENIED;
    }
    return SIGNED_IN.matcher(plain).matches() ? Grade.AUTHENTICATED : Grade.RESTRICTED;
  }
}
