package dev.vigie;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.ElementEntry;
import dev.vigie.catalog.Sensitivity;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.ValueKind;
import dev.vigie.catalog.Word;
import dev.vigie.catalog.api.Apis;
import dev.vigie.config.Mark;
import dev.vigie.config.ProjectSettings;
import dev.vigie.finding.Severity;
import dev.vigie.inventory.DeclaredPersonalData;
import dev.vigie.inventory.Inventory;
import dev.vigie.inventory.InventoryBuilder;
import dev.vigie.program.Program;
import dev.vigie.rule.Register;
import dev.vigie.rule.Rule;
import dev.vigie.source.Location;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

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

  static ProjectKnowledge of(Expertise expertise, ProjectSettings settings) {
    return new ProjectKnowledge(
        taxonomy(expertise.taxonomy(), settings),
        expertise.apis(),
        rules(expertise, settings),
        declared(settings),
        register(settings));
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

  Inventory inventory(Program program) {
    return new InventoryBuilder(taxonomy, declared).build(program);
  }

  private static Taxonomy taxonomy(Taxonomy builtIn, ProjectSettings settings) {
    Taxonomy taxonomy =
        settings.scope().languages().isEmpty()
            ? builtIn
            : builtIn.restrictedTo(new TreeSet<>(settings.scope().languages()));
    if (settings.elements().isEmpty() && settings.words().isEmpty()) {
      return taxonomy;
    }
    List<ElementEntry> entries = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    for (ProjectSettings.OwnElement own : settings.elements()) {
      Element element =
          new Element(
              own.id(),
              own.family(),
              Sensitivity.of(own.sensitivity()).orElse(Sensitivity.ORDINARY),
              own.label());
      entries.add(
          new ElementEntry(
              element, Map.of("en", own.label()), Map.of(), EnumSet.allOf(ValueKind.class)));
      own.words().forEach(w -> words.add(strong(element, w)));
    }
    settings
        .words()
        .forEach(
            (id, texts) ->
                element(id, entries, taxonomy)
                    .ifPresent(element -> texts.forEach(w -> words.add(strong(element, w)))));
    return taxonomy.with(new Taxonomy.Additions(entries, words, List.of(), List.of()));
  }

  private static Optional<Element> element(String id, List<ElementEntry> own, Taxonomy taxonomy) {
    return own.stream()
        .map(ElementEntry::element)
        .filter(e -> e.id().equals(id))
        .findFirst()
        .or(() -> taxonomy.element(id));
  }

  private static Word strong(Element element, String text) {
    return new Word(element, text, Word.ANY_LANGUAGE, true, false);
  }

  private static List<Judges.Chosen> rules(Expertise expertise, ProjectSettings settings) {
    List<Judges.Chosen> chosen = new ArrayList<>();
    for (Rule rule : expertise.rules().all()) {
      String level = settings.rules().get(rule.info().id());
      if (!ProjectSettings.OFF.equals(level)) {
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
    int rank = Mark.Scope.values().length - mark.scope().ordinal();
    return new DeclaredPersonalData.Mark(
        rank, mark::covers, personal, mark.element().orElse(null), mark.reason());
  }

  /** A legal duty to keep data is a declared retention, too: somebody has decided how long. */
  private static Register register(ProjectSettings settings) {
    List<Register.Retention> retention = new ArrayList<>();
    Location nowhere = new Location("privacy.yml", 1, 1, 1, 1);
    settings
        .retention()
        .forEach(
            (store, kept) ->
                retention.add(new Register.Retention(store, kept.period().toString(), nowhere)));
    settings
        .legalHold()
        .forEach((store, why) -> retention.add(new Register.Retention(store, why, nowhere)));
    return new Register(retention);
  }

  /** Languages that a project can choose from. */
  static Set<String> languages() {
    return new TreeSet<>(Word.LANGUAGES);
  }
}
