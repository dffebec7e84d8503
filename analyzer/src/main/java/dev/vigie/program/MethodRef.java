package dev.vigie.program;

import java.util.List;

/**
 * Names a method or constructor: the type that declares it, its name, its erased parameter types.
 *
 * @param owner qualified name of the declaring type
 * @param name {@code <init>} for constructors, {@code <clinit>} and {@code <instance>} for
 *     initializers
 * @param parameters {@link JavaType#erasure()} of each declared parameter
 */
public record MethodRef(String owner, String name, List<String> parameters)
    implements Comparable<MethodRef> {
  /** Copies the list. */
  public MethodRef {
    parameters = List.copyOf(parameters);
  }

  /** Number of declared parameters. */
  public int arity() {
    return parameters.size();
  }

  /** Written out, because programs ask for methods so often that a record's own is too slow. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof MethodRef method
            && name.equals(method.name)
            && owner.equals(method.owner)
            && parameters.equals(method.parameters));
  }

  @Override
  public int hashCode() {
    return 31 * (31 * owner.hashCode() + name.hashCode()) + parameters.hashCode();
  }

  /** By type, name and parameters; asked so often that nothing is written out for it. */
  @Override
  public int compareTo(MethodRef other) {
    int order = owner.compareTo(other.owner);
    if (order == 0) {
      order = name.compareTo(other.name);
    }
    for (int i = 0; order == 0 && i < Math.min(arity(), other.arity()); i++) {
      order = parameters.get(i).compareTo(other.parameters.get(i));
    }
    return order != 0 ? order : Integer.compare(arity(), other.arity());
  }

  @Override
  public String toString() {
    return owner + "#" + name + "(" + String.join(",", parameters) + ")";
  }
}
