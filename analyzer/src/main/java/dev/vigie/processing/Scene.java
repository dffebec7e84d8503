package dev.vigie.processing;

import dev.vigie.config.Recipient;
import dev.vigie.config.Written;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.flow.CallGraph;
import dev.vigie.flow.DataFlow;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.inventory.Place;
import dev.vigie.program.Annotation;
import dev.vigie.program.Program;
import dev.vigie.program.TypeDeclaration;
import dev.vigie.rule.Derived;
import dev.vigie.rule.Dossier;
import dev.vigie.rule.KeptData;
import dev.vigie.rule.ListedData;
import dev.vigie.rule.Register;
import dev.vigie.rule.RuleInfo;
import dev.vigie.rule.StatedPeriods;
import dev.vigie.rule.StatedPeriods.StatedPeriod;
import dev.vigie.rule.lifecycle.Kept;
import dev.vigie.rule.lifecycle.LifeSigns;
import dev.vigie.rule.lifecycle.Lifecycles;
import dev.vigie.rule.store.Protections;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** All that is looked at to say what a project does with personal data; lives for one look. */
final class Scene {
  private static final Set<String> MANDATORY =
      Set.of("NotNull", "NotBlank", "NotEmpty", "NonNull", "Nonnull");

  private final Dossier dossier;
  private final ProcessingKnowledge knowledge;
  private final Set<String> around;
  private final List<ReportedFinding> findings;
  private final Map<String, RuleInfo> rules;
  private final Function<Written, Location> places;
  private final Map<PersonalMember, DataItem> items = new LinkedHashMap<>();
  private final Map<Kept, List<DataItem>> stores = new LinkedHashMap<>();
  private final Protections protections;
  private final List<StatedPeriod> periods;

  Scene(
      Dossier dossier,
      ProcessingKnowledge knowledge,
      Set<String> around,
      List<ReportedFinding> findings,
      Map<String, RuleInfo> rules,
      Function<Written, Location> places) {
    this.dossier = dossier;
    this.knowledge = knowledge;
    this.around = around;
    this.findings = findings;
    this.rules = rules;
    this.places = places;
    this.protections =
        new Protections(
            program(), knowledge.rules().stores(), knowledge.rules().apis().in(program()), calls());
    this.periods = StatedPeriods.of(dossier, knowledge.rules(), knowledge.catalogue().periods());
    ListedData.of(dossier, knowledge.rules(), this::isAround)
        .forEach(
            (member, owner) -> items.put(member, DataItem.of(member, owner, mandatory(member))));
    for (Kept kept : lives().stores()) {
      if (!isAround(kept.at())) {
        List<DataItem> held = new ArrayList<>();
        KeptData.of(dossier.inventory(), derived().stored(knowledge.rules().stores()), kept)
            .forEach(member -> item(member).ifPresent(held::add));
        if (!held.isEmpty()) {
          stores.put(kept, held.stream().distinct().sorted(DataItem.ORDER).toList());
        }
      }
    }
  }

  private boolean mandatory(PersonalMember member) {
    return member.place() instanceof Place.OfField
        && program()
            .type(member.place().owner())
            .flatMap(type -> type.field(member.place().member()))
            .map(field -> field.annotations().stream().anyMatch(Scene::isMandatory))
            .orElse(false);
  }

  private static boolean isMandatory(Annotation annotation) {
    return MANDATORY.contains(annotation.simpleName())
        || annotation.text("nullable").filter("false"::equals).isPresent()
        || annotation.text("optional").filter("false"::equals).isPresent();
  }

  Dossier dossier() {
    return dossier;
  }

  Program program() {
    return dossier.program();
  }

  Register register() {
    return dossier.register();
  }

  Derived derived() {
    return dossier.derived();
  }

  CallGraph calls() {
    return derived().calls();
  }

  Lifecycles lives() {
    return derived().lives(knowledge.rules());
  }

  LifeSigns signs() {
    return derived().signs(knowledge.rules());
  }

  ProcessingKnowledge knowledge() {
    return knowledge;
  }

  Protections protections() {
    return protections;
  }

  List<StatedPeriod> periods() {
    return periods;
  }

  List<ReportedFinding> findings() {
    return findings;
  }

  /** What is told about a rule. */
  Optional<RuleInfo> rule(String id) {
    return Optional.ofNullable(rules.get(id));
  }

  /** All data, in order of place. */
  List<DataItem> items() {
    return List.copyOf(new LinkedHashSet<>(items.values()));
  }

  /** Every member that is listed, with its item. */
  Map<PersonalMember, DataItem> members() {
    return items;
  }

  /** The item of a member; empty for what papers do not list. */
  Optional<DataItem> item(PersonalMember member) {
    return Optional.ofNullable(items.get(member));
  }

  /** Stores with personal data, by name, and what they keep. */
  Map<Kept, List<DataItem>> stores() {
    return stores;
  }

  /** All ways of data that end in files that were asked about. */
  List<DataFlow> flows() {
    return dossier.flows().all().stream().filter(flow -> !isAround(flow.sink().at())).toList();
  }

  boolean isAround(Location at) {
    return around.contains(at.path());
  }

  boolean isTest(String type) {
    return program().type(type).map(TypeDeclaration::test).orElse(false);
  }

  /** Where a text of the settings stands, from the root of the repository. */
  Location place(Written written) {
    return places.apply(written);
  }

  Location place(Recipient recipient) {
    return place(recipient.name());
  }
}
