package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.finding.Finding;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.Field;
import dev.vigie.rule.endpoint.Signs;
import dev.vigie.rule.endpoint.usage.FieldUse;
import dev.vigie.rule.store.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A stored member is filled, and nothing reads it. Said only of whole applications whose answers
 * are known: those that have endpoints, and no framework that reads members by their names.
 *
 * @param readers what shows that members are read by name
 * @param exposure row of the severity table
 */
record UnreadTrigger(
    List<String> stores,
    DataFilter data,
    Signs readers,
    String exposure,
    String message,
    String help)
    implements Trigger {
  static final Set<String> PLACEHOLDERS = Set.of("data", "is", "owner", "label", "member");

  static UnreadTrigger read(YamlObject yaml, DataTriggers.Basis basis) {
    return new UnreadTrigger(
        basis.stores(),
        basis.data(),
        yaml.object("unless").map(Signs::read).orElse(Signs.NONE),
        basis.exposure(),
        basis.message(),
        basis.help());
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    List<Finding> findings = new ArrayList<>();
    if (inquiry.dossier().complete()
        && !inquiry.endpoints().isEmpty()
        && !readers.in(inquiry.authorisation().used(), inquiry.endpoints())) {
      FieldUse use =
          new FieldUse(inquiry.program(), inquiry.calls(), inquiry.endpoints(), inquiry.shown());
      for (Stored stored : inquiry.stored().all()) {
        List<Exposed> unread =
            stored.type().test() || !stores.contains(stored.kind().id())
                ? List.of()
                : unread(inquiry, use, stored);
        if (!unread.isEmpty()) {
          findings.add(finding(rule, inquiry, stored, unread));
        }
      }
    }
    return new Judgement(findings, Set.of());
  }

  private List<Exposed> unread(Inquiry inquiry, FieldUse use, Stored stored) {
    List<Exposed> unread = new ArrayList<>();
    for (Stored.Column column : stored.columns()) {
      Field field = column.field();
      Optional<PersonalMember> member =
          inquiry.dossier().inventory().of(field.ref()).filter(m -> data.matches(m.element()));
      if (member.isPresent() && use.isFilled(field) && !use.isRead(field)) {
        unread.add(
            Exposed.of(member.get(), exposure, inquiry.severities(), 1)
                .unfound(inquiry.severities(), exposure));
      }
    }
    unread.sort(Exposed.WORST_FIRST);
    return unread;
  }

  private Finding finding(RuleInfo rule, Inquiry inquiry, Stored stored, List<Exposed> data) {
    Exposed worst = data.get(0);
    List<PersonalMember> members = Exposed.members(data);
    Map<String, String> words =
        Map.of(
            "data", Wording.data(members, stored.type().simpleName()),
            "is", Wording.is(members, true),
            "owner", stored.type().simpleName(),
            "member", worst.member().place().display(),
            "label", Wording.label(worst.member()));
    return new Finding(
        rule.id(),
        worst.severity(),
        worst.confidence(),
        Wording.fill(message, words),
        Wording.fill(help, words),
        worst.member().at(),
        stored.type().name(),
        Exposed.data(data),
        data.stream()
            .skip(1)
            .map(
                each ->
                    new Finding.Related(
                        each.member().place().display() + " likewise", each.member().at()))
            .toList(),
        List.of(),
        Exposed.names(data),
        data.stream().map(each -> inquiry.grounds().of(stored, each)).toList());
  }
}
