package dev.vigie.fleet.link;

import dev.vigie.fleet.row.FlowRow;
import dev.vigie.traffic.Passage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Follows personal data over links: from a member of one service to where it ends in another. */
final class Journeys {
  /** So many services on one way; what goes further has been told by then. */
  private static final int LONGEST = 5;

  private final Map<String, List<Link>> byOutlet = new HashMap<>();
  private final Map<String, List<Passage>> byInlet = new HashMap<>();
  private final Map<List<Object>, FlowRow> found = new LinkedHashMap<>();

  Journeys(List<Service> services, List<Link> links) {
    for (Link link : links) {
      byOutlet
          .computeIfAbsent(key(link.sender(), link.outlet().id()), key -> new ArrayList<>())
          .add(link);
    }
    for (Service service : services) {
      for (Passage passage : service.traffic().passages()) {
        for (String inlet : passage.start().inlets()) {
          byInlet.computeIfAbsent(key(service, inlet), key -> new ArrayList<>()).add(passage);
        }
      }
    }
    for (Service service : services) {
      for (Passage passage : service.traffic().passages()) {
        Passage.Start start = passage.start();
        if (!passage.end().outlet().isEmpty() && !start.element().isEmpty()) {
          new Journey(service.name(), start, passage.steps(), List.of(), true, null)
              .through(service, passage);
        }
      }
    }
  }

  Collection<FlowRow> all() {
    return found.values();
  }

  private static String key(Service service, String id) {
    return service.name() + "\n" + id;
  }

  /** A way so far. */
  private final class Journey {
    private final String origin;
    private final Passage.Start start;
    private final List<String> steps;
    private final List<String> via;
    private final boolean certain;
    private final @Nullable TreeSet<String> safeguards;

    Journey(
        String origin,
        Passage.Start start,
        List<String> steps,
        List<String> via,
        boolean certain,
        @Nullable TreeSet<String> safeguards) {
      this.origin = origin;
      this.start = start;
      this.steps = steps;
      this.via = via;
      this.certain = certain;
      this.safeguards = safeguards;
    }

    /** Goes on over the outlet of a passage. */
    void through(Service service, Passage passage) {
      if (via.size() >= LONGEST) {
        return;
      }
      for (Link link : byOutlet.getOrDefault(key(service, passage.end().outlet()), List.of())) {
        if (via.stream().anyMatch(each -> each.startsWith(link.receiver().name() + " → "))
            || link.receiver().name().equals(origin)) {
          continue;
        }
        for (Passage next :
            byInlet.getOrDefault(key(link.receiver(), link.inlet().id()), List.of())) {
          Optional<Boolean> fits = Slots.fit(passage, link, next);
          if (fits.isPresent()) {
            on(link, passage, next, fits.get());
          }
        }
      }
    }

    private void on(Link link, Passage sent, Passage next, boolean sure) {
      List<String> ways = new ArrayList<>(via);
      ways.add(link.words());
      List<String> all = new ArrayList<>(steps);
      next.steps().forEach(step -> all.add(link.receiver().name() + ": " + step));
      TreeSet<String> guards = new TreeSet<>(sent.safeguards());
      if (safeguards != null) {
        guards.addAll(safeguards);
      }
      boolean sureSoFar = certain && sure && link.certain() && sent.certain() && next.certain();
      if (next.end().outlet().isEmpty()) {
        guards.addAll(next.safeguards());
        end(link, next, ways, all, guards, sureSoFar);
      } else {
        new Journey(origin, start, all, ways, sureSoFar, guards).through(link.receiver(), next);
      }
    }

    private void end(
        Link link,
        Passage last,
        List<String> ways,
        List<String> all,
        TreeSet<String> guards,
        boolean sure) {
      Passage.End end = last.end();
      FlowRow row =
          new FlowRow(
              link.receiver().name(),
              origin,
              start.member(),
              start.element(),
              start.label(),
              start.sensitivity(),
              end.kind(),
              end.destination(),
              end.party(),
              end.country(),
              List.copyOf(guards),
              sure,
              end.path(),
              end.line(),
              ways,
              all);
      List<Object> same =
          List.of(
              row.repository(),
              row.origin(),
              row.member(),
              row.element(),
              row.kind(),
              row.destination(),
              row.path(),
              row.line(),
              row.safeguards());
      found.merge(same, row, Journeys::better);
    }
  }

  /** The certain way, then the shorter one, then whichever comes first by its words. */
  private static FlowRow better(FlowRow a, FlowRow b) {
    if (a.certain() != b.certain()) {
      return a.certain() ? a : b;
    }
    int by = Integer.compare(a.via().size(), b.via().size());
    by = by != 0 ? by : Integer.compare(a.steps().size(), b.steps().size());
    by = by != 0 ? by : a.toString().compareTo(b.toString());
    return by <= 0 ? a : b;
  }
}
