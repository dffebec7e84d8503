package dev.vigie.flow;

import dev.vigie.flow.solver.Label;
import dev.vigie.inventory.PersonalMember;

/**
 * The label of data that a personal member holds.
 *
 * @param key made once: labels are compared wherever values meet
 */
record SourceLabel(PersonalMember member, String key) implements Label {
  SourceLabel(PersonalMember member) {
    this(
        member,
        member.place().owner()
            + "#"
            + member.place().member()
            + "#"
            + member.element().id()
            + "@"
            + member.at());
  }

  @Override
  public String display() {
    return member.place().display();
  }

  @Override
  public boolean tellsSameAs(Label other) {
    return other instanceof SourceLabel label && member.equals(label.member);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourceLabel label && label.key.equals(key);
  }

  @Override
  public int hashCode() {
    return key.hashCode();
  }
}
