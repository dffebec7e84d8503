package dev.vigie.inventory;

import dev.vigie.catalog.Grammar;
import dev.vigie.catalog.Lexicon;
import java.util.List;

/**
 * Tells numbers by which a person is known from other numbers by the word for the person in their
 * name ({@code offenderNo}, {@code numeroDonneur}), which saves a list of all of them; and keys of
 * rows, which tell nobody from others outside of the program, from such numbers.
 */
final class PersonNumbers {
  /** The element that such a number is. */
  static final String ELEMENT = "user_identifier";

  /** What is called after a contact is how to reach somebody: a contact number is a phone's. */
  private static final String CONTACT = "contact";

  private final Lexicon lexicon;
  private final Grammar grammar;

  PersonNumbers(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.grammar = lexicon.taxonomy().grammar();
  }

  /**
   * Whether a name is nothing but a word for a person and one for a number, in either order. A
   * plural is a count: {@code numeroAlumnos}.
   */
  boolean isOne(List<String> words) {
    int from = 0;
    while (from < words.size() - 1 && grammar.neutralHeads().contains(words.get(from))) {
      from++;
    }
    List<String> rest = words.subList(from, words.size());
    int last = rest.size() - 1;
    return last > 0
        && (isNumber(rest.get(last), rest.subList(0, last))
            || isNumber(rest.get(0), rest.subList(1, rest.size())));
  }

  private boolean isNumber(String head, List<String> person) {
    String joined = String.join("", person);
    return grammar.numbers().contains(head)
        && lexicon.persons(joined).stream()
            .anyMatch(
                word ->
                    !word.ambiguous()
                        && word.text().equals(joined)
                        && !word.subject().equals(CONTACT));
  }

  /** Whether a name begins or ends with a word for the key of a row: {@code employeeId}. */
  boolean isKey(List<String> words) {
    return !words.isEmpty()
        && (grammar.references().contains(words.get(0))
            || grammar.references().contains(words.get(words.size() - 1)));
  }
}
