package dev.vigie.traffic;

import java.util.List;

/**
 * What goes in and out of one program.
 *
 * @param names by which others may call it, as its settings say, in order
 * @param inlets where it takes something, ordered by place
 * @param outlets where it sends something, ordered by place
 * @param passages of data that comes in, or that goes out; ordered
 */
public record Traffic(
    List<String> names, List<Inlet> inlets, List<Outlet> outlets, List<Passage> passages) {
  /** Nothing. */
  public static final Traffic NONE = new Traffic(List.of(), List.of(), List.of(), List.of());

  /** Whether nothing goes in or out. */
  public boolean none() {
    return inlets.isEmpty() && outlets.isEmpty();
  }

  /** Copies the lists. */
  public Traffic {
    names = List.copyOf(names);
    inlets = List.copyOf(inlets);
    outlets = List.copyOf(outlets);
    passages = List.copyOf(passages);
  }
}
