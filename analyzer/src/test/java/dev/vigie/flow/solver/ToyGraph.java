package dev.vigie.flow.solver;

import dev.vigie.program.JavaType;
import dev.vigie.program.code.Callee;
import dev.vigie.testing.Linked;
import java.util.List;
import java.util.Map;

/** Call graphs of small programs, and a callee where it does not matter which. */
final class ToyGraph {
  private ToyGraph() {}

  static MethodGraph of(String body) {
    return MethodGraph.of(Linked.program(Map.of("t/A.java", "package t;\n" + body)), new Writes());
  }

  static Callee callee() {
    return new Callee(
        "t.T",
        "sink",
        List.of(),
        false,
        null,
        JavaType.Declared.of("t.T"),
        Callee.Certainty.METHOD);
  }
}
