package dev.vigie.catalog;

import dev.vigie.config.YamlObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads {@code spelling.yml}: a word and its short forms on a line, lists of words by language. */
final class SpellingReader {
  private final CatalogWords lists;

  SpellingReader(CatalogWords lists) {
    this.lists = lists;
  }

  Spelling read(YamlObject file) {
    List<Spelling.Abbreviation> abbreviations = new ArrayList<>();
    file.object("abbreviations")
        .ifPresent(
            byLanguage -> {
              for (String language : byLanguage.keys()) {
                CatalogWords.language(byLanguage, language);
                byLanguage.object(language).ifPresent(full -> add(language, full, abbreviations));
              }
            });
    return new Spelling(
        new LinkedHashSet<>(lists.of(file, "prefixes")),
        abbreviations,
        byLanguage(file, "parts"),
        byLanguage(file, "links"),
        byLanguage(file, "whole"));
  }

  private void add(String language, YamlObject words, List<Spelling.Abbreviation> abbreviations) {
    for (String full : words.keys()) {
      for (String text : lists.of(words, full)) {
        abbreviations.add(new Spelling.Abbreviation(language, full, text));
      }
    }
  }

  private Map<String, Set<String>> byLanguage(YamlObject file, String key) {
    Map<String, Set<String>> words = new LinkedHashMap<>();
    file.object(key)
        .ifPresent(
            byLanguage -> {
              for (String language : byLanguage.keys()) {
                CatalogWords.language(byLanguage, language);
                words.put(language, Set.copyOf(lists.of(byLanguage, language)));
              }
            });
    return words;
  }
}
