package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.finding.Finding;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.rule.endpoint.Endpoint;
import dev.vigie.rule.endpoint.Signs;
import dev.vigie.rule.store.Stored;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A member of a class that is stored, or that requests are bound to, holds data of these kinds and
 * has a mark, or lacks all of some. The members of one class are one finding.
 *
 * @param bound whether classes that requests are bound to are looked at, rather than stored ones
 * @param endpoints names of the endpoints that bind; null for all
 * @param butEndpoints names of those that do not count; null for none
 * @param types erased types of the members; empty for all
 * @param has marks one of which a member must have
 * @param lacks marks none of which it may have
 * @param checkedBy names of methods that, where one takes an object of the class, settle it
 * @param exposure row of the severity table
 */
record MemberTrigger(
    DataFilter data,
    boolean bound,
    @Nullable Pattern endpoints,
    @Nullable Pattern butEndpoints,
    Set<String> types,
    List<MemberMark> has,
    List<MemberMark> lacks,
    @Nullable Pattern checkedBy,
    boolean searched,
    String exposure,
    String message,
    String help)
    implements Trigger {
  static final Set<String> PLACEHOLDERS = Set.of("data", "is", "owner", "label", "member");

  static MemberTrigger read(YamlObject yaml, DataTriggers.Basis basis) {
    return new MemberTrigger(
        basis.data(),
        yaml.oneOf("of", List.of("stored", "bound")).filter("bound"::equals).isPresent(),
        Signs.pattern(yaml, "endpoints"),
        Signs.pattern(yaml, "but-endpoints"),
        new TreeSet<>(yaml.texts("types")),
        yaml.objects("has").stream().map(MemberMark::read).toList(),
        yaml.objects("lacks").stream().map(MemberMark::read).toList(),
        Signs.pattern(yaml, "checked-by-names"),
        yaml.flag("searched", false),
        basis.exposure(),
        basis.message(),
        basis.help());
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    if (searched && !inquiry.dossier().complete()) {
      return new Judgement(List.of(), Set.of());
    }
    List<Finding> findings = new ArrayList<>();
    for (String name : bound ? bound(inquiry) : stored(inquiry)) {
      Optional<TypeDeclaration> type = inquiry.program().type(name).filter(t -> !t.test());
      List<Exposed> faults = type.map(t -> faults(inquiry, t)).orElse(List.of());
      if (!faults.isEmpty() && !isChecked(inquiry, type.orElseThrow())) {
        findings.add(finding(rule, inquiry, type.orElseThrow(), faults));
      }
    }
    return new Judgement(findings, Set.of());
  }

  private static Set<String> stored(Inquiry inquiry) {
    Set<String> names = new TreeSet<>();
    for (Stored stored : inquiry.stored().all()) {
      names.add(stored.type().name());
    }
    return names;
  }

  /**
   * Classes that requests are bound to, with what they inherit from; what is stored is not theirs.
   */
  private Set<String> bound(Inquiry inquiry) {
    Set<String> names = new TreeSet<>();
    for (Endpoint endpoint : inquiry.endpoints()) {
      if ((endpoints != null && !Signs.isNamed(endpoint, endpoints))
          || (butEndpoints != null && Signs.isNamed(endpoint, butEndpoints))) {
        continue;
      }
      for (Endpoint.Parameter parameter :
          endpoint.from(Endpoint.Source.BODY, Endpoint.Source.FORM)) {
        for (String type : parameter.types()) {
          names.addAll(inquiry.program().supertypes(type));
        }
      }
    }
    return names;
  }

  private List<Exposed> faults(Inquiry inquiry, TypeDeclaration type) {
    List<Exposed> faults = new ArrayList<>();
    for (Field field : type.fields()) {
      Optional<PersonalMember> member =
          inquiry
              .dossier()
              .inventory()
              .of(field.ref())
              .filter(m -> data.matches(m.element()))
              .filter(m -> types.isEmpty() || types.contains(field.type().erasure()));
      if (member.isPresent() && !field.isStatic() && isAtFault(MemberMark.at(type, field))) {
        Exposed exposed = Exposed.of(member.get(), exposure, inquiry.severities(), 1);
        faults.add(searched ? exposed.unfound(inquiry.severities(), exposure) : exposed);
      }
    }
    faults.sort(Exposed.WORST_FIRST);
    return faults;
  }

  /** Whether a method of the sources checks objects of the class. */
  private boolean isChecked(Inquiry inquiry, TypeDeclaration type) {
    Pattern names = checkedBy;
    return names != null
        && inquiry.program().types().stream()
            .flatMap(t -> t.methods().stream())
            .filter(m -> names.matcher(m.name().toLowerCase(Locale.ROOT)).find())
            .anyMatch(
                m ->
                    m.ref().owner().equals(type.name())
                        || m.ref().parameters().contains(type.name()));
  }

  private boolean isAtFault(List<Annotation> marks) {
    return (has.isEmpty() || has.stream().anyMatch(mark -> mark.among(marks)))
        && lacks.stream().noneMatch(mark -> mark.among(marks));
  }

  private Finding finding(
      RuleInfo rule, Inquiry inquiry, TypeDeclaration type, List<Exposed> data) {
    Exposed worst = data.get(0);
    List<PersonalMember> members = Exposed.members(data);
    Map<String, String> words =
        Map.of(
            "data", Wording.data(members, type.simpleName()),
            "is", Wording.is(members, true),
            "owner", type.simpleName(),
            "member", worst.member().place().display(),
            "label", Wording.label(worst.member()));
    Map<Location, Finding.Related> related = new LinkedHashMap<>();
    for (Exposed each : data.subList(1, data.size())) {
      related.putIfAbsent(
          each.member().at(),
          new Finding.Related(each.member().place().display() + " likewise", each.member().at()));
    }
    return new Finding(
        rule.id(),
        worst.severity(),
        worst.confidence(),
        Wording.fill(message, words),
        Wording.fill(help, words),
        worst.member().at(),
        type.name(),
        Exposed.data(data),
        List.copyOf(related.values()),
        List.of(),
        Exposed.names(data),
        data.stream().map(each -> inquiry.grounds().ofMember(each)).toList());
  }
}
