package dev.vigie.inventory;

import dev.vigie.catalog.Identifier;
import java.util.ArrayList;
import java.util.List;

/** A name's words, and every run of them joined, as far as a run can be a word of the catalogue. */
final class NameWords {
  private final List<String> words;
  private final List<List<String>> runs = new ArrayList<>();
  private final int end;

  /**
   * Splits a name.
   *
   * @param longest longer runs are not built: the catalogue has none
   */
  NameWords(String name, int longest) {
    words = Identifier.words(name);
    int withoutNumbers = words.size();
    while (withoutNumbers > 1 && isNumber(words.get(withoutNumbers - 1))) {
      withoutNumbers--;
    }
    end = withoutNumbers;
    for (int from = 0; from < words.size(); from++) {
      List<String> starting = new ArrayList<>();
      String joined = "";
      for (int to = from; to < words.size(); to++) {
        joined = joined + words.get(to);
        if (joined.length() > longest) {
          break;
        }
        starting.add(joined);
      }
      runs.add(starting);
    }
  }

  /** All words. */
  List<String> words() {
    return words;
  }

  /** Number of words. */
  int size() {
    return words.size();
  }

  /** Where numbers at the end of the name begin. */
  int end() {
    return end;
  }

  /** Where the longest run ends that begins here. */
  int reach(int from) {
    return from + runs.get(from).size();
  }

  /** The words from one place to before another in one piece; "" where that is too long. */
  String joined(int from, int to) {
    return to <= reach(from) && to > from ? runs.get(from).get(to - from - 1) : "";
  }

  static boolean isNumber(String word) {
    char first = word.charAt(0);
    return first >= '0' && first <= '9';
  }
}
