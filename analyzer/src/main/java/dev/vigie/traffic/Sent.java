package dev.vigie.traffic;

import dev.vigie.source.Location;
import java.util.List;
import java.util.Optional;

/**
 * A call whose arguments leave by an outlet.
 *
 * @param outlet id
 * @param arguments where each stands
 * @param slots what each becomes, in the same order; those that are nothing are empty
 */
record Sent(String outlet, List<Location> arguments, List<Optional<Slot>> slots) {
  /** What an argument becomes in the request: {@code where} and {@code name} as of an inlet. */
  record Slot(String where, String name) {
    static final Slot BODY = new Slot("body", "");
  }

  Sent {
    arguments = List.copyOf(arguments);
    slots = List.copyOf(slots);
  }

  /** What the argument at a place becomes; a body where it cannot be told apart from the call. */
  Optional<Slot> at(Location argument) {
    int index = arguments.indexOf(argument);
    return index < 0 ? Optional.of(Slot.BODY) : slots.get(index);
  }
}
