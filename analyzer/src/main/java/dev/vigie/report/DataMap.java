package dev.vigie.report;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Safeguard;
import dev.vigie.flow.DataFlow;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.rule.store.Stored;
import dev.vigie.source.Location;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where personal data goes: from which member to which store, log or recipient, whether a rule
 * minds or not.
 *
 * @param passages in order of element, destination and place
 */
public record DataMap(List<Passage> passages) {
  /** Kind of destination: what is kept. */
  public static final String STORE = "store";

  private static final Comparator<Passage> ORDER =
      Comparator.<Passage, String>comparing(passage -> passage.element().id())
          .thenComparing(Passage::kind)
          .thenComparing(Passage::destination)
          .thenComparing(Passage::at)
          .thenComparing(Passage::member)
          .thenComparing(passage -> passage.safeguards().toString());

  /** Nothing goes anywhere. */
  public static final DataMap EMPTY = new DataMap(List.of());

  /**
   * Data of one kind arrives somewhere.
   *
   * @param member what holds it, as a reader says it: {@code Customer.email}
   * @param kind of destination, as in the catalogue: {@code log}, {@code store}
   * @param destination as a reader says it: "the SLF4J log"
   * @param safeguards ids of what was done to it on every way there, in order
   * @param activities of processing that the member takes part in, by name
   * @param at where it arrives
   */
  public record Passage(
      String member,
      Element element,
      String kind,
      String destination,
      List<String> safeguards,
      List<String> activities,
      Location at) {
    /** Copies the lists. */
    public Passage {
      safeguards = List.copyOf(safeguards);
      activities = List.copyOf(activities);
    }
  }

  /** Copies and sorts the list. */
  public DataMap {
    passages = passages.stream().sorted(ORDER).toList();
  }

  /**
   * Draws it.
   *
   * @param members of the inventory
   * @param flows all that were found
   * @param stored types whose objects are stored, whoever hands them over
   * @param activities of processing that a member takes part in, by name
   */
  public static DataMap of(
      List<PersonalMember> members,
      List<DataFlow> flows,
      Collection<Stored> stored,
      Function<PersonalMember, List<String>> activities) {
    Map<Way, Found> ways = new LinkedHashMap<>();
    Map<String, List<PersonalMember>> byPlace =
        members.stream()
            .filter(member -> member.place() instanceof Place.OfField)
            .collect(
                Collectors.groupingBy(
                    member -> member.place().owner() + "#" + member.place().member(),
                    TreeMap::new,
                    Collectors.toList()));
    for (Stored type : stored) {
      String destination = type.kind().label();
      for (Stored.Column column : type.columns()) {
        String place = column.field().ref().owner() + "#" + column.field().name();
        for (PersonalMember member : byPlace.getOrDefault(place, List.of())) {
          ways.put(
              new Way(member.place().display(), member.element(), STORE, destination, member.at()),
              new Found(Set.of(), activities.apply(member)));
        }
      }
    }
    for (DataFlow flow : flows) {
      Way way =
          new Way(
              flow.source().place().display(),
              flow.source().element(),
              kind(flow.sink().kind()),
              flow.sink().label(),
              flow.sink().at());
      ways.merge(way, new Found(flow.safeguards(), activities.apply(flow.source())), Found::and);
    }
    return new DataMap(
        ways.entrySet().stream().map(entry -> entry.getKey().with(entry.getValue())).toList());
  }

  /** Without what arrives in these files. */
  public DataMap without(Set<String> paths) {
    return new DataMap(
        passages.stream().filter(passage -> !paths.contains(passage.at().path())).toList());
  }

  /** Whether an object is stored whole or value by value, it is stored. */
  private static String kind(String sink) {
    return sink.startsWith(STORE + "-") ? STORE : sink;
  }

  private record Way(String member, Element element, String kind, String destination, Location at) {
    Passage with(Found found) {
      return new Passage(
          member,
          element,
          kind,
          destination,
          found.safeguards().stream().sorted().map(Safeguard::id).toList(),
          found.activities(),
          at);
    }
  }

  private record Found(Set<Safeguard> safeguards, List<String> activities) {
    /** Both at once: guarded only where every way is. */
    Found and(Found other) {
      return new Found(
          safeguards.stream().filter(other.safeguards::contains).collect(Collectors.toSet()),
          Stream.concat(activities.stream(), other.activities.stream()).distinct().toList());
    }
  }
}
