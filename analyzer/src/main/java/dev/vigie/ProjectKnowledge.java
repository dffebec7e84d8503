package dev.vigie;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.api.Apis;
import dev.vigie.config.Mark;
import dev.vigie.config.ProjectSettings;
import dev.vigie.config.Written;
import dev.vigie.finding.Severity;
import dev.vigie.inventory.DeclaredPersonalData;
import dev.vigie.inventory.InventoryBuilder;
import dev.vigie.inventory.KnownNames;
import dev.vigie.inventory.LocatedInventory;
import dev.vigie.inventory.Place;
import dev.vigie.program.Program;
import dev.vigie.program.Twins;
import dev.vigie.rule.Register;
import dev.vigie.rule.Rule;
import dev.vigie.rule.RuleProfile;
import dev.vigie.source.Location;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is known before a program is seen, together with what the project says of itself. */
final class ProjectKnowledge {
  private final Taxonomy taxonomy;
  private final Apis apis;
  private final List<Judges.Chosen> rules;
  private final DeclaredPersonalData declared;
  private final Register register;

  private ProjectKnowledge(
      Taxonomy taxonomy,
      Apis apis,
      List<Judges.Chosen> rules,
      DeclaredPersonalData declared,
      Register register) {
    this.taxonomy = taxonomy;
    this.apis = apis;
    this.rules = rules;
    this.declared = declared;
    this.register = register;
  }

  static ProjectKnowledge of(
      Expertise expertise,
      ProjectSettings settings,
      Optional<Register.Recorded> recorded,
      Path base,
      Shortcuts shortcuts) {
    return new ProjectKnowledge(
        ProjectTaxonomy.of(expertise.taxonomy(), settings),
        shortcuts.taken() ? expertise.apis() : expertise.apis().askedEverywhere(),
        rules(expertise, settings),
        declared(settings),
        register(settings, recorded, base));
  }

  Apis apis() {
    return apis;
  }

  List<Judges.Chosen> rules() {
    return rules;
  }

  Register register() {
    return register;
  }

  /** Kinds of personal data by id. */
  Map<String, Element> elements() {
    Map<String, Element> elements = new LinkedHashMap<>();
    taxonomy.entries().forEach(e -> elements.put(e.element().id(), e.element()));
    return elements;
  }

  Taxonomy taxonomy() {
    return taxonomy;
  }

  LocatedInventory inventory(Program program, Optional<Session> session) {
    KnownNames names =
        session.map(kept -> kept.names(taxonomy)).orElseGet(() -> new KnownNames(taxonomy));
    return new InventoryBuilder(names, declared).build(program);
  }

  /** Those of the profile, and those that the project has given a level of its own. */
  static List<Judges.Chosen> rules(Expertise expertise, ProjectSettings settings) {
    RuleProfile profile = settings.profile().flatMap(RuleProfile::of).orElse(RuleProfile.DEFAULT);
    List<Judges.Chosen> chosen = new ArrayList<>();
    for (Rule rule : expertise.rules().all()) {
      String level = settings.rules().get(rule.info().id());
      if (level == null
          ? profile.runs(rule.info().profile())
          : !level.equals(ProjectSettings.OFF)) {
        chosen.add(new Judges.Chosen(rule, level == null ? Optional.empty() : Severity.of(level)));
      }
    }
    return List.copyOf(chosen);
  }

  private static DeclaredPersonalData declared(ProjectSettings settings) {
    List<DeclaredPersonalData.Mark> marks = new ArrayList<>();
    settings.personal().forEach(mark -> marks.add(mark(mark, true)));
    settings.notPersonal().forEach(mark -> marks.add(mark(mark, false)));
    return new DeclaredPersonalData(marks);
  }

  private static DeclaredPersonalData.Mark mark(Mark mark, boolean personal) {
    return new DeclaredPersonalData.Mark(
        switch (mark.scope()) {
          case PACKAGE -> DeclaredPersonalData.Reach.PACKAGE;
          case CLASS -> DeclaredPersonalData.Reach.CLASS;
          case MEMBER -> DeclaredPersonalData.Reach.MEMBER;
        },
        place -> covers(mark, place),
        personal,
        mark.element().orElse(null),
        mark.reason());
  }

  static boolean covers(Mark mark, Place place) {
    boolean column = place instanceof Place.OfColumn;
    String owner = Twins.written(place.owner());
    return place.names().stream()
        .anyMatch(name -> column ? mark.coversColumn(owner, name) : mark.covers(owner, name));
  }

  /**
   * What the settings declare, with places from a folder. A legal duty to keep data is a declared
   * retention, too: somebody has decided how long.
   */
  static Register register(
      ProjectSettings settings, Optional<Register.Recorded> recorded, Path base) {
    List<Register.Retention> retention = new ArrayList<>();
    settings
        .retention()
        .forEach(
            (store, kept) ->
                retention.add(
                    new Register.Retention(
                        store, Optional.of(kept.period()), kept.reason(), at(kept.name(), base))));
    settings
        .legalHold()
        .forEach(
            (store, why) ->
                retention.add(
                    new Register.Retention(store, Optional.empty(), why.text(), at(why, base))));
    Map<String, Register.Answer> answers = new LinkedHashMap<>();
    settings
        .answers()
        .forEach(
            (question, said) ->
                answers.put(question, new Register.Answer(said.text(), at(said, base))));
    return new Register(
        retention,
        settings.activities().stream()
            .map(activity -> new Register.Declared(activity, at(activity.name(), base)))
            .toList(),
        settings.recipients(),
        answers,
        recorded);
  }

  /** Findings are told from the root of the repository. */
  static Location at(Written written, Path base) {
    int line = Math.max(1, written.line());
    int column = Math.max(1, written.column());
    return new Location(Located.below(base, written.file()), line, column, line, column);
  }
}
