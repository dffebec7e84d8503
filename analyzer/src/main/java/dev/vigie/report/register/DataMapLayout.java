package dev.vigie.report.register;

import dev.vigie.catalog.Sensitivity;
import dev.vigie.processing.DataItem;
import dev.vigie.processing.DataStore;
import dev.vigie.processing.Destination;
import dev.vigie.processing.ProcessingActivity;
import dev.vigie.report.paper.Messages;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the picture of one activity shows: boxes of data on the left, of places on the right, and
 * ways between them. Where there are many kinds of data, a box is a category of them; where there
 * are many places, one is a sort of them.
 */
final class DataMapLayout {
  /** So many boxes on one side are still taken in at a glance. */
  private static final int MOST = 14;

  /** Fewer places of a sort keep their names. */
  private static final int FEW = 3;

  private final Words words;
  private final Messages messages;
  private final boolean grouped;
  private final Map<String, Box> left = new LinkedHashMap<>();
  private final Map<String, Box> right = new TreeMap<>();
  private final Map<String, Boolean> ways = new TreeMap<>();

  /**
   * A box.
   *
   * @param order by which boxes of a side are sorted
   * @param tone name of its style
   * @param title all that it stands for
   */
  record Box(String order, String text, String tone, String title) {}

  /**
   * A way of data.
   *
   * @param guarded whether something was always done to the data on the way
   */
  record Way(int from, int to, String tone, boolean guarded) {}

  /** The boxes and ways of an activity. */
  record Drawn(List<Box> left, List<Box> right, List<Way> ways) {}

  private DataMapLayout(Words words, boolean grouped) {
    this.words = words;
    this.messages = words.messages();
    this.grouped = grouped;
  }

  /**
   * Lays out an activity.
   *
   * @param crowded whether the whole picture has so much to show that data is grouped in any case
   */
  static Drawn of(ProcessingActivity activity, Words words, boolean crowded) {
    boolean grouped = crowded || kinds(activity) > MOST;
    return new DataMapLayout(words, grouped).draw(activity);
  }

  /** How many kinds of data an activity holds. */
  static int kinds(ProcessingActivity activity) {
    return (int) activity.data().stream().map(item -> item.element().id()).distinct().count();
  }

  private Drawn draw(ProcessingActivity activity) {
    Map<String, String> boxOf = data(activity);
    boolean many = activity.stores().size() + activity.destinations().size() > MOST;
    for (DataStore store : activity.stores()) {
      String label = words.vocabulary().destination(store.label());
      String box =
          many
              ? box("0" + store.label(), Words.begun(label), "store", store.name())
              : box(
                  "0" + store.label() + store.name(),
                  store.name() + " (" + label + ")",
                  "store",
                  store.name() + ", " + label);
      for (String id : store.data()) {
        way(boxOf.get(id), box, !store.protection().getOrDefault(id, Set.of()).isEmpty());
      }
    }
    Map<Destination.Sort, Set<String>> sorts = many ? sorts(activity) : Map.of();
    for (Destination destination : activity.destinations()) {
      String box = destination(destination, sorts);
      for (Destination.Arrival arrival : destination.arrivals()) {
        way(boxOf.get(arrival.item()), box, !arrival.safeguards().isEmpty());
      }
    }
    return drawn();
  }

  /** Names of the places of each sort that is one box; who gets data is always named. */
  private Map<Destination.Sort, Set<String>> sorts(ProcessingActivity activity) {
    Map<Destination.Sort, Set<String>> sorts = new TreeMap<>();
    for (Destination destination : activity.destinations()) {
      sorts
          .computeIfAbsent(destination.sort(), sort -> new TreeSet<>())
          .add(Words.begun(words.vocabulary().destination(destination.label())));
    }
    sorts.remove(Destination.Sort.RECIPIENT);
    sorts.values().removeIf(names -> names.size() < FEW);
    return sorts;
  }

  private String destination(Destination destination, Map<Destination.Sort, Set<String>> sorts) {
    Destination.Sort sort = destination.sort();
    Set<String> together = sorts.get(sort);
    if (together != null) {
      return box(
          Integer.toString(sort.ordinal() + 1),
          messages.text("register.map.sort." + sort.name().toLowerCase(Locale.ROOT))
              + " ("
              + together.size()
              + ")",
          tone(sort),
          String.join(", ", together));
    }
    String label = Words.begun(words.vocabulary().destination(destination.label()));
    String text =
        destination
            .party()
            .map(
                party ->
                    party.name() + " (" + words.country(destination.country().orElse("")) + ")")
            .orElse(label);
    return box((sort.ordinal() + 1) + text, text, tone(sort), label);
  }

  private static String tone(Destination.Sort sort) {
    return switch (sort) {
      case STORE -> "store";
      case LOG -> "log";
      case RECIPIENT, CLIENT -> "out";
    };
  }

  private String box(String key, String text, String tone, String title) {
    right.merge(
        key,
        new Box(key, text, tone, title),
        (a, b) ->
            a.title().contains(b.title())
                ? a
                : new Box(a.order(), a.text(), a.tone(), a.title() + ", " + b.title()));
    return key;
  }

  /** The box that each item is in. */
  private Map<String, String> data(ProcessingActivity activity) {
    Map<String, List<DataItem>> byBox = new LinkedHashMap<>();
    Map<String, String> boxOf = new TreeMap<>();
    List<DataItem> sorted = new ArrayList<>(activity.data());
    sorted.sort(
        Comparator.comparing((DataItem item) -> DataGroup.of(item)).thenComparing(DataItem.ORDER));
    for (DataItem item : sorted) {
      String key = grouped ? DataGroup.of(item).key() : item.element().id();
      byBox.computeIfAbsent(key, each -> new ArrayList<>()).add(item);
      boxOf.put(item.id(), key);
    }
    byBox.forEach(
        (key, items) -> {
          Set<String> kinds = new TreeSet<>();
          items.forEach(item -> kinds.add(words.vocabulary().element(item.element())));
          String text =
              grouped
                  ? messages.text(key) + " (" + kinds.size() + ")"
                  : words.vocabulary().element(items.get(0).element());
          left.put(key, new Box(key, text, tone(items), String.join(", ", kinds)));
        });
    return boxOf;
  }

  private static String tone(List<DataItem> items) {
    Sensitivity worst =
        items.stream()
            .map(item -> item.element().sensitivity())
            .max(Comparator.naturalOrder())
            .orElse(Sensitivity.ORDINARY);
    return switch (worst) {
      case ORDINARY -> "ordinary";
      case HIGHLY_PERSONAL -> "raised";
      default -> "high";
    };
  }

  private void way(@Nullable String from, String to, boolean guarded) {
    if (from != null) {
      ways.merge(from + "\0" + to, guarded, Boolean::logicalAnd);
    }
  }

  private Drawn drawn() {
    List<String> from = List.copyOf(left.keySet());
    List<String> to = List.copyOf(right.keySet());
    List<Box> ends = List.copyOf(right.values());
    List<Way> drawn = new ArrayList<>();
    ways.forEach(
        (key, guarded) -> {
          String[] way = key.split("\0", 2);
          int end = to.indexOf(way[1]);
          drawn.add(new Way(from.indexOf(way[0]), end, ends.get(end).tone(), guarded));
        });
    return new Drawn(List.copyOf(left.values()), ends, drawn);
  }
}
