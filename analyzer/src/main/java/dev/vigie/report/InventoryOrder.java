package dev.vigie.report;

import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import java.util.Comparator;

/** How members of an inventory are ordered and called, whatever the form they are written in. */
public final class InventoryOrder {
  /** By place, and whatever else tells two apart. */
  public static final Comparator<PersonalMember> BY_PLACE =
      Comparator.comparing(PersonalMember::at)
          .thenComparing(m -> m.place().owner())
          .thenComparing(m -> m.place().member())
          .thenComparing(m -> m.element().id())
          .thenComparing(PersonalMember::toString);

  private InventoryOrder() {}

  /** What kind of place it is. */
  public static String kind(Place place) {
    if (place instanceof Place.OfField) {
      return "field";
    }
    if (place instanceof Place.OfLocal) {
      return "parameter";
    }
    if (place instanceof Place.OfKey) {
      return "key";
    }
    if (place instanceof Place.OfColumn) {
      return "column";
    }
    return place instanceof Place.OfCall ? "call" : "accessor";
  }

  /** {@code certain} or {@code likely}. */
  public static String answer(PersonalMember member) {
    return member.isCertain() ? "certain" : "likely";
  }
}
