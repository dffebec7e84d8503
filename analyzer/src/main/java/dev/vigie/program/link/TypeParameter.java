package dev.vigie.program.link;

import dev.vigie.program.JavaType;
import java.util.List;

/**
 * A type parameter of a class or method.
 *
 * @param bounds may mention other parameters of the same declaration
 */
record TypeParameter(String name, List<JavaType> bounds) {
  TypeParameter {
    bounds = List.copyOf(bounds);
  }

  /** Its first bound. */
  JavaType bound() {
    return bounds.isEmpty() ? JavaType.OBJECT : bounds.get(0);
  }

  /** The variable as bodies see it: its bound erased, so that it cannot be cyclic. */
  JavaType.Variable variable() {
    return new JavaType.Variable(name, bound().erasure());
  }
}
