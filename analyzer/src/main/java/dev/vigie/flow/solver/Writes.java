package dev.vigie.flow.solver;

import dev.vigie.program.code.Expression;
import java.util.HashSet;
import java.util.Set;

/**
 * Names of the fields and properties that anything in a program writes. What nobody writes holds no
 * label that the solver could bring there, so nothing needs to be followed out of it.
 */
final class Writes {
  private final Set<String> names = new HashSet<>();

  /** Takes note of what an expression writes. */
  void see(Expression expression) {
    if (expression instanceof Expression.FieldWrite write) {
      names.add(write.field().name());
    } else if (expression instanceof Expression.Create create) {
      create.captures().forEach(capture -> names.add(capture.field().name()));
    } else if (expression instanceof Expression.Invoke invoke && invoke.arguments().size() == 1) {
      set(invoke.callee().name());
    } else if (expression instanceof Expression.FunctionReference reference) {
      set(reference.callee().name());
    }
  }

  private void set(String method) {
    if (method.startsWith("set") && !Property.of(method).isEmpty()) {
      names.add(Property.of(method));
    }
  }

  /** Takes note of a field with an initializer. */
  void initialized(String field) {
    names.add(field);
  }

  /** Takes note of names that other code writes. */
  void add(Set<String> written) {
    names.addAll(written);
  }

  /** The names. */
  Set<String> names() {
    return Set.copyOf(names);
  }

  /** Whether the field, or step into a container, may have been written. */
  boolean mayHold(String field) {
    return names.contains(field)
        || field.isEmpty()
        || !Character.isJavaIdentifierStart(field.charAt(0))
        || Elements.contains(field)
        || field.indexOf(':') >= 0;
  }
}
