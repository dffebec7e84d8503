package dev.vigie.catalog;

import dev.vigie.config.NearestName;
import dev.vigie.config.YamlObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the look-alikes: groups of patterns under their kind. */
final class NegativesReader {
  private final Map<String, ElementEntry> entries;
  private final Set<String> families;
  private final CatalogWords lists;

  NegativesReader(Map<String, ElementEntry> entries, Set<String> families, CatalogWords lists) {
    this.entries = entries;
    this.families = families;
    this.lists = lists;
  }

  List<Negative> read(YamlObject file) {
    List<Negative> negatives = new ArrayList<>();
    for (Negative.Kind kind : Negative.Kind.values()) {
      for (YamlObject group : file.objects(kind.id())) {
        group(kind, group, negatives);
      }
    }
    return negatives;
  }

  private void group(Negative.Kind kind, YamlObject group, List<Negative> negatives) {
    Set<String> elements = elements(group);
    String reason = group.requiredText("reason");
    Negative.Role role =
        group
            .value("role", Negative.Role::of, "metadata, behaviour, configuration or organisation")
            .orElse(null);
    if (kind == Negative.Kind.CLASS && role == null) {
      group.problem("role", "what such a type is instead is not said", "add 'role'");
    }
    Negative.Instead instead =
        group
            .text("instead")
            .flatMap(id -> known(group, "instead", id))
            .map(e -> new Negative.Instead(e, group.requiredText("subject")))
            .orElse(null);
    group.has("subject");
    for (boolean doubtful : new boolean[] {false, true}) {
      for (String pattern : lists.of(group, doubtful ? "doubtful" : "patterns")) {
        negatives.add(new Negative(kind, elements, pattern, doubtful, reason, role, instead));
      }
    }
    group.done();
  }

  private Set<String> elements(YamlObject group) {
    Set<String> ids = new HashSet<>();
    for (String name : lists.of(group, "elements")) {
      if (name.equals("*")) {
        return Set.of();
      }
      if (families.contains(name)) {
        entries.values().stream()
            .map(ElementEntry::element)
            .filter(e -> e.family().equals(name))
            .forEach(e -> ids.add(e.id()));
      } else {
        known(group, "elements", name).ifPresent(e -> ids.add(e.id()));
      }
    }
    if (ids.isEmpty()) {
      group.problem("elements", "no element is named that this rules out", "'*' means all");
    }
    return ids;
  }

  private Optional<Element> known(YamlObject group, String key, String id) {
    ElementEntry entry = entries.get(id);
    if (entry == null) {
      group.problem(
          key, "there is no element '" + id + "'", NearestName.hint(id, entries.keySet()));
    }
    return Optional.ofNullable(entry).map(ElementEntry::element);
  }
}
