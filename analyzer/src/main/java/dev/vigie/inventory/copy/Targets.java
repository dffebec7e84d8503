package dev.vigie.inventory.copy;

import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.code.Callee;
import java.util.ArrayList;
import java.util.List;

/** The methods of the sources that a call reaches. */
final class Targets {
  /** What more methods implement says nothing of any of them. */
  private static final int MOST = 4;

  private static final int MOST_SUBTYPES = 12;

  private final Program program;

  Targets(Program program) {
    this.program = program;
  }

  /**
   * The declared method where it has a body, else its few implementations, else itself; empty for
   * calls of libraries.
   */
  List<Method> of(Callee callee) {
    Method declared =
        callee.declared() == null ? null : program.method(callee.declared()).orElse(null);
    if (declared == null) {
      return List.of();
    }
    if (declared.body() != null) {
      return List.of(declared);
    }
    String receiver = callee.receiver().erasure();
    // Large families are not even asked: looking them through takes long, and they are too many
    if (program.subtypes(receiver).size() > MOST_SUBTYPES) {
      return List.of(declared);
    }
    List<Method> found = new ArrayList<>();
    program
        .implementations(declared.ref(), receiver)
        .forEach(ref -> program.method(ref).ifPresent(found::add));
    return found.isEmpty() || found.size() > MOST ? List.of(declared) : found;
  }
}
