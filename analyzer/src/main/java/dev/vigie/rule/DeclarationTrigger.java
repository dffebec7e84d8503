package dev.vigie.rule;

import dev.vigie.catalog.Safeguard;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Severity;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.Field;
import dev.vigie.rule.store.Protection;
import dev.vigie.rule.store.Stored;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A stored member that holds data of these kinds lacks a protection. The members of one type are
 * one finding, at the worst of them.
 *
 * @param stores ids of the kinds of store
 * @param exposure row of the severity table
 * @param doubtLowers by how many levels it lowers that something may protect the member after all,
 *     or that the sources do not show what it is given
 * @param unlessNamed names of members that do not count; null where all do
 */
record DeclarationTrigger(
    List<String> stores,
    DataFilter data,
    Clearance clearance,
    String exposure,
    int doubtLowers,
    @Nullable Pattern unlessNamed,
    String message,
    String help)
    implements Trigger {
  static final Set<String> PLACEHOLDERS = Set.of("data", "is", "store", "owner", "label");

  DeclarationTrigger {
    stores = List.copyOf(stores);
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    List<Finding> findings = new ArrayList<>();
    Set<Place> settled = new HashSet<>();
    for (Stored stored : inquiry.stored().all()) {
      if (stores.contains(stored.kind().id())) {
        List<Lacking> lacking = lacking(inquiry, stored, settled);
        if (!lacking.isEmpty() && !stored.isView()) {
          findings.add(finding(rule, inquiry, stored, lacking));
        }
      }
    }
    return new Judgement(findings, settled);
  }

  /** A member without protection, and a sign beside it that protects nothing. */
  private record Lacking(Exposed exposed, Protection protection, Stored.Column column) {}

  private List<Lacking> lacking(Inquiry inquiry, Stored stored, Set<Place> settled) {
    List<Lacking> lacking = new ArrayList<>();
    for (Field field : stored.type().fields()) {
      // Members that are not stored are settled, too.
      inquiry.dossier().inventory().of(field.ref()).ifPresent(m -> settled.add(m.place()));
    }
    for (Stored.Column column : stored.columns()) {
      Optional<PersonalMember> member = inquiry.dossier().inventory().of(column.field().ref());
      if (member.isEmpty() || leadsFurther(inquiry, column)) {
        continue;
      }
      settled.add(member.get().place());
      if (!data.matches(member.get().element())
          || (unlessNamed != null && unlessNamed.matcher(column.field().name()).find())) {
        continue;
      }
      Protection protection = inquiry.protections().of(column, member.get().element());
      if (!clearance.clears(protection.safeguards(), member.get().element())) {
        lacking.add(
            new Lacking(
                exposed(inquiry, stored, column, member.get(), protection), protection, column));
      }
    }
    lacking.sort((one, other) -> Exposed.WORST_FIRST.compare(one.exposed(), other.exposed()));
    return lacking;
  }

  /** Whether the member is an object whose own members are looked at by themselves. */
  private static boolean leadsFurther(Inquiry inquiry, Stored.Column column) {
    String type = column.field().type().erasure();
    return inquiry.stored().of(type).isPresent()
        || !inquiry.dossier().inventory().heldBy(type).isEmpty();
  }

  private Exposed exposed(
      Inquiry inquiry,
      Stored stored,
      Stored.Column column,
      PersonalMember member,
      Protection protection) {
    SeverityScale scale = inquiry.severities();
    boolean hinted =
        clearance.clears(protection.hinted(), member.element())
            || (doubtLowers > 0 && !inquiry.protections().isWrittenPlainly(column));
    Set<Safeguard> unsuited = protection.safeguards();
    double confidence =
        member.confidence()
            * (hinted ? scale.doubts().weakProtection() : 1)
            * (unsuited.isEmpty() ? 1 : scale.doubts().unsuitedSafeguard());
    Severity severity =
        scale.of(
            exposure,
            member.element(),
            member.subject(),
            new SeverityScale.Circumstances(
                "",
                false,
                stored.type().test(),
                clearance.lowering(unsuited) + (hinted ? doubtLowers : 0)));
    return new Exposed(member, scale.doubted(exposure, severity, confidence), confidence);
  }

  private Finding finding(RuleInfo rule, Inquiry inquiry, Stored stored, List<Lacking> lacking) {
    List<Exposed> data = lacking.stream().map(Lacking::exposed).toList();
    Exposed worst = data.get(0);
    List<PersonalMember> members = Exposed.members(data);
    Map<String, String> words =
        Map.of(
            "data", Wording.data(members, stored.type().simpleName()),
            "is", Wording.is(members, true),
            "owner", stored.type().simpleName(),
            "label", Wording.label(worst.member()),
            "store", stored.kind().label());
    Map<Location, Finding.Related> related = new LinkedHashMap<>();
    StringBuilder remarks = new StringBuilder();
    for (Lacking each : lacking) {
      PersonalMember member = each.exposed().member();
      if (!each.equals(lacking.get(0))) {
        related.putIfAbsent(
            member.at(),
            new Finding.Related(
                member.place().display() + " is stored in clear, too", member.at()));
      }
      remark(each, related, remarks);
    }
    List<Exposed> worstOnes =
        data.stream().filter(each -> each.severity() == worst.severity()).toList();
    return new Finding(
        rule.id(),
        worst.severity(),
        worst.confidence(),
        Wording.fill(message, words) + remarks,
        Wording.fill(help, words),
        worst.member().at(),
        stored.type().name(),
        Exposed.data(data),
        List.copyOf(related.values()),
        List.of(),
        stored.kind().id() + "|" + Exposed.names(worstOnes),
        data.stream().map(each -> inquiry.grounds().of(stored, each)).toList());
  }

  private static void remark(
      Lacking lacking, Map<Location, Finding.Related> related, StringBuilder remarks) {
    Protection protection = lacking.protection();
    if (lacking.column().written() != null) {
      Location at = lacking.column().written().at();
      related.putIfAbsent(at, new Finding.Related("written here", at));
    }
    if (protection.remark().isEmpty()) {
      return;
    }
    String sentence = " " + protection.remark() + ".";
    if (remarks.indexOf(sentence) < 0) {
      remarks.append(sentence);
    }
    protection
        .remarkAt()
        .ifPresent(at -> related.putIfAbsent(at, new Finding.Related(protection.remark(), at)));
  }
}
