package dev.vigie.flow.solver;

import java.util.Arrays;

/** What the locals of a method are at one moment; a mutable array with a value's equality. */
// Operations that change nothing give back the very object: identity then saves a deep comparison.
@SuppressWarnings("ReferenceEquality")
final class Locals {
  private final Value[] values;

  Locals(int count) {
    values = new Value[count];
    Arrays.fill(values, Value.NOTHING);
  }

  private Locals(Value[] values) {
    this.values = values;
  }

  Value get(int index) {
    return index < values.length ? values[index] : Value.NOTHING;
  }

  void set(int index, Value value) {
    if (index < values.length) {
      values[index] = value;
    }
  }

  Locals copy() {
    return new Locals(values.clone());
  }

  /** Either of the two, as a new array; this one where the other adds nothing. */
  Locals or(Locals other) {
    Value[] joined = null;
    for (int i = 0; i < values.length && i < other.values.length; i++) {
      Value either = values[i].or(other.values[i]);
      if (either != values[i]) {
        joined = joined == null ? values.clone() : joined;
        joined[i] = either;
      }
    }
    return joined == null ? this : new Locals(joined);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Locals locals && Arrays.equals(values, locals.values);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(values);
  }
}
