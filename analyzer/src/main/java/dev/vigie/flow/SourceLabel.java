package dev.vigie.flow;

import dev.vigie.flow.solver.Label;
import dev.vigie.inventory.PersonalMember;

/** The label of data that a personal member holds. */
record SourceLabel(PersonalMember member) implements Label {
  @Override
  public String key() {
    return member.place().owner()
        + "#"
        + member.place().member()
        + "#"
        + member.element().id()
        + "@"
        + member.at();
  }

  @Override
  public String display() {
    return member.place().display();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceLabel label && label.key().equals(key());
  }

  @Override
  public int hashCode() {
    return key().hashCode();
  }
}
