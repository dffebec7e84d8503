package dev.vigie.flow.solver;

/**
 * What a field of an abstract object holds.
 *
 * @param definite whether it certainly holds this, rather than perhaps still what it held before
 */
// Operations that change nothing give back the very object: identity then saves a deep comparison.
@SuppressWarnings("ReferenceEquality")
record Slot(Value value, boolean definite) {
  Slot or(Slot other) {
    Value either = value.or(other.value);
    boolean both = definite && other.definite;
    return either == value && both == definite ? this : new Slot(either, both);
  }
}
