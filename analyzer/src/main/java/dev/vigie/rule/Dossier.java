package dev.vigie.rule;

import dev.vigie.flow.Flows;
import dev.vigie.inventory.Inventory;
import dev.vigie.program.Program;

/**
 * All that a rule judges by.
 *
 * @param register what the project has declared
 * @param complete whether everything was read; where not, "nothing was found" means nothing, and
 *     rules on absence say nothing
 * @param derived what rules have worked out from the program, so that others need not do it again
 */
public record Dossier(
    Program program,
    Inventory inventory,
    Flows flows,
    Register register,
    boolean complete,
    Derived derived) {
  /** With nothing derived yet. */
  public Dossier(
      Program program, Inventory inventory, Flows flows, Register register, boolean complete) {
    this(program, inventory, flows, register, complete, new Derived(program));
  }

  /** Of a project that has declared nothing. */
  public Dossier(Program program, Inventory inventory, Flows flows, boolean complete) {
    this(program, inventory, flows, Register.EMPTY, complete);
  }
}
