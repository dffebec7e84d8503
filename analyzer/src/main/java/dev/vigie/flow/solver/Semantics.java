package dev.vigie.flow.solver;

import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
import dev.vigie.program.MethodRef;
import dev.vigie.program.code.Callee;
import dev.vigie.program.code.Local;
import dev.vigie.program.code.Statement;
import java.util.Optional;

/**
 * What a client of the solver follows, and what it knows of calls. Must answer alike whenever it is
 * asked.
 */
public interface Semantics {
  /** The label that every reading of a field gives. */
  Optional<Label> ofField(FieldRef field);

  /** The label that a parameter or local has by itself. */
  Optional<Label> ofLocal(MethodRef method, Local local);

  /** The label that a call gives whose body is not read. */
  Optional<Label> ofCall(CallSite site);

  /**
   * The label that what a call gives has by the constant name under which it is found; counts where
   * nobody sees what was put there.
   */
  default Optional<Label> ofKey(CallSite site) {
    return Optional.empty();
  }

  /**
   * The call that a framework makes with what a method gives back; empty where only the sources
   * call the method.
   */
  default Optional<CallSite> answered(Method method, Statement.Return answer) {
    return Optional.empty();
  }

  /** Whether labels can enter or arrive at a call of this, whatever its arguments. */
  boolean concerns(Callee callee);

  /** Whether one object of a class serves many threads at once. */
  boolean isShared(String type);

  /** What is known of a call. */
  CallEffects effects(CallSite site);
}
