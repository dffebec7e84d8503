package dev.vigie.rule.lifecycle;

import dev.vigie.facts.SqlFacts;
import dev.vigie.program.Program;
import dev.vigie.rule.store.Stored;
import dev.vigie.rule.store.StoredTypes;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Finds the stores of a program: hierarchies of entities, and tables that no entity stands for. */
public final class KeptStores {
  /** Id and label of tables that only SQL knows. */
  private static final String TABLE = "table";

  private final Map<String, Kept> byName = new TreeMap<>();

  private KeptStores() {}

  /** Of one program. */
  public static KeptStores of(Program program, StoredTypes stored, LifecycleCatalogue catalogue) {
    KeptStores stores = new KeptStores();
    stores.addHierarchies(program, stored, catalogue.views());
    stores.addTables(program, stored);
    return stores;
  }

  /** All, ordered by name. */
  public Collection<Kept> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /** Entities belong to the topmost entity that they inherit from. */
  private void addHierarchies(Program program, StoredTypes stored, LifecycleCatalogue.Views views) {
    Map<String, List<Stored>> hierarchies = new TreeMap<>();
    for (Stored each : stored.all()) {
      if (!each.entity() || each.type().test()) {
        continue;
      }
      Stored root = each;
      for (String parent : program.supertypes(each.type().name())) {
        Optional<Stored> above = stored.of(parent);
        if (above.isPresent() && above.get().entity()) {
          root = above.get();
        }
      }
      List<Stored> hierarchy =
          hierarchies.computeIfAbsent(root.type().name(), k -> new ArrayList<>());
      if (!hierarchy.contains(root)) {
        hierarchy.add(0, root);
      }
      if (!hierarchy.contains(each)) {
        hierarchy.add(each);
      }
    }
    for (List<Stored> hierarchy : byTable(hierarchies.values())) {
      if (hierarchy.stream().allMatch(views::isOne)) {
        continue;
      }
      Set<String> names = new TreeSet<>();
      hierarchy.forEach(each -> names.addAll(each.names()));
      Stored root = hierarchy.get(0);
      byName.put(
          root.type().name(),
          new Kept(
              root.type().name(),
              root.kind().id(),
              root.kind().label(),
              hierarchy,
              new ArrayList<>(names),
              root.type().at()));
    }
  }

  /** Entities of one module that are mapped to one table are one store; the widest comes first. */
  private static List<List<Stored>> byTable(Collection<List<Stored>> hierarchies) {
    Map<String, List<List<Stored>>> tables = new LinkedHashMap<>();
    for (List<Stored> hierarchy : hierarchies) {
      Stored root = hierarchy.get(0);
      String table = root.names().size() < 3 ? root.type().name() : root.names().get(2);
      String key = root.kind().id() + '|' + root.type().module() + '|' + table;
      tables.computeIfAbsent(key, k -> new ArrayList<>()).add(hierarchy);
    }
    List<List<Stored>> stores = new ArrayList<>();
    for (List<List<Stored>> same : tables.values()) {
      same.sort(Comparator.comparing((List<Stored> each) -> -each.get(0).columns().size()));
      stores.add(same.stream().flatMap(List::stream).toList());
    }
    return stores;
  }

  private void addTables(Program program, StoredTypes stored) {
    Set<String> known = new TreeSet<>();
    stored.all().forEach(each -> each.names().forEach(n -> known.add(LifecycleCatalogue.bare(n))));
    for (Map.Entry<String, SqlFacts> script : program.scripts().entrySet()) {
      for (SqlFacts.Table table : script.getValue().tables()) {
        String bare = LifecycleCatalogue.bare(table.name());
        boolean mapped =
            known.contains(bare)
                || (bare.endsWith("s") && known.contains(bare.substring(0, bare.length() - 1)));
        if (!mapped && !table.columns().isEmpty()) {
          byName.putIfAbsent(
              table.name(),
              new Kept(
                  table.name(),
                  TABLE,
                  "the database",
                  List.of(),
                  List.of(table.name()),
                  Location.of(script.getKey(), table.at())));
        }
      }
    }
  }
}
