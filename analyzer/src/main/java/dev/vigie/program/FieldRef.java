package dev.vigie.program;

/**
 * Names a field: the type that declares it, and its name.
 *
 * @param owner qualified name of the declaring type
 */
public record FieldRef(String owner, String name) implements Comparable<FieldRef> {
  /** Written out, because programs ask for fields so often that a record's own is too slow. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof FieldRef field
            && name.equals(field.name)
            && owner.equals(field.owner));
  }

  @Override
  public int hashCode() {
    return 31 * owner.hashCode() + name.hashCode();
  }

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
