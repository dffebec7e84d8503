package dev.vigie.inventory;

import dev.vigie.facts.Modifiers;
import dev.vigie.facts.TypeFact;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What of a type is a member that can hold data. */
final class Members {
  /** What generators call members that serve their own code: Axis' {@code __equalsCalc}. */
  private static final String GENERATED = "__";

  private Members() {}

  /**
   * Whether a field is one that an object holds a value in: no constant, nothing that is not
   * written in the sources.
   */
  static boolean mayHoldData(Field field) {
    return (field.kind() == Field.Kind.FIELD || field.kind() == Field.Kind.RECORD_COMPONENT)
        && !(field.isStatic() && Modifiers.has(field.modifiers(), Modifiers.FINAL))
        && !field.name().startsWith(GENERATED);
  }

  /** Why a field holds no data whatever it is called. */
  static String whyNoData(Field field) {
    return switch (field.kind()) {
      case ENUM_CONSTANT -> "it is an enum constant: it names something, it does not hold data";
      case IMPLIED -> "it is not written in the sources";
      case FIELD, RECORD_COMPONENT ->
          "it is a constant: the same for everybody, it names data and does not hold any";
    };
  }

  /** The annotations of a field, its getter and its setter: some frameworks want them there. */
  static List<Annotation> annotations(TypeDeclaration type, Field field) {
    List<Annotation> all = field.annotations();
    for (Method method : type.methods()) {
      if (!method.annotations().isEmpty()
          && method.origin() == Method.Origin.SOURCE
          && (isGetter(method) || isSetter(method))
          && property(method.name()).equals(field.name())) {
        all = new ArrayList<>(all);
        all.addAll(method.annotations());
      }
    }
    return all;
  }

  /** Whether a method only gives a value: no parameter, a result, and a name like a getter. */
  static boolean isGetter(Method method) {
    return method.parameters().isEmpty()
        && !method.isStatic()
        && !method.returnType().erasure().equals("void")
        && isGetterName(method.name());
  }

  /**
   * Whether a method of a type gives a value of it: a getter, or any method of a type that only
   * gives values, as those are written from which code is generated: {@code String lastName()}.
   */
  static boolean isAccessor(TypeDeclaration type, Method method) {
    return isGetter(method) || (gives(method) && isView(type));
  }

  private static boolean isView(TypeDeclaration type) {
    List<Method> open =
        type.methods().stream().filter(m -> m.body() == null && !m.isStatic()).toList();
    return type.kind() != TypeFact.Kind.ANNOTATION
        && open.size() > 1
        && open.stream().allMatch(Members::gives);
  }

  private static boolean gives(Method method) {
    return method.body() == null
        && method.parameters().isEmpty()
        && !method.isStatic()
        && !method.returnType().erasure().equals("void");
  }

  /** Whether a method takes one value under a name like a setter's. */
  private static boolean isSetter(Method method) {
    return method.parameters().size() == 1
        && !method.isStatic()
        && startsWith(method.name(), "set");
  }

  /** Whether a type both gives and takes a value under the name of a field. */
  static boolean isProperty(TypeDeclaration type, Field field) {
    return type.methods().stream()
            .anyMatch(m -> isGetter(m) && property(m.name()).equals(field.name()))
        && type.methods().stream()
            .anyMatch(m -> isSetter(m) && property(m.name()).equals(field.name()));
  }

  /** Whether the name is {@code getX} or {@code isX}. */
  static boolean isGetterName(String name) {
    return startsWith(name, "get") || startsWith(name, "is");
  }

  /**
   * The property that a getter gives or a setter takes; of any other method its own name, as of a
   * record's.
   */
  static String property(String method) {
    String rest =
        startsWith(method, "get") || startsWith(method, "set")
            ? method.substring(3)
            : startsWith(method, "is") ? method.substring(2) : method;
    // getURL is URL, getName is name
    boolean acronym = rest.length() > 1 && Character.isUpperCase(rest.charAt(1));
    return acronym ? rest : Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
  }

  /** Whether an annotation has one of these simple names. */
  static boolean isMarked(List<Annotation> annotations, Set<String> names) {
    for (Annotation annotation : annotations) {
      if (names.contains(annotation.simpleName())) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsWith(String name, String prefix) {
    return name.length() > prefix.length()
        && name.startsWith(prefix)
        && Character.isUpperCase(name.charAt(prefix.length()));
  }
}
