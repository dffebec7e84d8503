package dev.vigie.traffic;

import java.util.List;

/**
 * A way of data through one program: from a member that holds it or an inlet that brings it, to an
 * outlet or to where it ends. One that neither begins at an inlet nor ends at an outlet is a plain
 * flow, and no passage.
 *
 * @param steps the way, each with its place
 * @param safeguards ids of what is done to it, in order
 * @param certain false where the way leads over something that is not known
 */
public record Passage(
    Start start, End end, List<String> steps, List<String> safeguards, boolean certain) {

  /**
   * Where it begins.
   *
   * @param member what holds it, as a reader says it
   * @param element id of the kind of data; empty where only the sender can know
   * @param label the same in words
   * @param sensitivity id; empty where the element is
   * @param inlets ids of the inlets that may bring it; empty for the program's own data
   * @param where of the slot
   * @param name of the slot, or of the member of what the slot holds
   */
  public record Start(
      String member,
      String element,
      String label,
      String sensitivity,
      List<String> inlets,
      String where,
      String name) {
    /** Copies the list. */
    public Start {
      inlets = List.copyOf(inlets);
    }
  }

  /**
   * Where it ends.
   *
   * @param outlet id; empty where it ends in this program
   * @param where of what is sent: {@code body}, {@code query}, {@code path}, {@code header}
   * @param name by which the request names it; empty where that is not known
   * @param kind of sink, as in the catalogue
   * @param destination in words
   * @param party third party behind it; empty for none
   * @param country of the party; empty for none
   * @param path file
   * @param line from 1
   */
  public record End(
      String outlet,
      String where,
      String name,
      String kind,
      String destination,
      String party,
      String country,
      String path,
      int line) {}

  /** Copies the lists. */
  public Passage {
    steps = List.copyOf(steps);
    safeguards = List.copyOf(safeguards);
  }
}
