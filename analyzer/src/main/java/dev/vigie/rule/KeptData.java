package dev.vigie.rule;

import dev.vigie.inventory.Inventory;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.rule.lifecycle.Kept;
import dev.vigie.rule.store.Stored;
import dev.vigie.rule.store.StoredTypes;
import java.util.LinkedHashSet;
import java.util.Set;

/** The personal data that a store keeps. */
public final class KeptData {
  private KeptData() {}

  /**
   * Of one store: members of its entities and of what is stored within them; columns of a table.
   */
  public static Set<PersonalMember> of(Inventory inventory, StoredTypes stored, Kept kept) {
    Set<PersonalMember> members = new LinkedHashSet<>();
    for (Stored entity : kept.entities()) {
      Set<String> within = stored.within(entity);
      for (PersonalMember held : inventory.heldBy(entity.type().name())) {
        if (within.contains(held.place().owner())) {
          members.add(held);
        }
      }
    }
    if (kept.entities().isEmpty()) {
      inventory.members().stream()
          .filter(
              member ->
                  member.place() instanceof Place.OfColumn column
                      && column.table().equals(kept.name()))
          .forEach(members::add);
    }
    return members;
  }
}
