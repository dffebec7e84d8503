package dev.vigie.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How code writes words: shortened, in one piece, behind the prefix of a table or of a type. All
 * words in lower case.
 *
 * @param prefixes at the start of a name they change nothing: {@code fld_name}, {@code strName}
 * @param abbreviations short forms of the words that names are made of
 * @param parts by language, words that change nothing beside a datum in one piece with it: {@code
 *     privatadresse}
 * @param links by language, letters that join the words of one piece: the <i>en</i> of {@code
 *     patientenadresse}
 * @param whole by language, common words that are never cut, though they look like several: {@code
 *     passage} holds no age
 */
public record Spelling(
    Set<String> prefixes,
    List<Abbreviation> abbreviations,
    Map<String, Set<String>> parts,
    Map<String, Set<String>> links,
    Map<String, Set<String>> whole) {
  /** Nothing known: names are read as they are written. */
  public static final Spelling PLAIN =
      new Spelling(Set.of(), List.of(), Map.of(), Map.of(), Map.of());

  /** Copies the collections. */
  public Spelling {
    prefixes = Set.copyOf(prefixes);
    abbreviations = List.copyOf(abbreviations);
    parts = Map.copyOf(parts);
    links = Map.copyOf(links);
    whole = Map.copyOf(whole);
  }

  /**
   * A short form of a word.
   *
   * @param full as the words of elements have it: {@code naissance}
   * @param text as code has it: {@code naiss}
   */
  public record Abbreviation(String language, String full, String text) {}

  /** This spelling with what belongs to these languages only; never cut words stay all. */
  Spelling restrictedTo(Predicate<String> languages) {
    return new Spelling(
        prefixes,
        abbreviations.stream().filter(a -> languages.test(a.language())).toList(),
        restricted(parts, languages),
        restricted(links, languages),
        whole);
  }

  private static Map<String, Set<String>> restricted(
      Map<String, Set<String>> byLanguage, Predicate<String> languages) {
    Map<String, Set<String>> kept = new LinkedHashMap<>();
    byLanguage.forEach(
        (language, words) -> {
          if (languages.test(language)) {
            kept.put(language, words);
          }
        });
    return kept;
  }
}
