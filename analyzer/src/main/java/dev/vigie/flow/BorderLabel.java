package dev.vigie.flow;

import dev.vigie.flow.solver.Label;
import dev.vigie.inventory.PersonalMember;
import java.util.Optional;

/** The label of data that came from outside, whether we know what it is or not. */
record BorderLabel(Brought brought, Optional<PersonalMember> member) implements Label {
  @Override
  public String key() {
    return "from outside: " + brought.key();
  }

  @Override
  public String display() {
    return brought.display();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BorderLabel label && label.key().equals(key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }
}
