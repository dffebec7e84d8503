package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.finding.Claim;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Ground;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.Annotation;
import dev.vigie.rule.endpoint.Access;
import dev.vigie.rule.endpoint.Endpoint;
import dev.vigie.rule.endpoint.Grade;
import dev.vigie.rule.endpoint.Signs;
import dev.vigie.rule.endpoint.UsedNames;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * An endpoint gives or takes data of these kinds, and these conditions hold. The endpoints of one
 * class are one finding, at the worst of them.
 *
 * @param exposure row of the severity table
 * @param when what the application must show; nothing for every application
 * @param unless what settles it for the whole application
 * @param unguarded whether it is settled by anything that guards some endpoint
 * @param once whether all endpoints of the application are one finding
 * @param searched whether it rests on something that was not found, so that it is silent where not
 *     all was read
 */
record EndpointTrigger(
    DataFilter data,
    EndpointConditions conditions,
    Optional<Signs> when,
    Signs unless,
    boolean unguarded,
    boolean once,
    boolean searched,
    String exposure,
    String message,
    String help)
    implements Trigger {
  static final Set<String> PLACEHOLDERS =
      Set.of("data", "is", "endpoint", "others", "owner", "label", "reason", "type", "caller");

  static EndpointTrigger read(YamlObject yaml, DataTriggers.Basis basis) {
    return new EndpointTrigger(
        basis.data(),
        EndpointConditions.read(yaml),
        yaml.object("when").map(Signs::read),
        yaml.object("unless").map(Signs::read).orElse(Signs.NONE),
        yaml.flag("unguarded", false),
        yaml.flag("once", false),
        yaml.flag("searched", false),
        basis.exposure(),
        basis.message(),
        basis.help());
  }

  /** An endpoint that is at fault, with the data that makes it so. */
  private record Fault(Endpoint endpoint, Access access, List<Exposed> data) {}

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    if ((searched && !inquiry.dossier().complete()) || isSettled(inquiry)) {
      return new Judgement(List.of(), Set.of());
    }
    Map<String, List<Fault>> byType = new TreeMap<>();
    for (Endpoint endpoint : inquiry.endpoints()) {
      if (!conditions.shape(inquiry, endpoint)) {
        continue;
      }
      List<PersonalMember> members =
          conditions.data(inquiry, endpoint).stream()
              .filter(member -> data.matches(member.element()))
              .toList();
      if (!conditions.enough(members)) {
        continue;
      }
      Access access = inquiry.authorisation().of(endpoint);
      if (conditions.allows(inquiry, endpoint, access)) {
        List<Exposed> exposed = exposed(inquiry, members, conditions.lowering(endpoint, access));
        byType
            .computeIfAbsent(once ? "" : endpoint.type().name(), k -> new ArrayList<>())
            .add(new Fault(endpoint, access, exposed));
      }
    }
    List<Finding> findings = new ArrayList<>();
    byType.values().forEach(faults -> findings.add(finding(rule, inquiry, faults)));
    return new Judgement(findings, Set.of());
  }

  /** Whether what the application has, or lacks, settles it. */
  private boolean isSettled(Inquiry inquiry) {
    UsedNames used = inquiry.authorisation().used();
    return (when.isPresent() && !when.get().in(used, inquiry.endpoints()))
        || unless.in(used, inquiry.endpoints())
        || (unguarded && inquiry.authorisation().anyGuard().isPresent());
  }

  private List<Exposed> exposed(Inquiry inquiry, List<PersonalMember> members, int lowered) {
    SeverityScale scale = inquiry.severities();
    SeverityScale.Circumstances circumstances =
        new SeverityScale.Circumstances("", false, false, lowered);
    return members.stream()
        .map(member -> Exposed.of(member, exposure, scale, circumstances, 1))
        .map(each -> searched ? each.unfound(scale, exposure) : each)
        .sorted(Exposed.WORST_FIRST)
        .toList();
  }

  private Finding finding(RuleInfo rule, Inquiry inquiry, List<Fault> faults) {
    Fault first = worst(faults);
    List<Exposed> data = first.data();
    Exposed worst = data.get(0);
    List<PersonalMember> members = Exposed.members(data);
    Endpoint endpoint = first.endpoint();
    Map<String, String> words =
        Map.of(
            "data", Wording.data(members, owner(members)),
            "is", Wording.is(members, true),
            "owner", owner(members),
            "label", Wording.label(worst.member()),
            "endpoint", endpoint.display(),
            "type", endpoint.type().simpleName(),
            "reason", first.access().reason(),
            "caller", caller(first.access()),
            "others", others(faults.size() - 1, once ? "application" : "class"));
    Map<Location, Finding.Related> related = new LinkedHashMap<>();
    first
        .access()
        .where()
        .ifPresent(at -> related.put(at, new Finding.Related("this decides who may call", at)));
    for (Fault fault : faults) {
      if (!fault.equals(first)) {
        related.putIfAbsent(
            fault.endpoint().method().at(),
            new Finding.Related(
                fault.endpoint().display() + " likewise", fault.endpoint().method().at()));
      }
    }
    return new Finding(
        rule.id(),
        worst.severity(),
        worst.confidence(),
        Wording.fill(message, words),
        Wording.fill(help, words),
        endpoint.method().at(),
        endpoint.type().name(),
        Exposed.data(data),
        List.copyOf(related.values()),
        List.of(),
        once ? "" : first.access().grade().name(),
        data.stream().map(each -> ground(inquiry, endpoint, each)).toList());
  }

  /** The gravest; of several, one that only reads, because it shows best what is at stake. */
  private static Fault worst(List<Fault> faults) {
    return faults.stream()
        .min(
            Comparator.comparing((Fault f) -> f.data().get(0).severity())
                .reversed()
                .thenComparing(f -> !f.endpoint().reads())
                .thenComparing(f -> f.endpoint().method().at()))
        .orElseThrow();
  }

  /** The class that all belong to; empty where they belong to several. */
  private static String owner(List<PersonalMember> members) {
    Set<String> owners = new LinkedHashSet<>();
    members.forEach(member -> owners.add(member.place().owner()));
    String name = owners.iterator().next();
    return owners.size() == 1
        ? name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1)
        : "";
  }

  private static String caller(Access access) {
    return access.grade() == Grade.AUTHENTICATED
        ? "everybody who has signed in"
        : access.grade() == Grade.RESTRICTED ? "everybody with " + access.detail() : "everybody";
  }

  private static String others(int number, String of) {
    return number == 0
        ? ""
        : number == 1
            ? " Another endpoint of the " + of + " likewise."
            : " " + number + " more endpoints of the " + of + " likewise.";
  }

  private static Ground ground(Inquiry inquiry, Endpoint endpoint, Exposed exposed) {
    Set<Claim> claims = new LinkedHashSet<>();
    claims.add(
        new Claim.Marks(
            endpoint.type().at(),
            endpoint.type().name(),
            endpoint.type().annotations().stream()
                .map(Annotation::type)
                .filter(endpoint.framework().types()::contains)
                .toList()));
    claims.addAll(inquiry.grounds().source(exposed.member()));
    return new Ground(exposed.severity(), exposed.confidence(), List.copyOf(claims));
  }
}
