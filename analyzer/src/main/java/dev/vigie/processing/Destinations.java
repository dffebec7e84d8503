package dev.vigie.processing;

import dev.vigie.catalog.Safeguard;
import dev.vigie.catalog.api.Party;
import dev.vigie.flow.DataFlow;
import dev.vigie.processing.Destination.Arrival;
import dev.vigie.rule.lifecycle.Kept;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where data goes besides the stores of records. */
final class Destinations {
  private final Scene scene;
  private final Set<String> recordStores;

  Destinations(Scene scene) {
    this.scene = scene;
    this.recordStores =
        scene.stores().entrySet().stream()
            .flatMap(
                store ->
                    Stream.concat(
                        store.getKey().ids().stream(),
                        store.getValue().stream().map(DataItem::owner)))
            .collect(Collectors.toSet());
  }

  private record Place(String kind, String label, @Nullable Party party)
      implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      return Comparator.comparing(Place::kind)
          .thenComparing(Place::label)
          .thenComparing(each -> String.valueOf(each.party()))
          .compare(this, other);
    }
  }

  /** Of these data. */
  List<Destination> of(Collection<DataItem> items) {
    Set<DataItem> wanted = new LinkedHashSet<>(items);
    Map<Place, Map<String, Arrival>> places = new TreeMap<>();
    for (DataFlow flow : scene.flows()) {
      Optional<DataItem> item = scene.item(flow.source()).filter(wanted::contains);
      // Stores of records are told by themselves, with what is within them.
      if (item.isPresent() && !isRecordStore(flow)) {
        Place place = new Place(kind(flow), flow.sink().label(), flow.sink().party());
        Arrival arrival =
            new Arrival(
                item.get().id(),
                flow.safeguards().stream().map(Safeguard::id).sorted().toList(),
                flow.sink().at());
        places
            .computeIfAbsent(place, key -> new TreeMap<>())
            .merge(arrival.item() + "\0" + arrival.at(), arrival, Destinations::leastGuarded);
      }
    }
    List<Destination> destinations = new ArrayList<>();
    places.forEach(
        (place, arrivals) ->
            destinations.add(
                new Destination(
                    place.kind(),
                    place.label(),
                    Optional.ofNullable(place.party()),
                    Optional.ofNullable(place.party())
                        .flatMap(party -> scene.register().recipient(party.name())),
                    new ArrayList<>(arrivals.values()))));
    return destinations;
  }

  private static Arrival leastGuarded(Arrival a, Arrival b) {
    Set<String> both = new TreeSet<>(a.safeguards());
    both.retainAll(b.safeguards());
    return new Arrival(a.item(), List.copyOf(both), a.at());
  }

  private static String kind(DataFlow flow) {
    return flow.sink().kind().startsWith("store-") ? "store" : flow.sink().kind();
  }

  private boolean isRecordStore(DataFlow flow) {
    return kind(flow).equals("store") && recordStores.contains(flow.source().place().owner());
  }

  /** The stores that keep some of these data. */
  List<Kept> stores(Collection<DataItem> items) {
    Set<DataItem> wanted = new LinkedHashSet<>(items);
    List<Kept> found = new ArrayList<>();
    scene
        .stores()
        .forEach(
            (kept, held) -> {
              if (held.stream().anyMatch(wanted::contains)) {
                found.add(kept);
              }
            });
    return found;
  }
}
