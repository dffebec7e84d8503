package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.finding.Finding;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.FieldRef;
import dev.vigie.program.Method;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The text that objects of a class give of themselves holds data of these kinds. What is never
 * joined into a text or handed to a log counts one level less.
 *
 * @param exposure row of the severity table
 */
record TextFormTrigger(DataFilter data, String exposure, String message, String help)
    implements Trigger {
  static final Set<String> PLACEHOLDERS = Set.of("data", "is", "owner", "label", "member", "how");

  static TextFormTrigger read(YamlObject yaml, DataTriggers.Basis basis) {
    return new TextFormTrigger(basis.data(), basis.exposure(), basis.message(), basis.help());
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    TextForms forms = new TextForms(inquiry);
    List<Finding> findings = new ArrayList<>();
    for (TypeDeclaration type : inquiry.program().types()) {
      if (type.test()) {
        continue;
      }
      type.methods().stream()
          .filter(m -> m.name().equals("toString") && m.parameters().isEmpty() && m.body() != null)
          .findFirst()
          .ifPresent(
              method -> {
                List<Exposed> shown = shown(inquiry, forms, type, method);
                if (!shown.isEmpty()) {
                  findings.add(finding(rule, inquiry, type, method, shown));
                }
              });
    }
    return new Judgement(findings, Set.of());
  }

  private List<Exposed> shown(
      Inquiry inquiry, TextForms forms, TypeDeclaration type, Method method) {
    List<Exposed> shown = new ArrayList<>();
    SystemCredentials systems = new SystemCredentials(inquiry.dossier().inventory());
    for (FieldRef field : forms.fields(type, method)) {
      inquiry
          .dossier()
          .inventory()
          .of(field)
          .filter(member -> data.matches(member.element()))
          .filter(member -> !systems.own(type, member))
          .ifPresent(member -> shown.add(exposed(inquiry, member, forms.isAskedFor(type) ? 0 : 1)));
    }
    shown.sort(Exposed.WORST_FIRST);
    return shown;
  }

  private Exposed exposed(Inquiry inquiry, PersonalMember member, int lowered) {
    return Exposed.of(
        member,
        exposure,
        inquiry.severities(),
        new SeverityScale.Circumstances("", false, false, lowered),
        1);
  }

  private Finding finding(
      RuleInfo rule, Inquiry inquiry, TypeDeclaration type, Method method, List<Exposed> data) {
    List<PersonalMember> members = Exposed.members(data);
    PersonalMember worst = members.get(0);
    Map<String, String> words =
        Map.of(
            "data", Wording.data(members, type.simpleName()),
            "is", Wording.is(members, true),
            "owner", type.simpleName(),
            "member", worst.place().display(),
            "label", Wording.label(worst),
            "how", how(method));
    return new Finding(
        rule.id(),
        data.get(0).severity(),
        data.get(0).confidence(),
        Wording.fill(message, words),
        Wording.fill(help, words),
        method.origin() == Method.Origin.SOURCE ? method.at() : worst.at(),
        type.name(),
        Exposed.data(data),
        members.stream()
            .filter(m -> method.origin() == Method.Origin.SOURCE || !m.equals(worst))
            .map(m -> new Finding.Related(m.place().display() + " is part of it", m.at()))
            .toList(),
        List.of(),
        "toString",
        data.stream().map(inquiry.grounds()::ofMember).toList());
  }

  private static String how(Method method) {
    return switch (method.origin()) {
      case LOMBOK -> ", which Lombok writes";
      case RECORD -> ", which every record has";
      default -> "";
    };
  }
}
