package dev.vigie.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Cuts words that were written in one piece: {@code kundenvorname}, {@code customeremail}. A word
 * is cut only where the dictionary covers it from end to end with words of one language (or of
 * English, which mixes with all), where a datum is among them, and where it is no common word
 * itself. Far from all compounds are found that way, but nearly nothing is that is none.
 */
final class Compounds {
  private static final int LEAST_WORD = 7;
  private static final int MOST_WORD = 40;
  private static final int MOST_PIECES = 4;
  private static final int LEAST_STRONG = 3;
  private static final int LEAST_WEAK = 5;
  private static final int LEAST_PERSON = 4;

  /** A datum as short as this stands only beside a person: {@code telklant}. */
  private static final int SHORT = 4;

  /** Languages that mix with every other. */
  private static final Set<String> EVERYWHERE = Set.of("en", Word.ANY_LANGUAGE);

  private static final Comparator<Cut> BEST =
      Comparator.<Cut>comparingInt(c -> c.pieces().size())
          .thenComparingInt(c -> -c.longestDatum())
          .thenComparing(c -> String.join(" ", c.texts()));

  private final Lexicon lexicon;
  private final Map<String, Set<String>> parts = new HashMap<>();
  private final Map<String, Set<String>> links = new HashMap<>();
  private final Set<String> whole = new HashSet<>();

  Compounds(Lexicon lexicon) {
    this.lexicon = lexicon;
    Spelling spelling = lexicon.taxonomy().spelling();
    index(spelling.parts(), parts);
    index(spelling.links(), links);
    spelling.whole().values().forEach(whole::addAll);
  }

  private static void index(Map<String, Set<String>> byLanguage, Map<String, Set<String>> byWord) {
    byLanguage.forEach(
        (language, words) ->
            words.forEach(w -> byWord.computeIfAbsent(w, k -> new HashSet<>()).add(language)));
  }

  private enum Sort {
    DATUM,
    WEAK_DATUM,
    PERSON,
    PART
  }

  private record Piece(String text, Sort sort, Set<String> languages) {
    boolean isDatum() {
      return sort == Sort.DATUM || sort == Sort.WEAK_DATUM;
    }
  }

  private record Cut(List<Piece> pieces) {
    List<String> texts() {
      return pieces.stream().map(Piece::text).toList();
    }

    int longestDatum() {
      return pieces.stream()
          .filter(Piece::isDatum)
          .mapToInt(p -> p.text().length())
          .max()
          .orElse(0);
    }

    boolean says() {
      boolean person = pieces.stream().anyMatch(p -> p.sort() == Sort.PERSON);
      boolean others = pieces.stream().anyMatch(p -> !p.isDatum());
      boolean weak = pieces.stream().anyMatch(p -> p.sort() == Sort.WEAK_DATUM);
      int longest = longestDatum();
      return weak
          ? longest > 0 && isPersonsDatum()
          : longest > 0 && (person || (others && longest > SHORT));
    }

    /**
     * A datum of a person: {@code klantadres}, {@code indirizzocliente}; no {@code gemeentearts}.
     */
    private boolean isPersonsDatum() {
      Piece first = pieces.get(0);
      Piece last = pieces.get(pieces.size() - 1);
      boolean inOrder = first.sort() == Sort.PERSON && last.isDatum();
      boolean nounFirst =
          first.isDatum()
              && last.sort() == Sort.PERSON
              && first.languages().stream().anyMatch(Word.NOUN_FIRST::contains);
      return inOrder || nounFirst;
    }
  }

  /**
   * The words of a piece; empty where it is not cut.
   *
   * @param word in lower case, without accents
   */
  List<String> cut(String word) {
    if (word.length() < LEAST_WORD || word.length() > MOST_WORD || isKnown(word)) {
      return List.of();
    }
    List<Cut> cuts = new ArrayList<>();
    cut(word, 0, new ArrayList<>(), null, cuts);
    return cuts.stream().min(BEST).map(Cut::texts).orElse(List.of());
  }

  /**
   * The words of a type's name in one piece: a person and what says nothing of what the type is,
   * {@code Kundendaten}; empty where it is not so.
   */
  List<String> cutType(String word) {
    if (word.length() < LEAST_WORD || isKnown(word)) {
      return List.of();
    }
    Set<String> tails = lexicon.taxonomy().grammar().typeTails();
    for (int end = word.length() - LEAST_PERSON; end >= LEAST_PERSON; end--) {
      String tail = word.substring(end);
      if (!tails.contains(tail)) {
        continue;
      }
      for (int letters = 0; letters <= 2 && end - letters >= LEAST_PERSON; letters++) {
        String person = word.substring(0, end - letters);
        Set<String> joining = links.getOrDefault(word.substring(person.length(), end), Set.of());
        boolean plain = letters == 0;
        if (lexicon.persons(person).stream()
            .anyMatch(p -> plain || joining.contains(p.language()))) {
          return List.of(person, tail);
        }
      }
    }
    return List.of();
  }

  private boolean isKnown(String word) {
    return whole.contains(word) || lexicon.isKnown(word);
  }

  private void cut(
      String word, int at, List<Piece> before, @Nullable Set<String> languages, List<Cut> found) {
    if (at == word.length()) {
      Cut cut = new Cut(List.copyOf(before));
      if (before.size() > 1 && cut.says()) {
        found.add(cut);
      }
      return;
    }
    if (before.size() == MOST_PIECES) {
      return;
    }
    for (int end = at + LEAST_STRONG; end <= word.length(); end++) {
      for (Piece piece : pieces(word.substring(at, end))) {
        Set<String> common = common(languages, piece.languages());
        if (common.isEmpty()) {
          continue;
        }
        before.add(piece);
        cut(word, end, before, common, found);
        // A datum that is joined to what follows only says of what sort that is: Berufsfahrer
        int longest = piece.isDatum() ? end : Math.min(end + 2, word.length() - 1);
        for (int link = end + 1; link <= longest; link++) {
          Set<String> joining = links.getOrDefault(word.substring(end, link), Set.of());
          if (!Collections.disjoint(joining, common)) {
            Set<String> joined = new TreeSet<>(common);
            joined.retainAll(joining);
            cut(word, link, before, joined, found);
          }
        }
        before.remove(before.size() - 1);
      }
    }
  }

  /** The languages that both may be of; those of English words are all. */
  private static Set<String> common(@Nullable Set<String> languages, Set<String> next) {
    if (languages == null) {
      return next;
    }
    if (Collections.disjoint(next, EVERYWHERE)) {
      Set<String> both = new TreeSet<>(languages);
      if (Collections.disjoint(languages, EVERYWHERE)) {
        both.retainAll(next);
        return both;
      }
      return next;
    }
    return languages;
  }

  private List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    Set<String> datum = new TreeSet<>();
    boolean strong = false;
    for (Word word : lexicon.wordsAsWritten(text)) {
      if (!word.exact()) {
        datum.add(word.language());
        strong |= word.strong();
      }
    }
    for (Word word : lexicon.shortForms(text)) {
      if (word.strong()) {
        datum.add(word.language());
        strong = true;
      }
    }
    if (!datum.isEmpty() && text.length() >= (strong ? LEAST_STRONG : LEAST_WEAK)) {
      pieces.add(new Piece(text, strong ? Sort.DATUM : Sort.WEAK_DATUM, datum));
    }
    if (text.length() >= LEAST_PERSON) {
      Set<String> person = new TreeSet<>();
      lexicon.persons(text).forEach(p -> person.add(p.language()));
      if (!person.isEmpty()) {
        pieces.add(new Piece(text, Sort.PERSON, person));
      }
    }
    Set<String> part = parts.get(text);
    if (part != null) {
      pieces.add(new Piece(text, Sort.PART, part));
    }
    return pieces;
  }
}
