package dev.vigie.processing;

import dev.vigie.processing.ProcessingActivity.Proposal;
import dev.vigie.rule.Register;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which data belongs to which activity: as declared, and as proposed for what is left. */
final class Grouping {
  private final Scene scene;
  private final Intake intake;
  private final Destinations destinations;
  private final Proposals proposals;

  Grouping(Scene scene, Intake intake, Destinations destinations, Proposals proposals) {
    this.scene = scene;
    this.intake = intake;
    this.destinations = destinations;
    this.proposals = proposals;
  }

  /**
   * Data that goes together.
   *
   * @param name as declared; of a proposed one, the word that it was proposed by, and empty for
   *     what belongs to nothing else
   * @param data in {@link DataItem#ORDER}
   */
  record Group(
      String name,
      Optional<Register.Declared> declared,
      Optional<Proposal> proposed,
      List<DataItem> data) {}

  /** Declared ones first, in order of writing. */
  List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    Set<DataItem> covered = new LinkedHashSet<>();
    Map<Register.Declared, Set<DataItem>> byDeclared =
        new DeclaredData(scene, intake, destinations).all();
    for (Register.Declared declared : scene.register().activities()) {
      List<DataItem> data =
          byDeclared.getOrDefault(declared, Set.of()).stream()
              .distinct()
              .sorted(DataItem.ORDER)
              .toList();
      covered.addAll(data);
      groups.add(
          new Group(
              declared.activity().name().text(), Optional.of(declared), Optional.empty(), data));
    }
    List<DataItem> open = scene.items().stream().filter(item -> !covered.contains(item)).toList();
    proposals
        .of(open)
        .forEach(
            (proposal, data) ->
                groups.add(
                    new Group(word(proposal), Optional.empty(), Optional.of(proposal), data)));
    return groups;
  }

  private static String word(Proposal proposal) {
    String name = proposal.name();
    return proposal.by() == Proposal.By.PACKAGE ? name.substring(name.lastIndexOf('.') + 1) : name;
  }
}
