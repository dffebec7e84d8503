package dev.vigie.verify;

import dev.vigie.program.link.ClassPath;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import spoon.reflect.declaration.CtClass;
import spoon.reflect.declaration.CtEnum;
import spoon.reflect.declaration.CtType;
import spoon.reflect.reference.CtTypeReference;

/** What types are there, what is above them, and what they declare. */
final class Lineage {
  private static final String OBJECT = "java.lang.Object";

  private final CodeModel model;
  private final ClassPath libraries;
  private final Map<String, Line> lines = new HashMap<>();

  Lineage(CodeModel model, ClassPath libraries) {
    this.model = model;
    this.libraries = libraries;
  }

  /**
   * A type and all above it.
   *
   * @param complete whether each of them is there, so that what is not named is no supertype
   */
  record Line(Set<String> types, boolean complete) {
    /** Copies the set. */
    Line {
      types = Set.copyOf(types);
    }
  }

  /** Of a type; a name that is empty gives nothing, incomplete. */
  Line above(String type) {
    Line known = lines.get(type);
    if (known == null) {
      known = type.isEmpty() ? new Line(Set.of(), false) : find(type);
      lines.put(type, known);
    }
    return known;
  }

  /** Whether a file of the model or a class file has a type. */
  boolean knows(String type) {
    String component = type.replace("[]", "");
    return model.type(component).isPresent() || libraries.parents(component).isPresent();
  }

  private Line find(String type) {
    Set<String> found = new LinkedHashSet<>(List.of(type));
    Deque<String> open = new ArrayDeque<>(found);
    boolean complete = true;
    while (!open.isEmpty()) {
      Optional<List<String>> parents = parents(open.poll());
      complete &= parents.isPresent();
      for (String parent : parents.orElse(List.of())) {
        complete &= !parent.isEmpty();
        if (!parent.isEmpty() && found.add(parent)) {
          open.add(parent);
        }
      }
    }
    found.add(OBJECT);
    return new Line(found, complete);
  }

  private Optional<List<String>> parents(String type) {
    Optional<CtType<?>> source = model.type(type);
    if (source.isEmpty()) {
      return libraries.parents(type);
    }
    List<String> parents = new ArrayList<>();
    CtTypeReference<?> superclass = source.get().getSuperclass();
    if (superclass != null) {
      parents.add(Names.of(superclass));
    }
    source.get().getSuperInterfaces().forEach(each -> parents.add(Names.of(each)));
    return Optional.of(parents);
  }

  /**
   * Whether a type itself declares a method that takes so many arguments.
   *
   * @param arguments -1 where any number will do
   */
  boolean declares(String type, String method, int arguments) {
    Optional<CtType<?>> source = model.type(type);
    if (source.isEmpty()) {
      return libraries.declares(type, method, arguments);
    }
    if (source.get() instanceof CtEnum && (method.equals("values") || method.equals("valueOf"))) {
      return true;
    }
    if (method.equals("<init>")) {
      // One that nobody wrote is there as well.
      return source.get() instanceof CtClass;
    }
    return source.get().getMethods().stream()
        .filter(each -> each.getSimpleName().equals(method))
        .anyMatch(
            each -> {
              int declared = each.getParameters().size();
              boolean varargs = declared > 0 && each.getParameters().get(declared - 1).isVarArgs();
              return arguments < 0
                  || declared == arguments
                  || (varargs && arguments >= declared - 1);
            });
  }
}
