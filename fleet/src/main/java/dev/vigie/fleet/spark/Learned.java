package dev.vigie.fleet.spark;

import dev.vigie.Expertise;
import dev.vigie.rules.BuiltInExpertise;
import java.io.IOException;
import java.io.Serializable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Vigie's own knowledge, read once in each process of a cluster, when it is first needed. */
final class Learned implements Serializable, Supplier<Expertise> {
  private static final long serialVersionUID = 1L;

  private transient volatile @Nullable Expertise expertise;

  @Override
  public Expertise get() {
    Expertise known = expertise;
    if (known == null) {
      synchronized (this) {
        known = expertise;
        if (known == null) {
          known = read();
          expertise = known;
        }
      }
    }
    return known;
  }

  /** Faults of our own files are ours, not the user's. */
  private static Expertise read() {
    try {
      return BuiltInExpertise.read();
    } catch (IOException e) {
      throw new IllegalStateException("the built-in rules and catalogue cannot be used", e);
    }
  }
}
