package dev.vigie.rule;

import dev.vigie.finding.Finding;
import dev.vigie.finding.Ground;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.rule.lifecycle.Kept;
import dev.vigie.rule.lifecycle.Seen;
import dev.vigie.rule.lifecycle.Sign;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Each store that holds data of these kinds and shows all of some signs needs one of others. Says
 * something only where all was read. An entity and what inherits from it are one store.
 *
 * @param stores ids of the kinds of store; empty for all
 * @param when signs that a store must show for the duty to hold
 * @param unless signs of which one settles it
 * @param together when all stores are one finding: {@code always}, or {@code until-declared}, for
 *     as long as the project declares no activities
 * @param exposure row of the severity table
 */
record DutyTrigger(
    List<String> stores,
    DataFilter data,
    List<Sign> when,
    List<Sign> unless,
    Optional<String> together,
    String exposure,
    String message,
    String help)
    implements Trigger {
  static final Set<String> PLACEHOLDERS =
      Set.of("data", "has", "owner", "store", "searched", "label", "found");

  DutyTrigger {
    stores = List.copyOf(stores);
    when = List.copyOf(when);
    unless = List.copyOf(unless);
  }

  /** A store that lacks what it needs. */
  private record Lacking(Kept kept, List<Exposed> data, List<Seen> seen) {}

  @Override
  public boolean tellsAbsence() {
    return true;
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    if (!inquiry.dossier().complete()) {
      return new Judgement(List.of(), Set.of());
    }
    List<Lacking> lacking = new ArrayList<>();
    for (Kept kept : inquiry.lives().stores()) {
      if (stores.isEmpty() || stores.contains(kept.kind())) {
        List<Exposed> exposed = exposed(inquiry, kept);
        if (!exposed.isEmpty()) {
          lacking(inquiry, kept, exposed).ifPresent(lacking::add);
        }
      }
    }
    if (lacking.size() > 1 && isTogether(inquiry)) {
      return new Judgement(List.of(together(rule, inquiry, lacking)), Set.of());
    }
    return new Judgement(
        lacking.stream().map(each -> finding(rule, inquiry, each)).toList(), Set.of());
  }

  private boolean isTogether(Inquiry inquiry) {
    return together.isPresent()
        && (together.get().equals("always") || inquiry.dossier().register().activities().isEmpty());
  }

  private Optional<Lacking> lacking(Inquiry inquiry, Kept kept, List<Exposed> exposed) {
    StoreSigns signs = new StoreSigns(inquiry);
    if (kept.entities().isEmpty() && signs.of(Sign.CREATED, kept, exposed).isEmpty()) {
      // A table of a script that this code does not fill is another system's.
      return Optional.empty();
    }
    List<Seen> seen = new ArrayList<>();
    for (Sign sign : when) {
      Optional<Seen> there = signs.of(sign, kept, exposed);
      if (there.isEmpty()) {
        return Optional.empty();
      }
      seen.add(there.get());
    }
    boolean settled = unless.stream().anyMatch(s -> signs.of(s, kept, exposed).isPresent());
    return settled ? Optional.empty() : Optional.of(new Lacking(kept, exposed, seen));
  }

  private List<Exposed> exposed(Inquiry inquiry, Kept kept) {
    SeverityScale scale = inquiry.severities();
    return members(inquiry, kept).stream()
        .map(member -> Exposed.of(member, exposure, scale, 1).unfound(scale, exposure))
        .sorted(Exposed.WORST_FIRST)
        .toList();
  }

  private Set<PersonalMember> members(Inquiry inquiry, Kept kept) {
    Set<PersonalMember> members = new LinkedHashSet<>();
    KeptData.of(inquiry.dossier().inventory(), inquiry.stored(), kept).stream()
        .filter(member -> data.matches(member.element()))
        .forEach(members::add);
    return data.isOnlyBeside(members) ? Set.of() : members;
  }

  private Map<String, String> words(
      Inquiry inquiry, Kept kept, List<Exposed> data, List<Seen> seen) {
    List<PersonalMember> members = Exposed.members(data);
    return Map.of(
        "data", Wording.data(members, kept.simpleName()),
        "has", members.size() == 1 ? "has" : "have",
        "owner", kept.simpleName(),
        "store", kept.label(),
        "label", Wording.label(members.get(0)),
        "found", seen.stream().map(Seen::words).collect(Collectors.joining(" and ")),
        "searched",
            unless.stream()
                .map(inquiry.signs()::searched)
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(", ")));
  }

  private Finding finding(RuleInfo rule, Inquiry inquiry, Lacking lacking) {
    List<Exposed> data = lacking.data();
    Kept kept = lacking.kept();
    Map<String, String> words = words(inquiry, kept, data, lacking.seen());
    List<Finding.Related> related = new ArrayList<>();
    lacking.seen().forEach(s -> s.at().ifPresent(at -> related.add(related(s, kept, at))));
    data.forEach(
        each ->
            related.add(
                new Finding.Related(
                    each.member().place().display() + " is kept here", each.member().at())));
    return new Finding(
        rule.id(),
        data.get(0).severity(),
        data.get(0).confidence(),
        Wording.fill(message, words),
        Wording.fill(help, words),
        kept.at(),
        kept.name(),
        Exposed.data(data),
        related.stream().distinct().toList(),
        List.of(),
        kept.kind(),
        grounds(inquiry, lacking));
  }

  private static Finding.Related related(Seen seen, Kept kept, Location at) {
    return new Finding.Related(kept.simpleName() + " " + seen.words(), at);
  }

  private static List<Ground> grounds(Inquiry inquiry, Lacking lacking) {
    return lacking.kept().entities().stream()
        .limit(1)
        .flatMap(root -> lacking.data().stream().map(d -> inquiry.grounds().of(root, d)))
        .toList();
  }

  /** One finding, at the worst of several stores. */
  private Finding together(RuleInfo rule, Inquiry inquiry, List<Lacking> lacking) {
    List<Lacking> ordered = new ArrayList<>(lacking);
    ordered.sort(
        (one, other) -> Exposed.WORST_FIRST.compare(one.data().get(0), other.data().get(0)));
    Finding worst = finding(rule, inquiry, ordered.get(0));
    List<Finding.Related> related = new ArrayList<>(worst.related());
    for (Lacking each : ordered.subList(1, ordered.size())) {
      related.add(
          new Finding.Related(
              each.kept().simpleName() + " holds personal data, too", each.kept().at()));
    }
    int more = ordered.size() - 1;
    return new Finding(
        worst.ruleId(),
        worst.severity(),
        worst.confidence(),
        worst.message()
            + " The same holds for "
            + more
            + (more == 1 ? " more store" : " more stores")
            + " of this project.",
        worst.help(),
        worst.at(),
        worst.within(),
        ordered.stream().flatMap(each -> Exposed.data(each.data()).stream()).distinct().toList(),
        related,
        List.of(),
        "together",
        worst.grounds());
  }
}
