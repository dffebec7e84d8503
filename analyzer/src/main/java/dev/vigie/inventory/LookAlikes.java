package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Negative;
import dev.vigie.catalog.Word;
import java.util.List;

/** Rules words out of names that only look like personal data. */
final class LookAlikes {
  private final Lexicon lexicon;

  LookAlikes(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * Why a look-alike rules the word out; empty where none does. Doubtful ones are added to {@code
   * doubts}.
   */
  String against(Word word, int from, int to, NameWords name, List<Evidence> doubts) {
    int size = name.size();
    for (Negative each : lexicon.negatives(Negative.Kind.EXACT, name.joined(0, size))) {
      if (rulesOut(each, word, doubts)) {
        return each.reason();
      }
    }
    for (int n = 1; n <= Math.min(3, size); n++) {
      // It yields to a word that begins the name, but for one that is only the head's own beginning
      if (from < n && (from > 0 || to >= n)) {
        continue;
      }
      String head = name.joined(0, n);
      for (Negative each : lexicon.negatives(Negative.Kind.FIRST, head)) {
        if (!NameReader.PREDICATES.contains(head) && rulesOut(each, word, doubts)) {
          return "'" + head + "': " + each.reason();
        }
      }
    }
    String first = name.words().get(0);
    if (from > 0 && lexicon.taxonomy().grammar().kinds().contains(first)) {
      return "'" + first + "': it says which kind";
    }
    String tail = tail(word, to, name, doubts);
    if (!tail.isEmpty()) {
      return tail;
    }
    if (word.nounFirst()) {
      for (int at = 0; at < from; at++) {
        for (Negative each : lexicon.negatives(Negative.Kind.ROMANCE_HEAD, name.words().get(at))) {
          if (rulesOut(each, word, doubts)) {
            return "'" + name.words().get(at) + "': " + each.reason();
          }
        }
      }
    }
    return contained(word, from, to, name, doubts);
  }

  /** Whether a name that says nothing is one that such a datum does not have. */
  boolean rulesOut(NameWords name, Element element) {
    int size = name.size();
    if (size == 0
        || isReference(name.words().get(0))
        || isReference(name.words().get(size - 1))
        || any(Negative.Kind.EXACT, name.joined(0, size), element)) {
      return true;
    }
    for (int from = 0; from < size; from++) {
      for (int to = from + 1; to <= name.reach(from); to++) {
        String run = name.joined(from, to);
        if (any(Negative.Kind.CONTAINS, run, element)
            || (from == 0 && any(Negative.Kind.FIRST, run, element))
            || (to == name.end() && size > 1 && any(Negative.Kind.LAST, run, element))
            || (from == 0 && any(Negative.Kind.ROMANCE_HEAD, run, element))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isReference(String word) {
    return lexicon.taxonomy().grammar().references().contains(word);
  }

  private boolean any(Negative.Kind kind, String run, Element element) {
    return lexicon.negatives(kind, run).stream()
        .anyMatch(negative -> !negative.doubtful() && negative.appliesTo(element));
  }

  /**
   * A carrier noun after the datum rules it out, last word or not ({@code otpPolicyAlgorithm}), and
   * so does a reference: {@code phoneId} is the key of a record.
   */
  private String tail(Word word, int to, NameWords name, List<Evidence> doubts) {
    for (int start = to; start < name.end(); start++) {
      if (lexicon.taxonomy().grammar().references().contains(name.words().get(start))) {
        return "'" + name.words().get(start) + "': it refers to a record";
      }
      for (int end = start + 1; end <= Math.min(name.end(), name.reach(start)); end++) {
        String run = name.joined(start, end);
        for (Negative each : lexicon.negatives(Negative.Kind.LAST, run)) {
          boolean last = end == name.end();
          if ((last || !each.doubtful()) && rulesOut(each, word, doubts)) {
            return "'" + run + "': " + each.reason();
          }
        }
      }
    }
    return "";
  }

  private String contained(Word word, int from, int to, NameWords name, List<Evidence> doubts) {
    int size = name.size();
    for (int start = 0; start < size; start++) {
      for (int end = start + 1; end <= name.reach(start); end++) {
        // A word of the catalogue that holds the look-alike is better knowledge; its mere plural is
        // not
        boolean whole = start == from && end == to;
        boolean plural = whole && !name.joined(from, to).equals(Identifier.joined(word.text()));
        if (from <= start && end <= to && !plural) {
          continue;
        }
        for (Negative each : lexicon.negatives(Negative.Kind.CONTAINS, name.joined(start, end))) {
          if (rulesOut(each, word, doubts)) {
            return "'" + String.join(" ", name.words().subList(start, end)) + "': " + each.reason();
          }
        }
      }
    }
    return "";
  }

  private static boolean rulesOut(Negative negative, Word word, List<Evidence> doubts) {
    if (!negative.appliesTo(word.element())) {
      return false;
    }
    if (negative.doubtful()) {
      doubts.add(
          new Evidence(
              Evidence.Kind.NEGATIVE,
              "'" + negative.pattern() + "': " + negative.reason(),
              Weighing.DOUBT));
      return false;
    }
    return true;
  }
}
