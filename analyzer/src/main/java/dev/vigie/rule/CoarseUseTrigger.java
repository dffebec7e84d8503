package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.finding.Finding;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.Field;
import dev.vigie.rule.call.Call;
import dev.vigie.rule.call.CallPattern;
import dev.vigie.rule.endpoint.usage.CoarseUse;
import dev.vigie.rule.endpoint.usage.FieldUse;
import dev.vigie.rule.store.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A stored member is kept finer than needed: all that was found to read it takes a coarse part of
 * its value, such as the year.
 *
 * @param coarse calls that take such a part of what they are made on, or given
 * @param exposure row of the severity table
 */
record CoarseUseTrigger(
    DataFilter data, List<CallPattern> coarse, String exposure, String message, String help)
    implements Trigger {
  static final Set<String> PLACEHOLDERS = Set.of("data", "is", "owner", "label", "member", "how");

  CoarseUseTrigger {
    coarse = List.copyOf(coarse);
  }

  static CoarseUseTrigger read(YamlObject yaml, DataTriggers.Basis basis) {
    return new CoarseUseTrigger(
        basis.data(),
        CallPattern.read(yaml, "by"),
        basis.exposure(),
        basis.message(),
        basis.help());
  }

  @Override
  public boolean tellsAbsence() {
    return true;
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    List<Finding> findings = new ArrayList<>();
    if (!inquiry.dossier().complete()) {
      return new Judgement(findings, Set.of());
    }
    CoarseUse uses =
        new CoarseUse(inquiry.program(), call -> inquiry.matching().any(coarse, List.of(call)));
    FieldUse named =
        new FieldUse(inquiry.program(), inquiry.calls(), inquiry.endpoints(), inquiry.shown());
    for (Stored stored : inquiry.stored().all()) {
      for (Stored.Column column : stored.columns()) {
        Field field = column.field();
        Optional<PersonalMember> member =
            inquiry.dossier().inventory().of(field.ref()).filter(m -> data.matches(m.element()));
        if (member.isPresent() && !stored.type().test() && !named.isReadByName(field)) {
          uses.of(field)
              .ifPresent(use -> findings.add(finding(rule, inquiry, stored, member.get(), use)));
        }
      }
    }
    return new Judgement(findings, Set.of());
  }

  private Finding finding(
      RuleInfo rule, Inquiry inquiry, Stored stored, PersonalMember member, Call use) {
    Exposed exposed =
        Exposed.of(member, exposure, inquiry.severities(), 1)
            .unfound(inquiry.severities(), exposure);
    Map<String, String> words =
        Map.of(
            "data", Wording.data(List.of(member)),
            "is", Wording.is(List.of(member), true),
            "owner", stored.type().simpleName(),
            "member", member.place().display(),
            "label", Wording.label(member),
            "how", use.callee().display());
    return new Finding(
        rule.id(),
        exposed.severity(),
        exposed.confidence(),
        Wording.fill(message, words),
        Wording.fill(help, words),
        member.at(),
        stored.type().name(),
        Exposed.data(List.of(exposed)),
        List.of(new Finding.Related("read here", use.at())),
        List.of(),
        member.place().member(),
        List.of(inquiry.grounds().of(stored, exposed)));
  }
}
