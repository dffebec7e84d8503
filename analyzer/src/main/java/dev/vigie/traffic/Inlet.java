package dev.vigie.traffic;

import java.util.List;

/**
 * Where a program takes something from others.
 *
 * @param id unique in the program
 * @param verbs HTTP methods; empty for any, and for messages
 * @param addresses paths with {@code {variables}}, topics or queues; of an exchange {@code
 *     exchange/key} as it is bound
 * @param slots what a request or message carries
 * @param display as a reader says it: {@code POST /customers}
 * @param path file
 * @param line from 1
 */
public record Inlet(
    String id,
    Protocol protocol,
    List<String> verbs,
    List<String> addresses,
    List<Slot> slots,
    String display,
    String path,
    int line) {

  /**
   * One part of what comes in.
   *
   * @param where {@code body}, {@code query}, {@code path}, {@code header}, {@code form}
   * @param name by which a request names it; empty for a body
   * @param type qualified name of its type, wrappers taken off
   * @param members of a type of the sources, as they are written to JSON
   */
  public record Slot(String where, String name, String type, List<String> members) {
    /** Copies the list. */
    public Slot {
      members = List.copyOf(members);
    }
  }

  /** Copies the lists. */
  public Inlet {
    verbs = List.copyOf(verbs);
    addresses = List.copyOf(addresses);
    slots = List.copyOf(slots);
  }
}
