package dev.vigie.processing;

import dev.vigie.processing.ProcessingActivity.Proposal;
import dev.vigie.rule.lifecycle.Kept;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Proposes activities for data that none is declared for. A store with what it keeps is the core of
 * one; stores of one module or one package go together, where these are cut by subject and not by
 * layer. What else holds data joins the activity of its package, or of the entity that it is called
 * after.
 */
final class Proposals {
  private final Scene scene;
  private final Set<String> layers;
  private final boolean byModule;
  private final List<String> prefix;
  private final Map<Proposal, Set<DataItem>> groups = new LinkedHashMap<>();
  private final Map<List<String>, Proposal> byEntity = new LinkedHashMap<>();
  private final Map<Kept, Proposal> byStore = new LinkedHashMap<>();

  Proposals(Scene scene) {
    this.scene = scene;
    this.layers = scene.knowledge().catalogue().layers();
    this.byModule = cutByModules(scene.items());
    this.prefix = commonPackage(scene.items());
  }

  /** Groups of these items, by the name of what they are proposed by. */
  Map<Proposal, List<DataItem>> of(Collection<DataItem> open) {
    for (Map.Entry<Kept, List<DataItem>> store : scene.stores().entrySet()) {
      List<DataItem> wanted = store.getValue().stream().filter(open::contains).toList();
      if (!wanted.isEmpty()) {
        Kept kept = store.getKey();
        Proposal proposal =
            feature(kept.name(), kept.at().path())
                .orElse(new Proposal(Proposal.By.ENTITY, kept.simpleName()));
        byEntity.putIfAbsent(NameParts.words(kept.simpleName()), proposal);
        byStore.put(kept, proposal);
        group(proposal).addAll(wanted);
      }
    }
    Set<DataItem> grouped = new LinkedHashSet<>();
    groups.values().forEach(grouped::addAll);
    for (DataItem item : open) {
      if (!grouped.contains(item)) {
        group(home(item)).add(item);
      }
    }
    Map<Proposal, List<DataItem>> sorted = new LinkedHashMap<>();
    groups.entrySet().stream()
        .sorted(
            Map.Entry.comparingByKey(
                Comparator.comparing((Proposal each) -> each.by() == Proposal.By.REST)
                    .thenComparing(each -> NameParts.slug(each.name()))
                    .thenComparing(Proposal::by)))
        .forEach(
            each ->
                sorted.put(
                    each.getKey(), each.getValue().stream().sorted(DataItem.ORDER).toList()));
    return sorted;
  }

  /**
   * Whether a store is not another activity's. Members of a common superclass are data of every
   * store that inherits them; the stores are not.
   */
  boolean isOf(Kept kept, Proposal proposal) {
    return byStore.getOrDefault(kept, proposal).equals(proposal);
  }

  private Set<DataItem> group(Proposal proposal) {
    return groups.computeIfAbsent(proposal, key -> new LinkedHashSet<>());
  }

  private Proposal home(DataItem item) {
    Optional<Proposal> feature = feature(item.owner(), item.at().path());
    if (feature.isPresent()) {
      return feature.get();
    }
    List<String> words = NameParts.words(NameParts.simple(item.owner()));
    return byEntity.entrySet().stream()
        .filter(entry -> NameParts.holds(words, entry.getKey()))
        .max(Comparator.comparingInt(entry -> entry.getKey().size()))
        .map(Map.Entry::getValue)
        .orElse(new Proposal(Proposal.By.REST, ""));
  }

  /** The module or package that is about one subject; empty where all are layers. */
  private Optional<Proposal> feature(String owner, String path) {
    if (byModule) {
      return Optional.of(new Proposal(Proposal.By.MODULE, NameParts.moduleOf(path)));
    }
    if (scene.program().type(owner).isEmpty()) {
      return Optional.empty();
    }
    List<String> parts = List.of(NameParts.packageOf(owner).split("\\."));
    for (int i = Math.min(prefix.size(), parts.size()); i < parts.size(); i++) {
      if (!layers.contains(parts.get(i))) {
        return Optional.of(
            new Proposal(Proposal.By.PACKAGE, String.join(".", parts.subList(0, i + 1))));
      }
    }
    return Optional.empty();
  }

  private boolean cutByModules(List<DataItem> items) {
    Set<String> modules =
        items.stream()
            .map(item -> NameParts.moduleOf(item.at().path()))
            .collect(Collectors.toCollection(TreeSet::new));
    return modules.size() > 1 && modules.stream().allMatch(this::isSubject);
  }

  /** Whether a module is called after something else than a layer. */
  private boolean isSubject(String module) {
    List<String> words = new ArrayList<>(NameParts.words(module));
    boolean named =
        !words.isEmpty()
            && words.stream().anyMatch(word -> !layers.contains(word))
            && !layers.contains(words.get(words.size() - 1));
    return named || module.endsWith("-service");
  }

  private List<String> commonPackage(List<DataItem> items) {
    Map<String, List<String>> packages = new TreeMap<>();
    for (DataItem item : items) {
      if (scene.program().type(item.owner()).isPresent()) {
        String name = NameParts.packageOf(item.owner());
        packages.put(name, List.of(name.split("\\.")));
      }
    }
    List<String> common = null;
    for (List<String> each : packages.values()) {
      if (common == null) {
        common = each;
      } else {
        int same = 0;
        while (same < Math.min(common.size(), each.size())
            && common.get(same).equals(each.get(same))) {
          same++;
        }
        common = common.subList(0, same);
      }
    }
    return common == null ? List.of() : List.copyOf(common);
  }
}
