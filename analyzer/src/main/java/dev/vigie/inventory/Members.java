package dev.vigie.inventory;

import dev.vigie.facts.Modifiers;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What of a type is a member that can hold data. */
final class Members {
  private Members() {}

  /**
   * Whether a field is one that an object holds a value in: no constant, nothing that is not
   * written in the sources.
   */
  static boolean mayHoldData(Field field) {
    return (field.kind() == Field.Kind.FIELD || field.kind() == Field.Kind.RECORD_COMPONENT)
        && !(field.isStatic() && Modifiers.has(field.modifiers(), Modifiers.FINAL));
  }

  /** The annotations of a field and of its getter: some frameworks want them there. */
  static List<Annotation> annotations(TypeDeclaration type, Field field) {
    List<Annotation> all = field.annotations();
    for (Method method : type.methods()) {
      if (!method.annotations().isEmpty()
          && isGetter(method)
          && method.origin() == Method.Origin.SOURCE
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

  /** Whether the name is {@code getX} or {@code isX}. */
  static boolean isGetterName(String name) {
    return startsWith(name, "get") || startsWith(name, "is");
  }

  /** The property that a getter gives; of any other method its own name, as of a record's. */
  static String property(String method) {
    String rest =
        startsWith(method, "get")
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
