package dev.vigie.flow.solver;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Methods that have to be evaluated again, because something that they have read has changed. */
final class Stale {
  private final BitSet methods = new BitSet();
  private final @Nullable BitSet[] readers;

  /** None yet, of so many methods. */
  Stale(int size) {
    this.readers = new BitSet[size];
  }

  /** One method reads the summary of another. */
  void reads(int reader, int number) {
    BitSet known = readers[number];
    if (known == null) {
      known = new BitSet();
      readers[number] = known;
    }
    known.set(reader);
  }

  /** The summary of a method has changed. */
  void changed(int number) {
    BitSet dependents = readers[number];
    if (dependents != null) {
      methods.or(dependents);
    }
  }

  void add(BitSet more) {
    methods.or(more);
  }

  void clear(int number) {
    methods.clear(number);
  }

  boolean has(int number) {
    return methods.get(number);
  }

  boolean isEmpty() {
    return methods.isEmpty();
  }

  int count() {
    return methods.cardinality();
  }

  /** Those of this moment. */
  BitSet now() {
    return (BitSet) methods.clone();
  }
}
