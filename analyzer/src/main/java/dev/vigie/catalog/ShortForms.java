package dev.vigie.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The short forms of the words of elements: {@code dateNaissance} is also written {@code
 * dtNaissance} and {@code datNaiss}. A word of one part has only the short forms that the catalogue
 * gives it as words of their own, because a lone {@code nr} or {@code dt} says nothing.
 */
final class ShortForms {
  /** Shorter ones are more often something else. */
  private static final int LEAST = 4;

  /** Of words with more parts only the whole is written. */
  private static final int MOST_PARTS = 4;

  private static final Comparator<Word> ORDER =
      Word.PRECEDENCE.thenComparing(Word::text).thenComparing(Word::language);

  private final Map<String, Map<String, List<String>>> byLanguage = new HashMap<>();

  /** Of a language's part of words, which many words share. */
  private final Map<String, Map<String, Set<String>>> ofParts = new HashMap<>();

  /** Languages that write in one piece what others write as several words. */
  private final Set<String> inOnePiece;

  private ShortForms(Spelling spelling) {
    inOnePiece = spelling.links().keySet();
    for (Spelling.Abbreviation each : spelling.abbreviations()) {
      byLanguage
          .computeIfAbsent(each.language(), k -> new LinkedHashMap<>())
          .computeIfAbsent(each.full(), k -> new ArrayList<>())
          .add(each.text());
    }
  }

  /**
   * The words of each short form, the one that decides first.
   *
   * @param written joined forms of all words as they are: none of them is a short form
   */
  static Map<String, List<Word>> of(Taxonomy taxonomy, Set<String> written) {
    ShortForms forms = new ShortForms(taxonomy.spelling());
    Map<String, List<Word>> words = new HashMap<>();
    for (Word word : taxonomy.words()) {
      for (String form : forms.of(word)) {
        if (form.length() >= LEAST && !written.contains(form)) {
          words.computeIfAbsent(form, k -> new ArrayList<>()).add(word);
        }
      }
    }
    words.values().forEach(list -> list.sort(ORDER));
    return words;
  }

  private Set<String> of(Word word) {
    List<String> parts = Identifier.words(word.text());
    Set<String> forms = new LinkedHashSet<>();
    boolean several = parts.size() > 1 || inOnePiece.contains(word.language());
    if (several && parts.size() <= MOST_PARTS) {
      forms.add("");
      for (String part : parts) {
        forms = extended(forms, part, word.language());
      }
    }
    return forms;
  }

  private Set<String> extended(Set<String> starts, String part, String language) {
    Set<String> shorts =
        ofParts
            .computeIfAbsent(language, k -> new HashMap<>())
            .computeIfAbsent(part, k -> shortened(part, language));
    Set<String> longer = new LinkedHashSet<>();
    for (String start : starts) {
      longer.add(start + part);
      for (String text : shorts) {
        longer.add(start + text);
      }
    }
    return longer;
  }

  private Set<String> shortened(String part, String language) {
    Set<String> texts = new LinkedHashSet<>();
    for (String each : List.of(language, Word.ANY_LANGUAGE)) {
      Map<String, List<String>> known = byLanguage.getOrDefault(each, Map.of());
      texts.addAll(known.getOrDefault(part, List.of()));
      if (inOnePiece.contains(each)) {
        Set<String> starts = new LinkedHashSet<>(List.of(part));
        known.forEach(
            (full, shorts) -> {
              if (part.startsWith(full) && part.length() > full.length()) {
                shorts.forEach(s -> starts.add(s + part.substring(full.length())));
              }
            });
        texts.addAll(starts);
        for (String start : starts) {
          known.forEach(
              (full, shorts) -> {
                if (start.endsWith(full) && start.length() > full.length()) {
                  String stem = start.substring(0, start.length() - full.length());
                  shorts.forEach(s -> texts.add(stem + s));
                }
              });
        }
      }
    }
    return texts;
  }
}
