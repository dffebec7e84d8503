package dev.vigie.catalog;

import dev.vigie.config.NearestName;
import dev.vigie.config.Problem;
import dev.vigie.config.YamlNode;
import dev.vigie.config.YamlObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Lists of words in catalogue files: a text with blanks between the words, or a sequence where
 * words hold blanks.
 */
final class CatalogWords {
  private final List<Problem> problems;

  CatalogWords(List<Problem> problems) {
    this.problems = problems;
  }

  /** The words under a key; empty where the key is missing. */
  List<String> of(YamlObject object, String key) {
    YamlNode node = object.node(key).orElse(null);
    if (node == null) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    if (node instanceof YamlNode.Scalar scalar) {
      for (String word : scalar.text().split("\\s+")) {
        if (!word.isEmpty()) {
          words.add(word);
        }
      }
    } else if (node instanceof YamlNode.Sequence) {
      words.addAll(object.texts(key));
    } else {
      problems.add(
          new Problem(
              object.file(),
              node.line(),
              node.column(),
              "'" + key + "' takes a list of words",
              ""));
    }
    return words;
  }

  /** Complains of a key that is no language. */
  static void language(YamlObject object, String language) {
    if (!Word.LANGUAGES.contains(language)) {
      object.problem(
          language,
          "'" + language + "' is no language of the catalogue",
          "one of " + String.join(", ", Word.LANGUAGES) + nearest(language));
    }
  }

  private static String nearest(String language) {
    String hint = NearestName.hint(language, Word.LANGUAGES);
    return hint.isEmpty() ? "" : "; " + hint;
  }

  /** All sensitivities, for hints. */
  static String sensitivities() {
    return Arrays.stream(Sensitivity.values())
        .map(Sensitivity::id)
        .collect(Collectors.joining(", "));
  }
}
