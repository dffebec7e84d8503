package dev.vigie.flow.solver;

import dev.vigie.program.JavaType;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Callee;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is handed in.
 *
 * @param receiver null for static methods
 * @param types static types of the arguments
 * @param callee what is called; null where the text of an object is asked for
 */
record Actuals(
    @Nullable Value receiver,
    JavaType receiverType,
    List<Value> arguments,
    List<JavaType> types,
    MethodRef in,
    long at,
    @Nullable Callee callee) {
  /** Whether one of these writes is into an object that is handed in twice. */
  boolean writesShared(Set<Translation.Write> writes) {
    if (writes.isEmpty() || arguments.isEmpty()) {
      return false;
    }
    Set<Place> seen = new HashSet<>(receiver == null ? Set.of() : receiver.places());
    Set<Place> twice = new HashSet<>();
    for (Value argument : arguments) {
      for (Place place : argument.places()) {
        if (!seen.add(place)) {
          twice.add(place);
        }
      }
    }
    return !twice.isEmpty()
        && writes.stream().anyMatch(write -> !Collections.disjoint(write.object().places(), twice));
  }
}
