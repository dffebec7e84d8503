package dev.vigie.fleet.link;

import dev.vigie.fleet.row.FlowRow;
import dev.vigie.fleet.row.LinkRow;
import java.util.List;

/** What lies between the repositories of a fleet. */
public record Joined(List<LinkRow> links, List<FlowRow> flows) {
  /** Nothing. */
  public static final Joined NONE = new Joined(List.of(), List.of());

  /** Copies the lists. */
  public Joined {
    links = List.copyOf(links);
    flows = List.copyOf(flows);
  }
}
