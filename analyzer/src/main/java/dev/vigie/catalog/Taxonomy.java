package dev.vigie.catalog;

import dev.vigie.catalog.literal.LiteralValidator;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What personal data is called: elements, their words, look-alikes, words for persons. Immutable.
 *
 * @param entries in order of files and of writing
 */
public record Taxonomy(
    List<ElementEntry> entries,
    List<Word> words,
    List<Homonym> homonyms,
    List<Negative> negatives,
    List<PersonWord> personWords,
    Grammar grammar,
    Spelling spelling,
    Prose prose,
    AnnotationMeanings annotations,
    List<LiteralValidator> literals) {
  /** Id of the element of members that are marked as personal data without a word of which kind. */
  public static final String KIND_NOT_STATED = "personal_data";

  /** Id of the element of members that say who made or changed a record. */
  public static final String STAFF_TRACE = "username";

  /** Id of the element of data about a child. */
  public static final String CHILD = "minor";

  /** Copies the lists. */
  public Taxonomy {
    entries = List.copyOf(entries);
    words = List.copyOf(words);
    homonyms = List.copyOf(homonyms);
    negatives = List.copyOf(negatives);
    personWords = List.copyOf(personWords);
    literals = List.copyOf(literals);
  }

  /** The element with this id. */
  public Optional<Element> element(String id) {
    return entry(id).map(ElementEntry::element);
  }

  /**
   * What a kind of data is called in a language; as in English where it has no name in it.
   *
   * @param language ISO 639 code
   */
  public String label(Element element, String language) {
    return entry(element.id())
        .map(ElementEntry::labels)
        .map(labels -> labels.getOrDefault(language, element.label()))
        .orElse(element.label());
  }

  /** The entry of the element with this id. */
  public Optional<ElementEntry> entry(String id) {
    return entries.stream().filter(e -> e.element().id().equals(id)).findFirst();
  }

  /** Ids of all elements, in order. */
  public List<String> ids() {
    return entries.stream().map(e -> e.element().id()).toList();
  }

  /**
   * This taxonomy with the words of these languages only; words of no language stay. Fewer
   * languages mean fewer words that mean one thing in one language and another in the next.
   */
  public Taxonomy restrictedTo(Set<String> languages) {
    Predicate<String> kept = l -> l.equals(Word.ANY_LANGUAGE) || languages.contains(l);
    return new Taxonomy(
        entries,
        words.stream().filter(w -> kept.test(w.language())).toList(),
        homonyms,
        negatives,
        personWords.stream().filter(w -> kept.test(w.language())).toList(),
        grammar,
        spelling.restrictedTo(kept),
        prose,
        annotations,
        literals);
  }

  /**
   * This taxonomy without words that mean nothing to a project, neither a datum, nor a person, nor
   * an organisation; nor, where it is a datum, that of a person: without {@code email} there is no
   * {@code customerEmail}.
   *
   * @param ignored words, however they are written
   */
  public Taxonomy without(Collection<String> ignored) {
    if (ignored.isEmpty()) {
      return this;
    }
    Set<String> forms = forms(ignored.stream());
    return new Taxonomy(
        entries,
        words.stream().filter(w -> !isOneOf(forms, w)).toList(),
        homonyms,
        negatives.stream()
            .filter(n -> !n.isOrganisation() || !forms.contains(Identifier.joined(n.pattern())))
            .toList(),
        personWords.stream().filter(w -> !forms.contains(Identifier.joined(w.text()))).toList(),
        grammar,
        spelling,
        prose,
        annotations,
        literals);
  }

  private boolean isOneOf(Set<String> forms, Word word) {
    if (forms.contains(Identifier.joined(word.text()))) {
      return true;
    }
    String datum =
        Identifier.words(word.text()).stream()
            .filter(part -> personWords.stream().noneMatch(p -> p.text().equals(part)))
            .collect(Collectors.joining());
    return forms.contains(datum)
        && words.stream()
            .anyMatch(
                other ->
                    other.element().equals(word.element())
                        && Identifier.joined(other.text()).equals(datum));
  }

  /** Of whom data can be, in order of the catalogue. */
  public List<String> subjects() {
    return personWords.stream().map(PersonWord::subject).distinct().toList();
  }

  /**
   * This taxonomy with a project's own elements and words. An element with a known id takes the
   * place of that one; a word of the project takes the place of the same word for other elements or
   * subjects, because the project knows better what it means.
   */
  public Taxonomy with(Additions additions) {
    if (additions.isNothing()) {
      return this;
    }
    Map<String, ElementEntry> all = new LinkedHashMap<>();
    entries.forEach(e -> all.put(e.element().id(), e));
    additions.entries().forEach(e -> all.put(e.element().id(), e));
    List<Word> allWords = new ArrayList<>();
    Set<String> redefined = forms(additions.words().stream().map(Word::text));
    for (Word word : words) {
      if (!redefined.contains(Identifier.joined(word.text()))) {
        allWords.add(moved(word, all));
      }
    }
    additions.words().forEach(w -> allWords.add(moved(w, all)));
    Set<String> persons = forms(additions.personWords().stream().map(PersonWord::text));
    List<Negative> allNegatives = new ArrayList<>();
    for (Negative negative : negatives) {
      if (!negative.isOrganisation() || !persons.contains(Identifier.joined(negative.pattern()))) {
        allNegatives.add(negative);
      }
    }
    allNegatives.addAll(additions.negatives());
    Set<String> organisations =
        forms(
            additions.negatives().stream().filter(Negative::isOrganisation).map(Negative::pattern));
    List<PersonWord> allPersonWords = new ArrayList<>();
    for (PersonWord word : personWords) {
      String form = Identifier.joined(word.text());
      if (!persons.contains(form) && !organisations.contains(form)) {
        allPersonWords.add(word);
      }
    }
    allPersonWords.addAll(additions.personWords());
    return new Taxonomy(
        List.copyOf(all.values()),
        allWords,
        homonyms,
        allNegatives,
        allPersonWords,
        grammar,
        spelling,
        prose,
        annotations,
        literals);
  }

  private static Set<String> forms(Stream<String> words) {
    return words.map(Identifier::joined).collect(Collectors.toUnmodifiableSet());
  }

  private static Word moved(Word word, Map<String, ElementEntry> entries) {
    ElementEntry entry = entries.get(word.element().id());
    return entry == null
        ? word
        : new Word(entry.element(), word.text(), word.language(), word.strong(), word.exact());
  }

  /**
   * A project's own knowledge.
   *
   * @param entries new elements, or known ones with another sensitivity or label
   * @param words for any element, new ones included
   */
  public record Additions(
      List<ElementEntry> entries,
      List<Word> words,
      List<Negative> negatives,
      List<PersonWord> personWords) {
    /** Copies the lists. */
    public Additions {
      entries = List.copyOf(entries);
      words = List.copyOf(words);
      negatives = List.copyOf(negatives);
      personWords = List.copyOf(personWords);
    }

    private boolean isNothing() {
      return entries.isEmpty() && words.isEmpty() && negatives.isEmpty() && personWords.isEmpty();
    }
  }
}
