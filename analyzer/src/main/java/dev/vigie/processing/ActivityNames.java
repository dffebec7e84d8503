package dev.vigie.processing;

import dev.vigie.inventory.PersonalMember;
import dev.vigie.rule.Dossier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The activities of processing that each member takes part in, by name: enough for a picture of
 * where data goes, without all that a record of processing asks.
 */
public final class ActivityNames {
  /** What belongs to no activity in particular. */
  public static final String OTHER = "Other data";

  private final Map<PersonalMember, List<String>> byMember;

  private ActivityNames(Map<PersonalMember, List<String>> byMember) {
    this.byMember = byMember;
  }

  /**
   * Names them as {@link ProcessingReader} does.
   *
   * @param around paths that were only read, because others use them
   */
  public static ActivityNames of(
      Dossier dossier, Set<String> around, ProcessingKnowledge knowledge) {
    Scene scene =
        new Scene(
            dossier,
            knowledge,
            around,
            List.of(),
            Map.of(),
            written -> {
              throw new IllegalStateException("names of activities need no places of settings");
            });
    List<Grouping.Group> groups =
        new Grouping(scene, new Intake(scene), new Destinations(scene), new Proposals(scene))
            .groups();
    Map<DataItem, List<String>> byItem = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (Grouping.Group group : groups) {
      String name = unique(group.name().isEmpty() ? OTHER : group.name(), taken);
      group
          .data()
          .forEach(item -> byItem.computeIfAbsent(item, key -> new ArrayList<>()).add(name));
    }
    Map<PersonalMember, List<String>> byMember = new LinkedHashMap<>();
    scene
        .members()
        .forEach((member, item) -> byMember.put(member, byItem.getOrDefault(item, List.of())));
    return new ActivityNames(byMember);
  }

  /** Two modules or packages may be called alike; their pictures are not one. */
  private static String unique(String name, Set<String> taken) {
    String unique = name;
    for (int i = 2; !taken.add(unique); i++) {
      unique = name + " (" + i + ")";
    }
    return unique;
  }

  /** Of a member, declared ones first; empty for what papers do not list. */
  public List<String> of(PersonalMember member) {
    return byMember.getOrDefault(member, List.of());
  }
}
