package dev.vigie.rule;

import dev.vigie.finding.Finding;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.Field;
import dev.vigie.program.JavaType;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.rule.lifecycle.MemberSign;
import dev.vigie.rule.lifecycle.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Each member of these kinds of data that shows all of some signs needs one of others. The members
 * of one type are one finding.
 *
 * @param flags whether only members that are true or false are meant
 * @param kept whether only members of stored types are meant
 * @param names that a member's must match
 * @param butNames that a member's must not match
 * @param otherwise names of methods that settle it for the whole program, wherever they are
 */
record MemberSignTrigger(
    DataFilter data,
    boolean flags,
    boolean kept,
    Optional<Pattern> names,
    Optional<Pattern> butNames,
    Optional<Pattern> otherwise,
    List<MemberSign> when,
    List<MemberSign> unless,
    String exposure,
    String message,
    String help)
    implements Trigger {
  static final Set<String> PLACEHOLDERS = Set.of("data", "has", "is", "owner", "label", "found");

  private static final Set<String> TRUE_OR_FALSE = Set.of("boolean", "java.lang.Boolean");

  MemberSignTrigger {
    when = List.copyOf(when);
    unless = List.copyOf(unless);
  }

  /** A member that shows the signs. */
  private record Shown(Exposed exposed, List<Seen> seen) {}

  @Override
  public boolean tellsAbsence() {
    return !unless.isEmpty() || when.contains(MemberSign.ONLY_SET);
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    if ((tellsAbsence() && !inquiry.dossier().complete()) || isSettled(inquiry)) {
      return new Judgement(List.of(), Set.of());
    }
    Map<String, List<Shown>> byType = new TreeMap<>();
    for (PersonalMember member : inquiry.dossier().inventory().members()) {
      if (member.place() instanceof Place.OfField of && data.matches(member.element())) {
        inquiry
            .program()
            .field(of.field())
            .filter(field -> isMeant(inquiry, field))
            .flatMap(field -> shown(inquiry, member, field))
            .ifPresent(s -> byType.computeIfAbsent(of.owner(), k -> new ArrayList<>()).add(s));
      }
    }
    return new Judgement(
        byType.values().stream().map(each -> finding(rule, each)).toList(), Set.of());
  }

  private boolean isSettled(Inquiry inquiry) {
    return otherwise.isPresent()
        && inquiry.program().types().stream()
            .filter(type -> !type.test())
            .flatMap(type -> type.methods().stream())
            .anyMatch(method -> otherwise.get().matcher(method.name()).matches());
  }

  private boolean isMeant(Inquiry inquiry, Field field) {
    String owner = field.ref().owner();
    boolean stored = inquiry.stored().of(owner).isPresent();
    return !field.isStatic()
        && !inquiry.program().type(owner).map(TypeDeclaration::test).orElse(true)
        && (!kept || stored)
        && (!flags || isFlag(field.type()))
        && names.map(p -> p.matcher(field.name()).matches()).orElse(true)
        && !butNames.map(p -> p.matcher(field.name()).matches()).orElse(false);
  }

  private static boolean isFlag(JavaType type) {
    return TRUE_OR_FALSE.contains(type.erasure());
  }

  private Optional<Shown> shown(Inquiry inquiry, PersonalMember member, Field field) {
    List<Seen> seen = new ArrayList<>();
    for (MemberSign sign : when) {
      Optional<Seen> there = inquiry.flags().of(sign, field);
      if (there.isEmpty()) {
        return Optional.empty();
      }
      seen.add(there.get());
    }
    if (unless.stream().anyMatch(sign -> inquiry.flags().of(sign, field).isPresent())) {
      return Optional.empty();
    }
    Exposed exposed = Exposed.of(member, exposure, inquiry.severities(), 1);
    return Optional.of(
        new Shown(
            tellsAbsence() ? exposed.unfound(inquiry.severities(), exposure) : exposed, seen));
  }

  private Finding finding(RuleInfo rule, List<Shown> shown) {
    List<Exposed> data = shown.stream().map(Shown::exposed).sorted(Exposed.WORST_FIRST).toList();
    PersonalMember worst = data.get(0).member();
    List<PersonalMember> members = Exposed.members(data);
    String owner = JavaType.Declared.of(worst.place().owner()).simpleName();
    List<Seen> seen = shown.stream().flatMap(each -> each.seen().stream()).distinct().toList();
    Map<String, String> words =
        Map.of(
            "data", Wording.data(members, owner),
            "has", members.size() == 1 ? "has" : "have",
            "is", Wording.is(members, true),
            "owner", owner,
            "label", Wording.label(worst),
            "found",
                seen.stream().map(Seen::words).distinct().collect(Collectors.joining(" and ")));
    List<Finding.Related> related = new ArrayList<>();
    seen.forEach(s -> s.at().ifPresent(at -> related.add(new Finding.Related(s.words(), at))));
    members.stream()
        .skip(1)
        .forEach(m -> related.add(new Finding.Related(m.place().display() + ", too", m.at())));
    return new Finding(
        rule.id(),
        data.get(0).severity(),
        data.get(0).confidence(),
        Wording.fill(message, words),
        Wording.fill(help, words),
        worst.at(),
        worst.place().owner(),
        Exposed.data(data),
        related.stream().distinct().toList(),
        List.of(),
        Exposed.names(data));
  }
}
