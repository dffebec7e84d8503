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
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
   * @param at where it arrives
   */
  public record Passage(
      String member,
      Element element,
      String kind,
      String destination,
      List<String> safeguards,
      Location at) {
    /** Copies the list. */
    public Passage {
      safeguards = List.copyOf(safeguards);
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
   */
  public static DataMap of(
      List<PersonalMember> members, List<DataFlow> flows, Collection<Stored> stored) {
    Map<Way, Set<Safeguard>> ways = new LinkedHashMap<>();
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
              EnumSet.noneOf(Safeguard.class));
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
      ways.merge(
          way,
          flow.safeguards(),
          (a, b) -> a.stream().filter(b::contains).collect(Collectors.toSet()));
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
    Passage with(Set<Safeguard> safeguards) {
      return new Passage(
          member,
          element,
          kind,
          destination,
          safeguards.stream().sorted().map(Safeguard::id).toList(),
          at);
    }
  }
}
