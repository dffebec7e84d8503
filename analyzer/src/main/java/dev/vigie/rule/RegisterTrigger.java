package dev.vigie.rule;

import dev.vigie.catalog.api.Party;
import dev.vigie.config.YamlObject;
import dev.vigie.finding.Finding;
import dev.vigie.flow.DataFlow;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The record of processing that is kept beside the settings no longer says what the program does.
 *
 * @param differs in what
 */
record RegisterTrigger(Difference differs, Concern concern) implements ConcernTrigger {
  static final Set<String> PLACEHOLDERS = Set.of("record", "data", "class", "count");

  /** In what record and program can differ. */
  enum Difference {
    /** There is no such file. */
    ABSENT,
    /** The program holds data that is not listed; told once a class. */
    DATA,
    /** A third party gets data that is not listed; told once each. */
    RECIPIENT,
    /** Data is listed that the program no longer holds; told once. */
    GONE
  }

  static RegisterTrigger read(YamlObject yaml, RuleLoader loader, String help) {
    List<String> names = new ArrayList<>();
    for (Difference each : Difference.values()) {
      names.add(each.name().toLowerCase(Locale.ROOT));
    }
    if (!yaml.has("differs")) {
      yaml.problem("differs", "the key 'differs' is missing", String.join(", ", names));
    }
    RegisterTrigger trigger =
        new RegisterTrigger(
            yaml.oneOf("differs", names)
                .map(name -> Difference.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(Difference.DATA),
            Concern.read(yaml, loader, help, PLACEHOLDERS));
    yaml.done();
    return trigger;
  }

  @Override
  public boolean tellsAbsence() {
    return differs == Difference.GONE;
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    Optional<Register.Recorded> recorded = inquiry.dossier().register().recorded();
    if (recorded.isEmpty()) {
      return new Judgement(List.of(), Set.of());
    }
    Register.Recorded record = recorded.get();
    if (record.content().isEmpty()) {
      return new Judgement(
          differs == Difference.ABSENT
              ? List.of(finding(rule, record, List.of(), "", 0, record.named(), named(record)))
              : List.of(),
          Set.of());
    }
    Register.Content content = record.content().get();
    return new Judgement(
        switch (differs) {
          case ABSENT -> List.of();
          case DATA -> data(rule, inquiry, record, content);
          case RECIPIENT -> recipients(rule, inquiry, record, content);
          case GONE -> gone(rule, inquiry, record, content);
        },
        Set.of());
  }

  /** As the record writes it. */
  private static String name(PersonalMember member, String owner) {
    return owner + "#" + member.place().member();
  }

  private List<Finding> data(
      RuleInfo rule, Inquiry inquiry, Register.Recorded record, Register.Content content) {
    Map<String, List<PersonalMember>> fresh = new TreeMap<>();
    inquiry
        .listed()
        .forEach(
            (member, owner) -> {
              if (!content.data().containsKey(name(member, owner))) {
                fresh.computeIfAbsent(owner, key -> new ArrayList<>()).add(member);
              }
            });
    List<Finding> findings = new ArrayList<>();
    fresh.forEach(
        (owner, members) -> {
          members.sort(
              Comparator.comparing((PersonalMember each) -> each.element().sensitivity())
                  .reversed()
                  .thenComparing(PersonalMember::at));
          findings.add(
              finding(
                  rule,
                  record,
                  members,
                  owner,
                  members.size(),
                  members.get(0).at(),
                  named(record)));
        });
    return findings;
  }

  private List<Finding> recipients(
      RuleInfo rule, Inquiry inquiry, Register.Recorded record, Register.Content content) {
    Map<String, List<DataFlow>> fresh = new TreeMap<>();
    for (DataFlow flow : inquiry.dossier().flows().all()) {
      Party party = flow.sink().party();
      if (party != null && !content.recipients().containsKey(party.name())) {
        fresh.computeIfAbsent(party.name(), key -> new ArrayList<>()).add(flow);
      }
    }
    List<Finding> findings = new ArrayList<>();
    fresh.forEach(
        (party, flows) -> {
          List<PersonalMember> members = flows.stream().map(DataFlow::source).distinct().toList();
          Location at =
              flows.stream().map(flow -> flow.sink().at()).min(Location::compareTo).orElseThrow();
          findings.add(finding(rule, record, members, party, flows.size(), at, named(record)));
        });
    return findings;
  }

  private List<Finding> gone(
      RuleInfo rule, Inquiry inquiry, Register.Recorded record, Register.Content content) {
    Set<String> held = new TreeSet<>();
    inquiry.listed().forEach((member, owner) -> held.add(name(member, owner)));
    List<String> gone =
        content.data().keySet().stream().filter(name -> !held.contains(name)).toList();
    if (gone.isEmpty()) {
      return List.of();
    }
    String first = gone.get(0);
    int line = content.data().getOrDefault(first, 1);
    Location at = new Location(record.file(), line, 1, line, 1);
    return List.of(
        finding(
            rule,
            record,
            List.of(),
            first,
            gone.size(),
            record.named(),
            new Finding.Related("where the record lists it", at)));
  }

  /**
   * A finding.
   *
   * @param of a class, a third party or a member, as the record writes it
   */
  private Finding finding(
      RuleInfo rule,
      Register.Recorded record,
      List<PersonalMember> data,
      String of,
      int count,
      Location at,
      Finding.Related related) {
    String shown = of.substring(of.lastIndexOf('.') + 1).replace('#', '.').replace('$', '.');
    return concern.finding(
        rule,
        concern.severity(),
        1,
        Map.of(
            "record",
            record.file(),
            "data",
            data.isEmpty() ? "" : Wording.data(data),
            "class",
            shown,
            "count",
            count == 1 ? "" : " and " + (count - 1) + " more"),
        data,
        at,
        List.of(related),
        of.isEmpty() ? record.file() : of);
  }

  private static Finding.Related named(Register.Recorded record) {
    return new Finding.Related("where the record is named", record.named());
  }
}
