package dev.vigie.catalog;

import dev.vigie.config.Problem;
import dev.vigie.config.YamlObject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one element and its words. */
final class ElementReader {
  private final CatalogWords lists;
  private final List<Word> words = new ArrayList<>();

  ElementReader(List<Problem> problems) {
    lists = new CatalogWords(problems);
  }

  List<Word> words() {
    return words;
  }

  ElementEntry read(String id, String family, YamlObject object) {
    Sensitivity sensitivity =
        object
            .value("sensitivity", Sensitivity::of, "one of " + CatalogWords.sensitivities())
            .orElse(null);
    if (sensitivity == null && !object.has("sensitivity")) {
      object.requiredText("sensitivity");
    }
    Map<String, String> labels = new LinkedHashMap<>();
    object
        .object("label")
        .ifPresent(
            byLanguage ->
                byLanguage
                    .keys()
                    .forEach(
                        language ->
                            byLanguage.text(language).ifPresent(t -> labels.put(language, t))));
    Map<String, String> exports = new LinkedHashMap<>();
    for (String vocabulary : List.of("dpv", "fideslang", "dlp")) {
      object.text(vocabulary).ifPresent(text -> exports.put(vocabulary, text));
    }
    Element element =
        new Element(
            id,
            family,
            sensitivity == null ? Sensitivity.ORDINARY : sensitivity,
            labels.getOrDefault("en", id.replace('_', ' ')));
    object.object("words").ifPresent(byLanguage -> words(element, byLanguage));
    ElementEntry entry = new ElementEntry(element, labels, exports, holds(object));
    object.done();
    return entry;
  }

  private Set<ValueKind> holds(YamlObject object) {
    EnumSet<ValueKind> kinds = EnumSet.noneOf(ValueKind.class);
    for (String kind : lists.of(object, "holds")) {
      ValueKind.of(kind)
          .ifPresentOrElse(
              kinds::add,
              () ->
                  object.problem(
                      "holds", "'" + kind + "' is no sort of value", "text, number, date or flag"));
    }
    return kinds.isEmpty() ? EnumSet.of(ValueKind.TEXT, ValueKind.NUMBER) : kinds;
  }

  private void words(Element element, YamlObject byLanguage) {
    for (String language : byLanguage.keys()) {
      CatalogWords.language(byLanguage, language);
      byLanguage
          .object(language)
          .ifPresent(
              sorts -> {
                Set<String> seen = new HashSet<>();
                add(element, language, sorts, "strong", seen);
                add(element, language, sorts, "strong-exact", seen);
                add(element, language, sorts, "weak", seen);
                add(element, language, sorts, "weak-exact", seen);
                sorts.done();
              });
    }
  }

  private void add(
      Element element, String language, YamlObject sorts, String key, Set<String> seen) {
    for (String text : lists.of(sorts, key)) {
      if (!seen.add(text)) {
        sorts.problem(key, "the word '" + text + "' is written twice", "keep one of the two");
      }
      words.add(new Word(element, text, language, key.startsWith("strong"), key.endsWith("exact")));
    }
  }
}
