package dev.vigie.catalog;

import java.util.Comparator;
import java.util.List;

/**
 * A name under which code keeps an element, in one language.
 *
 * @param text in camelCase, as written in the catalogue: {@code dateNaissance}
 * @param language two letters, or {@link #ANY_LANGUAGE}
 * @param strong whether it means the element wherever it stands; a weak word needs a person around
 *     it
 * @param exact whether it must be the whole name
 */
public record Word(Element element, String text, String language, boolean strong, boolean exact) {
  /**
   * Language of words that every code base uses, and of no language at all: {@code dob}, {@code
   * cvv}.
   */
  public static final String ANY_LANGUAGE = "mul";

  /**
   * Languages, the most usual in code first: where two words are equal, the earlier language
   * decides.
   */
  public static final List<String> LANGUAGES =
      List.of("en", "fr", "de", "es", "it", "pt", "nl", ANY_LANGUAGE);

  /** Languages that put the noun first, and what says more of it after. */
  static final List<String> NOUN_FIRST = List.of("fr", "es", "it", "pt");

  /**
   * Which of several words that fit equally well decides: a strong one; then the usual language;
   * then the more sensitive element, because to overlook it does more harm; then the id.
   */
  public static final Comparator<Word> PRECEDENCE =
      Comparator.comparing(Word::strong)
          .reversed()
          .thenComparing(w -> LANGUAGES.indexOf(w.language()))
          .thenComparing(w -> w.element().sensitivity(), Comparator.reverseOrder())
          .thenComparing(w -> w.element().id());

  /**
   * Whether its language puts the noun first: {@code nomFichier} is a name, {@code emailTemplate} a
   * template.
   */
  public boolean nounFirst() {
    return NOUN_FIRST.contains(language);
  }
}
