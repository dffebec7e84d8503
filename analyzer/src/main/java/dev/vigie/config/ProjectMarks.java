package dev.vigie.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads what a project says of its own members, classes and packages. */
final class ProjectMarks {
  private static final String PART = "[\\p{javaJavaIdentifierPart}*]+";
  private static final Pattern NAME = Pattern.compile(PART + "(\\." + PART + ")*");

  /** A member may be a method's result, {@code getCode()}, or a parameter, {@code find(code)}. */
  private static final Pattern MEMBER_NAME =
      Pattern.compile(PART + "(\\." + PART + ")*(\\((" + PART + ")?\\))?");

  private final Map<String, Integer> lines = new HashMap<>();
  private final List<Mark> personal;
  private final List<Mark> notPersonal;

  /**
   * Reads both lists.
   *
   * @param elements ids that exist
   */
  ProjectMarks(YamlObject root, Set<String> elements) {
    personal = marks(root, "personal", elements);
    notPersonal = marks(root, "not-personal", Set.of());
  }

  List<Mark> personal() {
    return personal;
  }

  List<Mark> notPersonal() {
    return notPersonal;
  }

  private List<Mark> marks(YamlObject root, String key, Set<String> elements) {
    List<Mark> marks = new ArrayList<>();
    for (YamlObject object : root.objects(key)) {
      Mark.Scope scope = null;
      Written name = null;
      int named = 0;
      for (Mark.Scope each : Mark.Scope.values()) {
        if (object.has(each.key())) {
          named++;
          for (Written written : single(object, each)) {
            scope = each;
            name = written;
          }
        }
      }
      Optional<String> element =
          elements.isEmpty() ? Optional.empty() : object.oneOf("element", elements);
      String reason = object.requiredText("reason");
      if (named != 1) {
        object.problem("", "one of 'member', 'class' and 'package' is expected here", "");
      } else if (scope != null && name != null) {
        checkOnce(object, scope, name);
        marks.add(new Mark(scope, name, element, reason));
      }
      object.done();
    }
    return marks;
  }

  /** The name under a key, where it is one. */
  private static List<Written> single(YamlObject object, Mark.Scope scope) {
    List<Written> names = object.written(scope.key());
    if (names.size() > 1) {
      object.problem(
          scope.key(), "'" + scope.key() + "' takes a single name", "give each its own entry");
      return List.of();
    }
    Pattern pattern = scope == Mark.Scope.MEMBER ? MEMBER_NAME : NAME;
    for (Written name : names) {
      if (!pattern.matcher(name.text()).matches()) {
        object.problem(scope.key(), "'" + name.text() + "' is no name", example(scope));
        return List.of();
      }
    }
    return names;
  }

  private static String example(Mark.Scope scope) {
    return switch (scope) {
      case MEMBER -> "such as Customer.code, Shop.find(code) or customer.code for a column";
      case CLASS -> "such as Customer or *Catalogue";
      case PACKAGE -> "such as com.example.shop.demo";
    };
  }

  private void checkOnce(YamlObject object, Mark.Scope scope, Written name) {
    Integer line = lines.putIfAbsent(scope + " " + name.text(), name.line());
    if (line != null) {
      object.problem(
          scope.key(),
          "'" + name.text() + "' is marked in line " + line + " already",
          "keep one of the two");
    }
  }
}
