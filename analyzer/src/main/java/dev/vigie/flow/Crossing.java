package dev.vigie.flow;

import dev.vigie.catalog.Safeguard;
import dev.vigie.inventory.PersonalMember;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Data that comes over a border, leaves over one, or both.
 *
 * @param brought what came from outside; empty for the program's own personal data
 * @param member what holds it, where that is personal data by itself; empty where only the sender
 *     can know what it is
 * @param exit the {@link Borders.Exit#member} by which it leaves; empty where {@code sink} is of
 *     the catalogue
 * @param certain false where the way leads through a call of which only the name is known
 */
public record Crossing(
    Optional<Brought> brought,
    Optional<PersonalMember> member,
    Optional<String> exit,
    DataFlow.Sink sink,
    List<DataFlow.Step> steps,
    Set<Safeguard> safeguards,
    boolean certain) {
  /** Copies the collections. */
  public Crossing {
    steps = List.copyOf(steps);
    safeguards = Set.copyOf(safeguards);
  }
}
