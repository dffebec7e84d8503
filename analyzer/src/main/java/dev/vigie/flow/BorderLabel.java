package dev.vigie.flow;

import dev.vigie.flow.solver.Label;
import dev.vigie.inventory.PersonalMember;
import java.util.Optional;

/**
 * The label of data that came from outside, whether we know what it is or not.
 *
 * @param key made once: labels are compared wherever values meet
 */
record BorderLabel(Brought brought, Optional<PersonalMember> member, String key) implements Label {
  BorderLabel(Brought brought, Optional<PersonalMember> member) {
    this(brought, member, "from outside: " + brought.key());
  }

  @Override
  public String display() {
    return brought.display();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof BorderLabel label && label.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
