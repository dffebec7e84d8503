package dev.vigie.catalog;

import dev.vigie.catalog.literal.LiteralValidator;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

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
   * This taxonomy with a project's own elements and words. An element with a known id takes the
   * place of that one; a word of the project takes the place of the same word for other elements,
   * because the project knows better what it means.
   */
  public Taxonomy with(Additions additions) {
    Map<String, ElementEntry> all = new LinkedHashMap<>();
    entries.forEach(e -> all.put(e.element().id(), e));
    additions.entries().forEach(e -> all.put(e.element().id(), e));
    List<Word> allWords = new ArrayList<>();
    Set<String> redefined =
        Set.copyOf(additions.words().stream().map(w -> Identifier.joined(w.text())).toList());
    for (Word word : words) {
      if (!redefined.contains(Identifier.joined(word.text()))) {
        allWords.add(moved(word, all));
      }
    }
    additions.words().forEach(w -> allWords.add(moved(w, all)));
    List<Negative> allNegatives = new ArrayList<>(negatives);
    allNegatives.addAll(additions.negatives());
    List<PersonWord> allPersonWords = new ArrayList<>(personWords);
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
  }
}
