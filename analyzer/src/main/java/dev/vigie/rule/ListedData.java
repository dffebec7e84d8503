package dev.vigie.rule;

import dev.vigie.flow.DataFlow;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.rule.endpoint.Endpoint;
import dev.vigie.source.Location;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The data that a record of processing lists: members of classes and tables, parameters that a
 * request fills, and what a library gives.
 */
public final class ListedData {
  private ListedData() {}

  /**
   * Each with the class or table that it belongs to.
   *
   * @param around whether a place was only read, because others use it
   */
  public static Map<PersonalMember, String> of(
      Dossier dossier, Knowledge knowledge, Predicate<Location> around) {
    Map<PersonalMember, String> listed = new LinkedHashMap<>();
    for (PersonalMember member : dossier.inventory().members()) {
      if (!around.test(member.at()) && isHeld(dossier, member.place())) {
        listed.put(member, member.place().owner());
      }
    }
    for (Endpoint endpoint : dossier.derived().endpoints(knowledge).all()) {
      for (Endpoint.Parameter parameter : endpoint.parameters()) {
        if (parameter.source() != Endpoint.Source.CALLER
            && parameter.source() != Endpoint.Source.OTHER) {
          dossier
              .inventory()
              .of(endpoint.method().ref(), parameter.local())
              .filter(member -> !around.test(member.at()))
              .ifPresent(member -> listed.putIfAbsent(member, member.place().owner()));
        }
      }
    }
    for (DataFlow flow : dossier.flows().all()) {
      if (!around.test(flow.sink().at())) {
        // What a library gives belongs to where it is used.
        listed.putIfAbsent(
            flow.source(),
            flow.source().place() instanceof Place.OfCall
                ? flow.sink().within().owner()
                : flow.source().place().owner());
      }
    }
    return listed;
  }

  /** Locals, keys and calls hold what came from elsewhere. */
  private static boolean isHeld(Dossier dossier, Place place) {
    return !place.isName()
        && !(place instanceof Place.OfCall)
        && !dossier.program().type(place.owner()).map(TypeDeclaration::test).orElse(false);
  }
}
