package dev.vigie.fleet.link;

import dev.vigie.fleet.row.LinkRow;
import dev.vigie.traffic.Inlet;
import dev.vigie.traffic.Outlet;

/**
 * What one service sends and another takes.
 *
 * @param address of the inlet that fits
 * @param reason what speaks for it
 */
record Link(
    Service sender,
    Outlet outlet,
    Service receiver,
    Inlet inlet,
    String address,
    boolean certain,
    String reason) {

  LinkRow row() {
    return new LinkRow(
        sender.name(),
        receiver.name(),
        outlet.protocol().id(),
        outlet.display(),
        inlet.display(),
        certain,
        reason,
        outlet.path(),
        outlet.line(),
        inlet.path(),
        inlet.line());
  }

  /** As a reader says it: {@code accounts → billing (PUT billing/customers/{id})}. */
  String words() {
    return sender.name()
        + " → "
        + receiver.name()
        + " ("
        + outlet.display()
        + (certain ? ")" : ", uncertain)");
  }
}
