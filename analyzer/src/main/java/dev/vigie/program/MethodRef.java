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
  public int hashCode() {
    return 31 * (31 * owner.hashCode() + name.hashCode()) + parameters.hashCode();
  }

  @Override
  public int compareTo(MethodRef other) {
    return toString().compareTo(other.toString());
  }

  @Override
  public String toString() {
    return owner + "#" + name + "(" + String.join(",", parameters) + ")";
  }
}
