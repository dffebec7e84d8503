package dev.vigie.program.link;

import dev.vigie.program.JavaType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the type arguments of one generic call: a short form of JLS chapter 18. Bounds are taken
 * from arguments, then from the target type, then from what lambdas return; a variable's bounds are
 * joined when they come in, never undone.
 */
final class Inference {
  private static final String MARK = "'";

  private final Hierarchy hierarchy;
  private final List<TypeParameter> parameters;
  private final Map<String, JavaType> formals = new HashMap<>();
  private final Map<String, JavaType> found = new HashMap<>();
  private final Map<String, JavaType> hints = new HashMap<>();
  private boolean uncertain;

  /**
   * For a call.
   *
   * @param parameters what is to be found
   * @param known variables of the class around it, already fixed
   */
  Inference(Hierarchy hierarchy, List<TypeParameter> parameters, Map<String, JavaType> known) {
    this.hierarchy = hierarchy;
    this.parameters = parameters;
    formals.putAll(known);
    for (TypeParameter parameter : parameters) {
      formals.put(
          parameter.name(),
          new JavaType.Variable(MARK + parameter.name(), parameter.bound().erasure()));
    }
  }

  /** A declared type with what is to be found marked. */
  JavaType formal(JavaType declared) {
    return Substitution.apply(formals, declared);
  }

  /** Fixes a parameter, as explicit type arguments do. */
  void fix(int index, JavaType type) {
    if (index < parameters.size()) {
      found.put(MARK + parameters.get(index).name(), type);
    }
  }

  /** What is known so far of a marked type; the rest is free. */
  JavaType current(JavaType formal) {
    if (parameters.isEmpty()) {
      return formal;
    }
    if (formal instanceof JavaType.Variable variable) {
      if (!isMarked(variable)) {
        return variable;
      }
      JavaType type = found.get(variable.name());
      JavaType known = type == null ? hints.get(variable.name()) : type;
      return known == null ? Substitution.FREE : known;
    }
    if (formal instanceof JavaType.Array array) {
      return new JavaType.Array(current(array.component()));
    }
    if (formal instanceof JavaType.Declared declared && !declared.args().isEmpty()) {
      return new JavaType.Declared(
          declared.name(), declared.args().stream().map(this::current).toList());
    }
    return formal;
  }

  private static boolean isMarked(JavaType.Variable variable) {
    return variable.name().length() > 1 && variable.name().startsWith(MARK);
  }

  /** Whether the formal type still mentions something to be found. */
  boolean isOpen(JavaType formal) {
    return Substitution.hasFree(current(formal));
  }

  /** Whether the formal type mentions something that no argument has told of yet. */
  boolean isUnfounded(JavaType formal) {
    return mentions(formal, variable -> !found.containsKey(variable.name())) || isOpen(formal);
  }

  private static boolean mentions(JavaType formal, Predicate<JavaType.Variable> which) {
    if (formal instanceof JavaType.Variable variable) {
      return isMarked(variable) && which.test(variable);
    }
    if (formal instanceof JavaType.Array array) {
      return mentions(array.component(), which);
    }
    return formal.arguments().stream().anyMatch(argument -> mentions(argument, which));
  }

  /** A value of type {@code actual} is passed as {@code formal}. */
  void accept(JavaType formal, JavaType actual) {
    accept(formal, actual, false);
  }

  private void accept(JavaType formal, JavaType actual, boolean consumed) {
    if (parameters.isEmpty()) {
      return;
    }
    if (formal instanceof JavaType.Variable variable) {
      if (isMarked(variable)) {
        bind(variable.name(), actual, consumed);
      }
    } else if (formal instanceof JavaType.Array array) {
      if (actual instanceof JavaType.Array other) {
        acceptComponent(array.component(), other.component());
      }
    } else if (formal instanceof JavaType.Declared declared && !declared.args().isEmpty()) {
      acceptArguments(declared, actual);
    }
  }

  private void acceptComponent(JavaType formal, JavaType actual) {
    if (!(actual instanceof JavaType.Primitive)) {
      accept(formal, actual);
    }
  }

  private void acceptArguments(JavaType.Declared formal, JavaType actual) {
    if (actual.isUnknown()) {
      uncertain |= !actual.equals(JavaType.NULL);
      return;
    }
    JavaType.Declared seen = hierarchy.asSuper(Conversions.boxed(actual), formal.name());
    if (seen == null || seen.args().size() != formal.args().size()) {
      return;
    }
    boolean function = isConsumer(formal.name());
    for (int i = 0; i < formal.args().size(); i++) {
      boolean consumed = function && i < Math.max(1, formal.args().size() - 1);
      accept(formal.args().get(i), seen.args().get(i), consumed);
    }
  }

  /** Interfaces whose first type arguments are mostly written {@code ? super}. */
  private static boolean isConsumer(String name) {
    return name.startsWith("java.util.function.")
        || name.equals("java.util.Comparator")
        || name.equals("java.util.stream.Collector");
  }

  private void bind(String variable, JavaType actual, boolean consumed) {
    if (actual.isUnknown()) {
      uncertain |= !actual.equals(JavaType.NULL);
      return;
    }
    if (actual.equals(JavaType.VOID)
        || Substitution.isFree(actual)
        || actual.equals(Substitution.ANYTHING)) {
      return;
    }
    JavaType boxed = Conversions.boxed(actual);
    JavaType before = found.get(variable);
    if (before == null) {
      found.put(variable, boxed);
    } else if (!consumed || Substitution.hasFree(before)) {
      found.put(variable, hierarchy.common(before, boxed));
    }
  }

  /**
   * The result of type {@code formal} will be used where {@code target} is wanted: what that tells
   * of the parameters is what arguments are linked against, until one of them says more.
   */
  void hint(JavaType formal, @Nullable JavaType target) {
    Map<String, JavaType> before = new HashMap<>(found);
    returnsTo(formal, target);
    for (Map.Entry<String, JavaType> each : found.entrySet()) {
      if (!before.containsKey(each.getKey())) {
        hints.put(each.getKey(), each.getValue());
      }
    }
    found.clear();
    found.putAll(before);
  }

  /**
   * The result of type {@code formal} is used where {@code target} is wanted: fixes what no
   * argument did.
   */
  void returnsTo(JavaType formal, @Nullable JavaType target) {
    if (target == null || parameters.isEmpty() || target.isUnknown()) {
      return;
    }
    if (formal instanceof JavaType.Variable variable) {
      if (isMarked(variable)) {
        bindIfOpen(variable.name(), target);
      }
    } else if (formal instanceof JavaType.Array array) {
      if (target instanceof JavaType.Array other) {
        returnsTo(array.component(), other.component());
      }
    } else if (formal instanceof JavaType.Declared declared && !declared.args().isEmpty()) {
      JavaType.Declared seen = hierarchy.asSuper(declared, target.erasure());
      if (seen != null && seen.args().size() == target.arguments().size()) {
        for (int i = 0; i < seen.args().size(); i++) {
          returnsTo(seen.args().get(i), target.arguments().get(i));
        }
      }
    }
  }

  private void bindIfOpen(String variable, JavaType target) {
    JavaType before = found.get(variable);
    if (before == null) {
      bind(variable, target, false);
    } else if (Substitution.hasFree(before)
        && !Substitution.hasFree(target)
        && hierarchy.asSuper(before, target.erasure()) != null) {
      found.put(variable, before.erasure().equals(target.erasure()) ? target : before);
    }
  }

  /** Uses the bounds of parameters: {@code C extends Collection<T>} tells T once C is known. */
  void useBounds() {
    for (TypeParameter parameter : parameters) {
      JavaType type = found.get(MARK + parameter.name());
      if (type != null && !Substitution.hasFree(type)) {
        for (JavaType bound : parameter.bounds()) {
          JavaType formal = formal(bound);
          if (formal instanceof JavaType.Declared declared && isOpen(declared)) {
            accept(declared, type);
          }
        }
      }
    }
  }

  /** The final type: what was not found becomes its bound where it has one, else stays free. */
  JavaType resolve(JavaType declared) {
    return parameters.isEmpty() ? formal(declared) : finish(formal(declared), new HashSet<>());
  }

  private JavaType finish(JavaType formal, Set<String> running) {
    if (formal instanceof JavaType.Variable variable) {
      return isMarked(variable) ? finishVariable(variable, running) : variable;
    }
    if (formal instanceof JavaType.Array array) {
      return new JavaType.Array(finish(array.component(), running));
    }
    if (formal instanceof JavaType.Declared declared && !declared.args().isEmpty()) {
      return new JavaType.Declared(
          declared.name(), declared.args().stream().map(a -> finish(a, running)).toList());
    }
    return formal;
  }

  private JavaType finishVariable(JavaType.Variable variable, Set<String> running) {
    JavaType type = found.get(variable.name());
    if (type != null) {
      return type;
    }
    if (uncertain) {
      return Substitution.UNKNOWN;
    }
    if (!hasVariableBound(variable)) {
      return Substitution.free(variable.bound());
    }
    if (!running.add(variable.name())) {
      return Substitution.erasure(variable);
    }
    for (TypeParameter parameter : parameters) {
      if (variable.name().equals(MARK + parameter.name())) {
        JavaType bound = finish(formal(parameter.bound()), running);
        running.remove(variable.name());
        return bound;
      }
    }
    return Substitution.erasure(variable);
  }

  private boolean hasVariableBound(JavaType.Variable variable) {
    for (TypeParameter parameter : parameters) {
      if (variable.name().equals(MARK + parameter.name())) {
        return parameter.bound() instanceof JavaType.Variable;
      }
    }
    return false;
  }
}
