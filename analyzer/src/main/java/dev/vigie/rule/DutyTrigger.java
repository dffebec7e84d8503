package dev.vigie.rule;

import dev.vigie.finding.Finding;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.rule.retention.Evidence;
import dev.vigie.rule.retention.StorageLimits;
import dev.vigie.rule.store.Stored;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Each store that holds data of these kinds needs a sign that it does not keep them for ever. Says
 * something only where all was read. An entity and what inherits from it are one store.
 *
 * @param stores ids of the kinds of store
 * @param exposure row of the severity table
 */
record DutyTrigger(
    List<String> stores,
    DataFilter data,
    String exposure,
    Evidence evidence,
    String message,
    String help)
    implements Trigger {
  static final Set<String> PLACEHOLDERS =
      Set.of("data", "has", "owner", "store", "searched", "label");

  DutyTrigger {
    stores = List.copyOf(stores);
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    if (!inquiry.dossier().complete()) {
      return new Judgement(List.of(), Set.of());
    }
    StorageLimits limits =
        new StorageLimits(inquiry.program(), inquiry.calls(), inquiry.stored(), evidence);
    List<Finding> findings = new ArrayList<>();
    hierarchies(inquiry)
        .values()
        .forEach(
            hierarchy -> {
              List<Exposed> exposed = exposed(inquiry, hierarchy);
              if (!exposed.isEmpty() && !limited(inquiry, limits, hierarchy)) {
                findings.add(finding(rule, inquiry, hierarchy.get(0), exposed, limits));
              }
            });
    return new Judgement(findings, Set.of());
  }

  /** Entities by the name of the topmost entity that they inherit from, this one first. */
  private Map<String, List<Stored>> hierarchies(Inquiry inquiry) {
    Map<String, List<Stored>> hierarchies = new TreeMap<>();
    for (Stored stored : inquiry.stored().all()) {
      if (!stored.entity() || stored.type().test() || !stores.contains(stored.kind().id())) {
        continue;
      }
      Stored root = stored;
      for (String parent : inquiry.program().supertypes(stored.type().name())) {
        Optional<Stored> above = inquiry.stored().of(parent);
        if (above.isPresent() && above.get().entity()) {
          root = above.get();
        }
      }
      List<Stored> hierarchy =
          hierarchies.computeIfAbsent(root.type().name(), k -> new ArrayList<>());
      if (!hierarchy.contains(root)) {
        hierarchy.add(0, root);
      }
      if (!hierarchy.contains(stored)) {
        hierarchy.add(stored);
      }
    }
    return hierarchies;
  }

  private List<Exposed> exposed(Inquiry inquiry, List<Stored> hierarchy) {
    Set<PersonalMember> members = new LinkedHashSet<>();
    for (Stored stored : hierarchy) {
      Set<String> within = inquiry.stored().within(stored);
      for (PersonalMember held : inquiry.dossier().inventory().heldBy(stored.type().name())) {
        if (within.contains(held.place().owner()) && data.matches(held.element())) {
          members.add(held);
        }
      }
    }
    double doubt = inquiry.severities().doubts().nothingFound();
    return members.stream()
        .map(
            member ->
                new Exposed(
                    member,
                    inquiry
                        .severities()
                        .of(
                            exposure,
                            member.element(),
                            member.subject(),
                            SeverityScale.Circumstances.PLAIN),
                    member.confidence() * doubt))
        .sorted(Exposed.WORST_FIRST)
        .toList();
  }

  private static boolean limited(Inquiry inquiry, StorageLimits limits, List<Stored> hierarchy) {
    return hierarchy.stream()
        .anyMatch(
            stored ->
                limits.found(stored)
                    || inquiry.dossier().register().retentionOf(stored.names()).isPresent());
  }

  private Finding finding(
      RuleInfo rule, Inquiry inquiry, Stored root, List<Exposed> data, StorageLimits limits) {
    Exposed worst = data.get(0);
    List<PersonalMember> members = Exposed.members(data);
    Map<String, String> words =
        Map.of(
            "data", Wording.data(members, root.type().simpleName()),
            "has", members.size() == 1 ? "has" : "have",
            "owner", root.type().simpleName(),
            "store", root.kind().label(),
            "label", Wording.label(worst.member()),
            "searched", limits.searched());
    return new Finding(
        rule.id(),
        worst.severity(),
        worst.confidence(),
        Wording.fill(message, words),
        Wording.fill(help, words),
        root.type().at(),
        root.type().name(),
        Exposed.data(data),
        data.stream()
            .map(
                each ->
                    new Finding.Related(
                        each.member().place().display() + " is kept here", each.member().at()))
            .distinct()
            .toList(),
        List.of(),
        root.kind().id(),
        data.stream().map(each -> inquiry.grounds().of(root, each)).toList());
  }
}
