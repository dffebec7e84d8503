package dev.vigie.processing;

import dev.vigie.config.Activity;
import dev.vigie.rule.Register;
import dev.vigie.rule.lifecycle.Kept;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which data each declared activity is about. */
final class DeclaredData {
  private final Scene scene;
  private final Intake intake;
  private final Destinations destinations;

  DeclaredData(Scene scene, Intake intake, Destinations destinations) {
    this.scene = scene;
    this.intake = intake;
    this.destinations = destinations;
  }

  /** Of all of them, in order of writing. */
  Map<Register.Declared, Set<DataItem>> all() {
    Map<Register.Declared, Set<DataItem>> all = new LinkedHashMap<>();
    scene.register().activities().forEach(each -> all.put(each, data(each.activity())));
    addNeighbours(all);
    return all;
  }

  /** What a declared activity is about: what its classes hold, and what is kept within them. */
  private Set<DataItem> data(Activity activity) {
    Set<DataItem> data = new LinkedHashSet<>();
    for (DataItem item : scene.items()) {
      if (activity.covers(item.owner(), item.element().id())) {
        data.add(item);
      }
    }
    for (Map.Entry<Kept, List<DataItem>> store : scene.stores().entrySet()) {
      if (names(store.getKey()).stream().anyMatch(activity::covers)) {
        store.getValue().stream()
            .filter(
                item ->
                    activity.elements().isEmpty()
                        || activity.elements().contains(item.element().id()))
            .forEach(data::add);
        scene.items().stream()
            .filter(item -> isColumnOf(item, store.getKey()))
            .filter(
                item ->
                    activity.elements().isEmpty()
                        || activity.elements().contains(item.element().id()))
            .forEach(data::add);
      }
    }
    return addTaken(data, activity.elements());
  }

  /** What points of collection take to fill the stores of these data belongs to them. */
  private Set<DataItem> addTaken(Set<DataItem> data, List<String> elements) {
    Set<String> stores =
        destinations.stores(data).stream().map(Kept::name).collect(Collectors.toSet());
    Set<String> own = data.stream().map(DataItem::owner).collect(Collectors.toSet());
    for (Intake.Point point : intake.points()) {
      if (point.stores().stream().anyMatch(stores::contains)) {
        for (DataItem item : scene.items()) {
          boolean kept = scene.stores().values().stream().anyMatch(held -> held.contains(item));
          if (point.point().data().contains(item.id())
              && (own.contains(item.owner()) || !kept)
              && (elements.isEmpty() || elements.contains(item.element().id()))) {
            data.add(item);
          }
        }
      }
    }
    return data;
  }

  /**
   * What nothing keeps and nobody declared, a parameter or what a request tells, goes with the one
   * declared activity that its package belongs to.
   */
  private void addNeighbours(Map<Register.Declared, Set<DataItem>> declared) {
    Set<DataItem> taken = new LinkedHashSet<>();
    declared.values().forEach(taken::addAll);
    Set<DataItem> kept = new LinkedHashSet<>();
    scene.stores().values().forEach(kept::addAll);
    Map<String, Set<Register.Declared>> byPackage = new TreeMap<>();
    declared.forEach(
        (activity, data) ->
            data.stream()
                .map(item -> NameParts.packageOf(item.owner()))
                .forEach(
                    name ->
                        byPackage
                            .computeIfAbsent(name, key -> new LinkedHashSet<>())
                            .add(activity)));
    for (DataItem item : scene.items()) {
      Set<Register.Declared> near =
          byPackage.getOrDefault(NameParts.packageOf(item.owner()), Set.of());
      if (!taken.contains(item) && !kept.contains(item) && near.size() == 1) {
        Register.Declared activity = near.iterator().next();
        if (activity.activity().elements().isEmpty()) {
          Objects.requireNonNull(declared.get(activity)).add(item);
        }
      }
    }
  }

  /** Whether it is a column of the table that a store stands for. */
  private boolean isColumnOf(DataItem item, Kept kept) {
    String table = bare(item.owner());
    return scene.program().type(item.owner()).isEmpty()
        && names(kept).stream()
            .map(DeclaredData::bare)
            .anyMatch(name -> name.equals(table) || table.equals(name + "s"));
  }

  private static String bare(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  private static List<String> names(Kept kept) {
    List<String> names = new ArrayList<>(kept.names());
    names.addAll(kept.ids());
    return names;
  }
}
