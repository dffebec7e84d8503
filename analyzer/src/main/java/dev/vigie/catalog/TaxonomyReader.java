package dev.vigie.catalog;

import dev.vigie.catalog.literal.LiteralValidator;
import dev.vigie.catalog.literal.LiteralsReader;
import dev.vigie.config.ConfigurationException;
import dev.vigie.config.NearestName;
import dev.vigie.config.Problem;
import dev.vigie.config.YamlFile;
import dev.vigie.config.YamlObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a taxonomy from its files: {@code elements/*.yml}, {@code negatives.yml}, {@code
 * subjects.yml}, {@code homonyms.yml}, {@code grammar.yml}, {@code prose.yml}, {@code
 * spelling.yml}, {@code literals.yml} and {@code annotations.yml}. A list of words is one text with
 * blanks between them, because a YAML node for each of thousands of words would cost more time than
 * all the rest of reading them.
 */
public final class TaxonomyReader {
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, ElementEntry> entries = new LinkedHashMap<>();
  private final List<Word> words = new ArrayList<>();
  private final Set<String> families = new HashSet<>();

  private TaxonomyReader() {}

  /**
   * Reads the files.
   *
   * @param named by path; other paths than those named above are none of ours and left alone
   * @throws ConfigurationException with every fault of every file
   */
  public static Taxonomy read(List<YamlFile> named) throws ConfigurationException {
    TaxonomyReader reader = new TaxonomyReader();
    Map<String, YamlObject> files = new LinkedHashMap<>();
    for (YamlFile each : named) {
      String path = each.name();
      String name = path.substring(path.lastIndexOf('/') + 1);
      boolean elements = path.contains("elements/");
      if (elements || KnownFile.NAMES.contains(name)) {
        each.open(reader.problems).ifPresent(file -> files.put(elements ? path : name, file));
      }
    }
    files.forEach(
        (path, file) -> {
          if (path.contains("elements/")) {
            reader.elements(file);
          }
        });
    CatalogWords lists = new CatalogWords(reader.problems);
    List<Homonym> homonyms = file(files, "homonyms.yml").map(reader::homonyms).orElse(List.of());
    List<Negative> negatives =
        file(files, "negatives.yml")
            .map(f -> new NegativesReader(reader.entries, reader.families, lists).read(f))
            .orElse(List.of());
    List<PersonWord> persons =
        file(files, "subjects.yml").map(f -> reader.subjects(f, lists)).orElse(List.of());
    Grammar grammar = reader.grammar(files.get("grammar.yml"), lists);
    Spelling spelling =
        file(files, "spelling.yml").map(new SpellingReader(lists)::read).orElse(Spelling.PLAIN);
    List<LiteralValidator> literals =
        file(files, "literals.yml")
            .map(f -> LiteralsReader.read(f, reader.entries.keySet()))
            .orElse(List.of());
    Prose prose = prose(files.get("prose.yml"), lists);
    AnnotationMeanings annotations =
        new AnnotationsReader(reader.entries, lists).read(files.get("annotations.yml"));
    files.values().forEach(YamlObject::done);
    if (!reader.problems.isEmpty()) {
      throw new ConfigurationException(reader.problems);
    }
    return new Taxonomy(
        List.copyOf(reader.entries.values()),
        reader.words,
        homonyms,
        negatives,
        persons,
        grammar,
        spelling,
        prose,
        annotations,
        literals);
  }

  private static final class KnownFile {
    static final Set<String> NAMES =
        Set.of(
            "homonyms.yml",
            "negatives.yml",
            "subjects.yml",
            "grammar.yml",
            "prose.yml",
            "spelling.yml",
            "literals.yml",
            "annotations.yml");
  }

  private static Optional<YamlObject> file(Map<String, YamlObject> files, String name) {
    return Optional.ofNullable(files.get(name));
  }

  private void elements(YamlObject file) {
    String family = file.requiredText("family");
    families.add(family);
    YamlObject elements = file.object("elements").orElse(null);
    if (elements == null) {
      return;
    }
    for (String id : elements.keys()) {
      elements.object(id).ifPresent(object -> element(elements, id, family, object));
    }
  }

  private void element(YamlObject elements, String id, String family, YamlObject object) {
    ElementReader reader = new ElementReader(problems);
    ElementEntry entry = reader.read(id, family, object);
    if (entries.putIfAbsent(id, entry) != null) {
      elements.problem(id, "the element '" + id + "' is defined twice", "keep one of the two");
    }
    words.addAll(reader.words());
  }

  private List<Homonym> homonyms(YamlObject file) {
    List<Homonym> homonyms = new ArrayList<>();
    for (String word : file.keys()) {
      YamlObject entry = file.object(word).orElse(null);
      if (entry != null) {
        String decides = entry.requiredText("decides");
        knownElement(entry, "decides", decides);
        homonyms.add(new Homonym(word, decides, entry.requiredText("reason")));
        entry.done();
      }
    }
    return homonyms;
  }

  private List<PersonWord> subjects(YamlObject file, CatalogWords lists) {
    List<PersonWord> persons = new ArrayList<>();
    for (String subject : file.keys()) {
      YamlObject languages = file.object(subject).orElse(null);
      if (languages == null) {
        continue;
      }
      for (String language : languages.keys()) {
        CatalogWords.language(languages, language);
        languages
            .object(language)
            .ifPresent(
                lists2 -> {
                  lists
                      .of(lists2, "clear")
                      .forEach(word -> persons.add(new PersonWord(subject, language, word, false)));
                  lists
                      .of(lists2, "ambiguous")
                      .forEach(word -> persons.add(new PersonWord(subject, language, word, true)));
                  lists2.done();
                });
      }
    }
    return persons;
  }

  private Grammar grammar(@Nullable YamlObject file, CatalogWords lists) {
    return new Grammar(
        set(file, "neutral-tails", lists),
        set(file, "neutral-heads", lists),
        set(file, "note-tails", lists),
        set(file, "naming", lists),
        ids(file, "named-elements", lists),
        set(file, "file-tails", lists),
        set(file, "file-heads", lists),
        ids(file, "file-elements", lists),
        ids(file, "needs-person", lists),
        ids(file, "needs-address", lists),
        set(file, "type-tails", lists),
        set(file, "type-heads", lists),
        set(file, "value-names", lists),
        set(file, "amounts", lists),
        set(file, "amount-parts", lists),
        set(file, "rates", lists),
        set(file, "money", lists),
        set(file, "infrastructure", lists),
        set(file, "secrets", lists),
        set(file, "equipment", lists),
        set(file, "technical-members", lists),
        set(file, "programs", lists),
        set(file, "references", lists),
        set(file, "numbers", lists),
        set(file, "letters", lists),
        set(file, "recipients", lists),
        set(file, "letter-parts", lists),
        set(file, "private-letters", lists),
        set(file, "housekeeping", lists),
        set(file, "record-keeping", lists),
        set(file, "legal-persons", lists),
        ids(file, "events", lists),
        set(file, "event-parts", lists),
        set(file, "attendance", lists),
        set(file, "attendance-parts", lists),
        ids(file, "coded", lists),
        set(file, "entries", lists),
        set(file, "tallies", lists),
        set(file, "motion", lists),
        set(file, "coordinates", lists),
        set(file, "ways", lists),
        set(file, "firms", lists),
        set(file, "quantities", lists),
        set(file, "flag-heads", lists),
        set(file, "code-lists", lists),
        set(file, "rows", lists),
        set(file, "about-data", lists),
        set(file, "kinds", lists),
        set(file, "places", lists),
        set(file, "questionnaires", lists),
        set(file, "bills", lists),
        set(file, "answers", lists),
        set(file, "offices", lists),
        set(file, "animals", lists));
  }

  private static Prose prose(@Nullable YamlObject file, CatalogWords lists) {
    return new Prose(
        set(file, "articles", lists),
        set(file, "openers", lists),
        set(file, "breaks", lists),
        set(file, "links", lists),
        set(file, "label-tails", lists));
  }

  private static Set<String> set(@Nullable YamlObject file, String key, CatalogWords lists) {
    return file == null ? Set.of() : new HashSet<>(lists.of(file, key));
  }

  private Set<String> ids(@Nullable YamlObject file, String key, CatalogWords lists) {
    Set<String> ids = set(file, key, lists);
    for (String id : ids) {
      if (file != null) {
        knownElement(file, key, id);
      }
    }
    return ids;
  }

  private Optional<Element> knownElement(YamlObject object, String key, String id) {
    ElementEntry entry = entries.get(id);
    if (entry == null) {
      object.problem(
          key, "there is no element '" + id + "'", NearestName.hint(id, entries.keySet()));
      return Optional.empty();
    }
    return Optional.of(entry.element());
  }
}
