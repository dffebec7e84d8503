package dev.vigie.flow;

import dev.vigie.program.MethodRef;
import dev.vigie.program.Program;
import dev.vigie.source.Location;

/** Where a span of a method is: which file the method stands in. */
final class Places {
  private Places() {}

  static Location location(Program program, MethodRef method, long span) {
    String path =
        program
            .method(method)
            .map(m -> m.at().path())
            .or(() -> program.type(method.owner()).map(t -> t.at().path()))
            .orElse("");
    return Location.of(path, span);
  }
}
