package dev.vigie;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.ElementEntry;
import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Negative;
import dev.vigie.catalog.PersonWord;
import dev.vigie.catalog.Sensitivity;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.ValueKind;
import dev.vigie.catalog.Word;
import dev.vigie.config.ProjectSettings;
import dev.vigie.config.ProjectSettingsReader;
import dev.vigie.config.Written;
import dev.vigie.inventory.InventoryBuilder;
import dev.vigie.source.SourceProblem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What personal data is called, together with what a project says of words. */
final class ProjectTaxonomy {
  private ProjectTaxonomy() {}

  /** The words that a project uses: those of its languages, less and more what it says. */
  static Taxonomy of(Taxonomy builtIn, ProjectSettings settings) {
    Set<String> languages = new TreeSet<>(settings.scope().languages());
    Taxonomy taxonomy = languages.isEmpty() ? builtIn : builtIn.restrictedTo(languages);
    return taxonomy
        .without(settings.ignoredWords().stream().map(Written::text).toList())
        .with(additions(taxonomy, settings));
  }

  private static Taxonomy.Additions additions(Taxonomy taxonomy, ProjectSettings settings) {
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
      own.words().forEach(word -> words.add(strong(element, word)));
    }
    settings
        .words()
        .forEach(
            (id, further) ->
                element(id, entries, taxonomy)
                    .ifPresent(
                        element -> further.forEach(word -> words.add(strong(element, word)))));
    List<PersonWord> persons = new ArrayList<>();
    settings
        .persons()
        .forEach(
            (subject, further) ->
                further.forEach(
                    word ->
                        persons.add(
                            new PersonWord(
                                subject,
                                Word.ANY_LANGUAGE,
                                Identifier.joined(word.text()),
                                false))));
    return new Taxonomy.Additions(
        entries,
        words,
        settings.organisations().stream().map(ProjectTaxonomy::organisation).toList(),
        persons);
  }

  private static Optional<Element> element(String id, List<ElementEntry> own, Taxonomy taxonomy) {
    return own.stream()
        .map(ElementEntry::element)
        .filter(e -> e.id().equals(id))
        .findFirst()
        .or(() -> taxonomy.element(id));
  }

  private static Word strong(Element element, Written word) {
    return new Word(element, word.text(), Word.ANY_LANGUAGE, true, false);
  }

  /** A type whose name begins with the word, as the catalogue has it. */
  private static Negative organisation(Written word) {
    StringBuilder name = new StringBuilder();
    for (String part : Identifier.words(word.text())) {
      name.append(Character.toUpperCase(part.charAt(0))).append(part, 1, part.length());
    }
    return new Negative(
        Negative.Kind.CLASS,
        Set.of(),
        name + "*",
        false,
        "an organisation of this project",
        Negative.Role.ORGANISATION,
        null);
  }

  /** Words that a settings file can name, in the form in which they are compared. */
  static ProjectSettingsReader.Words words(Taxonomy builtIn) {
    TreeMap<String, String> known = new TreeMap<>();
    builtIn.words().forEach(w -> known.putIfAbsent(Identifier.joined(w.text()), w.text()));
    builtIn.personWords().forEach(w -> known.putIfAbsent(Identifier.joined(w.text()), w.text()));
    builtIn.negatives().stream()
        .filter(Negative::isOrganisation)
        .map(n -> Identifier.joined(n.pattern()))
        .forEach(w -> known.putIfAbsent(w, w));
    return new ProjectSettingsReader.Words(
        known, new TreeSet<>(builtIn.subjects()), Identifier::joined);
  }

  /**
   * What a project should know of its own words: that one means something else elsewhere, or can
   * never be found.
   */
  static List<SourceProblem> notes(Taxonomy builtIn, ProjectSettings settings) {
    if (settings.words().isEmpty() && settings.elements().isEmpty()) {
      return List.of();
    }
    Taxonomy own = of(builtIn, settings);
    InventoryBuilder reader = new InventoryBuilder(own);
    List<SourceProblem> notes = new ArrayList<>();
    Map<String, List<Written>> byElement = new LinkedHashMap<>(settings.words());
    settings
        .elements()
        .forEach(element -> byElement.merge(element.id(), element.words(), ProjectTaxonomy::both));
    byElement.forEach(
        (id, words) -> {
          for (Written word : words) {
            elsewhere(word, id, builtIn)
                .ifPresent(
                    other ->
                        notes.add(
                            note(
                                word,
                                "means " + id + " in this project; elsewhere it means " + other,
                                "")));
            own.element(id)
                .flatMap(element -> reader.whyNeverFound(strong(element, word)))
                .ifPresent(
                    why ->
                        notes.add(
                            note(
                                word,
                                "is never found: " + why,
                                "choose another, or mark the members")));
          }
        });
    return notes;
  }

  private static List<Written> both(List<Written> some, List<Written> more) {
    List<Written> all = new ArrayList<>(some);
    all.addAll(more);
    return all;
  }

  private static Optional<String> elsewhere(Written word, String id, Taxonomy builtIn) {
    String form = Identifier.joined(word.text());
    return builtIn.words().stream()
        .filter(w -> Identifier.joined(w.text()).equals(form) && !w.element().id().equals(id))
        .map(w -> w.element().id())
        .sorted()
        .findFirst();
  }

  private static SourceProblem note(Written word, String what, String remedy) {
    return new SourceProblem(
        word.file(), word.line(), "the word '" + word.text() + "' " + what, remedy, false);
  }
}
