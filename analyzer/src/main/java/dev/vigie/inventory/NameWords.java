package dev.vigie.inventory;

import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Lexicon;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A name's words, those cut out of one piece included, and every run of them joined, as far as a
 * run can be a word of the catalogue.
 */
final class NameWords {
  private final List<String> words = new ArrayList<>();
  private final BitSet unwritten = new BitSet();
  private final List<List<String>> runs = new ArrayList<>();
  private final int end;

  /** Splits a name. Runs longer than anything that the lexicon has are not built. */
  NameWords(String name, Lexicon lexicon) {
    for (String written : Identifier.words(name)) {
      List<String> pieces = lexicon.cut(written);
      if (pieces.isEmpty()) {
        words.add(written);
      } else {
        unwritten.set(words.size() + 1, words.size() + pieces.size());
        words.addAll(pieces);
      }
    }
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
        if (joined.length() > lexicon.longest()) {
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

  /** Whether a run begins or ends where the name shows no boundary between words. */
  boolean isCut(int from, int to) {
    return unwritten.get(from) || unwritten.get(to);
  }

  static boolean isNumber(String word) {
    char first = word.charAt(0);
    return first >= '0' && first <= '9';
  }
}
