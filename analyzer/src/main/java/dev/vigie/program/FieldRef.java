package dev.vigie.program;

/**
 * Names a field: the type that declares it, and its name.
 *
 * @param owner qualified name of the declaring type
 */
public record FieldRef(String owner, String name) implements Comparable<FieldRef> {
  @Override
  public int compareTo(FieldRef other) {
    int byOwner = owner.compareTo(other.owner);
    return byOwner != 0 ? byOwner : name.compareTo(other.name);
  }

  @Override
  public String toString() {
    return owner + "." + name;
  }
}
