package dev.vigie.flow;

import dev.vigie.program.FieldRef;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Local;
import java.util.Optional;

/** Where texts from outside enter a program. Must answer alike whenever it is asked. */
public interface Inputs {
  /** What a field holds, if whoever fills it is outside. */
  Optional<Input> of(FieldRef field);

  /** What a parameter holds, likewise. */
  Optional<Input> of(MethodRef method, Local local);

  /** Whether a call gives such a text. */
  boolean isGivenBy(Callee callee);
}
