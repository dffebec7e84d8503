package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.finding.Finding;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.Field;
import dev.vigie.rule.store.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A member leads from one stored record to the record of a person, and has a mark.
 *
 * @param least how many personal members a record must have to be one of a person
 * @param has marks one of which the member must have
 * @param exposure row of the severity table
 */
record RelationTrigger(
    DataFilter data, int least, List<MemberMark> has, String exposure, String message, String help)
    implements Trigger {
  static final Set<String> PLACEHOLDERS = Set.of("data", "is", "owner", "label", "member");

  static RelationTrigger read(YamlObject yaml, DataTriggers.Basis basis) {
    return new RelationTrigger(
        basis.data(),
        yaml.integer("least").orElse(2),
        yaml.objects("has").stream().map(MemberMark::read).toList(),
        basis.exposure(),
        basis.message(),
        basis.help());
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    List<Finding> findings = new ArrayList<>();
    for (Stored stored : inquiry.stored().all()) {
      for (Field field : stored.type().test() ? List.<Field>of() : stored.type().fields()) {
        if (has.stream().anyMatch(m -> m.among(MemberMark.at(stored.type(), field)))) {
          target(inquiry, field)
              .filter(to -> !to.type().name().equals(stored.type().name()))
              .flatMap(to -> finding(rule, inquiry, stored, field, to))
              .ifPresent(findings::add);
        }
      }
    }
    return new Judgement(findings, Set.of());
  }

  private static Optional<Stored> target(Inquiry inquiry, Field field) {
    Optional<Stored> plain = inquiry.stored().of(field.type().erasure());
    return plain.isPresent() || field.type().arguments().isEmpty()
        ? plain
        : inquiry.stored().of(field.type().arguments().get(0).erasure());
  }

  private Optional<Finding> finding(
      RuleInfo rule, Inquiry inquiry, Stored stored, Field field, Stored to) {
    Set<String> within = inquiry.stored().within(to);
    List<Exposed> exposed = new ArrayList<>();
    for (PersonalMember member : inquiry.dossier().inventory().heldBy(to.type().name())) {
      if (within.contains(member.place().owner()) && data.matches(member.element())) {
        exposed.add(Exposed.of(member, exposure, inquiry.severities(), 1));
      }
    }
    if (exposed.size() < least) {
      return Optional.empty();
    }
    exposed.sort(Exposed.WORST_FIRST);
    List<PersonalMember> members = Exposed.members(exposed);
    Map<String, String> words =
        Map.of(
            "data", Wording.data(members, to.type().simpleName()),
            "is", Wording.is(members, true),
            "owner", to.type().simpleName(),
            "label", Wording.label(members.get(0)),
            "member", stored.type().simpleName() + "." + field.name());
    return Optional.of(
        new Finding(
            rule.id(),
            exposed.get(0).severity(),
            exposed.get(0).confidence(),
            Wording.fill(message, words),
            Wording.fill(help, words),
            field.at(),
            stored.type().name(),
            Exposed.data(exposed),
            List.of(
                new Finding.Related(to.type().simpleName() + " is declared here", to.type().at())),
            List.of(),
            field.name(),
            exposed.stream().map(each -> inquiry.grounds().of(to, each)).toList()));
  }
}
