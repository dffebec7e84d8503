package dev.vigie.rule;

import dev.vigie.config.YamlObject;
import dev.vigie.finding.Finding;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.Annotation;
import dev.vigie.program.Field;
import dev.vigie.program.Method;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.rule.endpoint.Signs;
import dev.vigie.rule.store.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Stored records of persons that can be changed lack a mark. The records of one module are one
 * finding, because they lack it for one reason.
 *
 * @param stores ids of the kinds of store
 * @param least how many personal members a record must have to be one of a person
 * @param lacks marks one of which a member or the class would have
 * @param unless what settles it for the whole application
 * @param exposure row of the severity table
 */
record RecordTrigger(
    List<String> stores,
    DataFilter data,
    int least,
    List<MemberMark> lacks,
    Signs unless,
    String exposure,
    String message,
    String help)
    implements Trigger {
  static final Set<String> PLACEHOLDERS =
      Set.of("data", "is", "owner", "label", "count", "records");

  RecordTrigger {
    stores = List.copyOf(stores);
    lacks = List.copyOf(lacks);
  }

  static RecordTrigger read(YamlObject yaml, DataTriggers.Basis basis) {
    return new RecordTrigger(
        basis.stores(),
        basis.data(),
        yaml.integer("least").orElse(1),
        yaml.objects("lacks").stream().map(MemberMark::read).toList(),
        yaml.object("unless").map(Signs::read).orElse(Signs.NONE),
        basis.exposure(),
        basis.message(),
        basis.help());
  }

  /** A record that lacks the mark. */
  private record Fault(Stored stored, List<Exposed> data) {}

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    if (!inquiry.dossier().complete()
        || unless.in(inquiry.authorisation().used(), inquiry.endpoints())) {
      return new Judgement(List.of(), Set.of());
    }
    // What is a view of others' tables is changed there.
    Set<String> kept = new TreeSet<>();
    inquiry.lives().stores().forEach(store -> kept.addAll(store.ids()));
    Map<String, List<Fault>> byModule = new TreeMap<>();
    for (Stored stored : inquiry.stored().all()) {
      if (!stored.entity()
          || !kept.contains(stored.type().name())
          || stored.type().test()
          || stored.type().isAbstract()
          || !stores.contains(stored.kind().id())
          || !isChanged(inquiry.program(), stored.type())
          || isMarked(inquiry.program(), stored.type())) {
        continue;
      }
      List<Exposed> exposed = exposed(inquiry, stored);
      if (exposed.size() >= least) {
        byModule
            .computeIfAbsent(stored.type().module(), k -> new ArrayList<>())
            .add(new Fault(stored, exposed));
      }
    }
    List<Finding> findings = new ArrayList<>();
    byModule.values().forEach(faults -> findings.add(finding(rule, inquiry, faults)));
    return new Judgement(findings, Set.of());
  }

  /** Whether objects of the type can be given other values once they are there. */
  private static boolean isChanged(Program program, TypeDeclaration type) {
    for (String part : program.supertypes(type.name())) {
      if (program.type(part).stream()
          .flatMap(t -> t.methods().stream())
          .filter(m -> m.parameters().size() == 1)
          .map(Method::name)
          .anyMatch(name -> name.startsWith("set") && !name.equals("setId"))) {
        return true;
      }
    }
    return false;
  }

  private boolean isMarked(Program program, TypeDeclaration type) {
    List<Annotation> marks = new ArrayList<>();
    for (String part : program.supertypes(type.name())) {
      program
          .type(part)
          .ifPresent(
              t -> {
                marks.addAll(t.annotations());
                t.fields().stream().map(Field::annotations).forEach(marks::addAll);
                t.methods().stream().map(Method::annotations).forEach(marks::addAll);
              });
    }
    return lacks.stream().anyMatch(mark -> mark.among(marks));
  }

  private List<Exposed> exposed(Inquiry inquiry, Stored stored) {
    List<Exposed> exposed = new ArrayList<>();
    Set<String> within = inquiry.stored().within(stored);
    for (PersonalMember member : inquiry.dossier().inventory().heldBy(stored.type().name())) {
      if (within.contains(member.place().owner()) && data.matches(member.element())) {
        exposed.add(
            Exposed.of(member, exposure, inquiry.severities(), 1)
                .unfound(inquiry.severities(), exposure));
      }
    }
    exposed.sort(Exposed.WORST_FIRST);
    return exposed;
  }

  private Finding finding(RuleInfo rule, Inquiry inquiry, List<Fault> faults) {
    Fault first = faults.get(0);
    for (Fault fault : faults) {
      if (fault.data().size() > first.data().size()) {
        first = fault;
      }
    }
    Fault worst = first;
    Exposed datum = worst.data().get(0);
    List<PersonalMember> members = Exposed.members(worst.data());
    TypeDeclaration type = worst.stored().type();
    List<String> names = faults.stream().map(f -> f.stored().type().simpleName()).toList();
    Map<String, String> words =
        Map.of(
            "data", Wording.data(members, type.simpleName()),
            "is", Wording.is(members, true),
            "owner", type.simpleName(),
            "label", Wording.label(datum.member()),
            "count", faults.size() == 1 ? "has" : "have",
            "records", Wording.list(names));
    return new Finding(
        rule.id(),
        datum.severity(),
        datum.confidence(),
        Wording.fill(message, words),
        Wording.fill(help, words),
        type.at(),
        type.module(),
        Exposed.data(worst.data()),
        faults.stream()
            .filter(fault -> !fault.equals(worst))
            .map(
                fault ->
                    new Finding.Related(
                        fault.stored().type().simpleName() + " likewise",
                        fault.stored().type().at()))
            .toList(),
        List.of(),
        "records",
        worst.data().stream().map(each -> inquiry.grounds().of(worst.stored(), each)).toList());
  }
}
