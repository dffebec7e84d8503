package dev.vigie.fleet.link;

import dev.vigie.traffic.Inlet;
import dev.vigie.traffic.Passage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether what goes out in one place of a request is what comes in at another. */
final class Slots {
  private static final Set<String> BODIES = Set.of("body", "form");

  private Slots() {}

  /**
   * Whether data that a passage sends over a link comes in where another passage begins.
   *
   * @return whether that is sure; empty where it is not so
   */
  static Optional<Boolean> fit(Passage sent, Link link, Passage taken) {
    Passage.End out = sent.end();
    Passage.Start in = taken.start();
    if (BODIES.contains(out.where()) && BODIES.contains(in.where())) {
      return body(sent, link, in);
    }
    if (!out.where().equals(in.where())) {
      return Optional.empty();
    }
    if (out.name().isEmpty()) {
      return Optional.of(false);
    }
    if (out.where().equals("path")) {
      int mine = HttpMatch.position(link.outlet().address(), out.name());
      return mine >= 0 && mine == HttpMatch.position(link.address(), in.name())
          ? Optional.of(true)
          : Optional.empty();
    }
    boolean same =
        out.where().equals("header")
            ? out.name().equalsIgnoreCase(in.name())
            : out.name().equals(in.name());
    return same ? Optional.of(true) : Optional.empty();
  }

  private static Optional<Boolean> body(Passage sent, Link link, Passage.Start in) {
    String member = sent.end().name();
    if (in.name().isEmpty() || member.equals(in.name())) {
      return Optional.of(true);
    }
    if (!member.isEmpty()) {
      return Optional.empty();
    }
    // Which member of the body it is, the sender does not show: the name or kind may tell.
    List<String> members =
        link.inlet().slots().stream()
            .filter(slot -> BODIES.contains(slot.where()))
            .map(Inlet.Slot::members)
            .flatMap(List::stream)
            .toList();
    String name = sent.start().name();
    if (members.contains(name)) {
      return name.equals(in.name()) ? Optional.of(true) : Optional.empty();
    }
    return in.element().isEmpty() || in.element().equals(sent.start().element())
        ? Optional.of(false)
        : Optional.empty();
  }
}
