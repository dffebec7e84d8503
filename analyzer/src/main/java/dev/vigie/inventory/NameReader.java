package dev.vigie.inventory;

import dev.vigie.catalog.Grammar;
import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Negative;
import dev.vigie.catalog.PersonWord;
import dev.vigie.catalog.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads names. Every run of words in a name is looked up; what stands before and after it, and the
 * look-alikes, decide whether it counts. English, German and Dutch put the datum last ({@code
 * emailTemplate} is a template), Romance languages first ({@code typePiece} is a type), hence two
 * rules.
 */
final class NameReader {
  private static final Set<String> PREDICATES = Set.of("is", "has", "was");

  /**
   * A strong word before a weak one, a sure one before a doubtful one, a longer one before a
   * shorter one.
   */
  private static final Comparator<NameReading.Match> BEST_FIRST =
      Comparator.comparing(NameReading.Match::strong)
          .reversed()
          .thenComparing(m -> m.doubts().size())
          .thenComparing(m -> -m.word().text().length())
          .thenComparing(NameReading.Match::word, Word.PRECEDENCE);

  private final Lexicon lexicon;
  private final Grammar grammar;
  private final Set<String> knownPersons;
  private final Map<String, NameReading> read = new ConcurrentHashMap<>();

  /**
   * A reader for one program.
   *
   * @param knownPersons words that may mean a program or a person, and that mean a person in this
   *     one
   */
  NameReader(Lexicon lexicon, Set<String> knownPersons) {
    this.lexicon = lexicon;
    this.knownPersons = Set.copyOf(knownPersons);
    this.grammar = lexicon.taxonomy().grammar();
  }

  /** What a name says; each name is read once. */
  NameReading read(String name) {
    NameReading known = read.get(name);
    if (known == null) {
      known = readAnew(name);
      read.put(name, known);
    }
    return known;
  }

  private NameReading readAnew(String name) {
    List<String> words = Identifier.words(name);
    int end = words.size();
    while (end > 1 && isNumber(words.get(end - 1))) {
      end--;
    }
    Windows windows = new Windows(words, end, lexicon.longest());
    List<NameReading.Match> matches = new ArrayList<>();
    List<NameReading.Rejection> rejections = new ArrayList<>();
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= words.size(); to++) {
        for (Word word : lexicon.words(windows.joined(from, to))) {
          judge(word, from, to, windows, matches, rejections);
        }
      }
    }
    matches.sort(BEST_FIRST);
    Negative.Instead instead =
        lexicon.negatives(Negative.Kind.EXACT, String.join("", words)).stream()
            .map(Negative::instead)
            .filter(i -> i != null)
            .findFirst()
            .orElse(null);
    return new NameReading(
        words,
        matches,
        rejections,
        words.size() > 1 && PREDICATES.contains(words.get(0)),
        subject(words),
        words.stream().anyMatch(lexicon::isOrganisation),
        instead);
  }

  private void judge(
      Word word,
      int from,
      int to,
      Windows windows,
      List<NameReading.Match> matches,
      List<NameReading.Rejection> rejections) {
    List<String> before = windows.words().subList(0, from);
    List<String> after = windows.words().subList(to, windows.words().size());
    boolean whole =
        before.stream().allMatch(this::neutralBefore)
            && after.stream().allMatch(w -> neutralAfter(w, word));
    if (word.exact() && !whole) {
      return;
    }
    List<Evidence> doubts = new ArrayList<>();
    String rejection = negative(word, from, to, windows, doubts);
    boolean strong = word.strong();
    if (rejection.isEmpty()) {
      String strange = strange(word, before, after);
      if (!strange.isEmpty()) {
        if (!strong) {
          rejection = "the name is about '" + strange + "'";
        } else {
          strong = false;
          // To count as weak is what the doubt costs
          doubts.add(doubt("the word '" + strange + "' in the name is not known", 0));
        }
      }
    }
    if (rejection.isEmpty() && namesProgram(word, windows.words().subList(from, to))) {
      strong = false;
      doubts.add(
          doubt(
              "the word may mean a program, and no type of that name is a person", Weighing.DOUBT));
    }
    if (rejection.isEmpty()) {
      matches.add(new NameReading.Match(word, strong, doubts, from == 0, whole));
    } else {
      rejections.add(new NameReading.Rejection(word, rejection));
    }
  }

  /**
   * The word that the name is about, where that is not the datum: after it, or before it in Romance
   * languages.
   */
  private String strange(Word word, List<String> before, List<String> after) {
    if (word.nounFirst()) {
      for (String each : before) {
        if (!neutralBefore(each)) {
          return each;
        }
      }
      return "";
    }
    for (String each : after) {
      if (!neutralAfter(each, word)) {
        return each;
      }
    }
    return "";
  }

  private static Evidence doubt(String text, double weight) {
    return new Evidence(Evidence.Kind.NEGATIVE, text, weight);
  }

  private boolean namesProgram(Word datum, List<String> words) {
    if (datum.nounFirst()) {
      return false;
    }
    for (String word : words) {
      if (grammar.programs().contains(word) && !knownPersons.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private boolean neutralBefore(String word) {
    return isNumber(word)
        || grammar.neutralHeads().contains(word)
        || !lexicon.persons(word).isEmpty();
  }

  private boolean neutralAfter(String word, Word datum) {
    return isNumber(word)
        || grammar.neutralTails().contains(word)
        || !lexicon.persons(word).isEmpty()
        || (grammar.fileTails().contains(word)
            && grammar.fileElements().contains(datum.element().id()));
  }

  /**
   * Why a look-alike rules the word out; empty where none does. Doubtful ones are added to {@code
   * doubts}.
   */
  private String negative(Word word, int from, int to, Windows windows, List<Evidence> doubts) {
    int size = windows.words().size();
    for (Negative each : lexicon.negatives(Negative.Kind.EXACT, windows.joined(0, size))) {
      if (rulesOut(each, word, doubts)) {
        return each.reason();
      }
    }
    for (int n = 1; n <= Math.min(3, size); n++) {
      // It yields to a word that begins the name, but for one that is only the head's own beginning
      if (from < n && (from > 0 || to >= n)) {
        continue;
      }
      String head = windows.joined(0, n);
      for (Negative each : lexicon.negatives(Negative.Kind.FIRST, head)) {
        if (!PREDICATES.contains(head) && rulesOut(each, word, doubts)) {
          return "'" + head + "': " + each.reason();
        }
      }
    }
    String tail = tail(word, to, windows, doubts);
    if (!tail.isEmpty()) {
      return tail;
    }
    if (word.nounFirst()) {
      for (int at = 0; at < from; at++) {
        for (Negative each :
            lexicon.negatives(Negative.Kind.ROMANCE_HEAD, windows.words().get(at))) {
          if (rulesOut(each, word, doubts)) {
            return "'" + windows.words().get(at) + "': " + each.reason();
          }
        }
      }
    }
    return contained(word, from, to, windows, doubts);
  }

  /**
   * A carrier noun after the datum rules it out, last word or not ({@code otpPolicyAlgorithm}), and
   * so does a reference: {@code phoneId} is the key of a record.
   */
  private String tail(Word word, int to, Windows windows, List<Evidence> doubts) {
    for (int start = to; start < windows.end(); start++) {
      if (grammar.references().contains(windows.words().get(start))) {
        return "'" + windows.words().get(start) + "': it refers to a record";
      }
      for (int end = start + 1; end <= windows.end(); end++) {
        String run = windows.joined(start, end);
        for (Negative each : lexicon.negatives(Negative.Kind.LAST, run)) {
          boolean last = end == windows.end();
          if ((last || !each.doubtful()) && rulesOut(each, word, doubts)) {
            return "'" + run + "': " + each.reason();
          }
        }
      }
    }
    return "";
  }

  private String contained(Word word, int from, int to, Windows windows, List<Evidence> doubts) {
    int size = windows.words().size();
    for (int start = 0; start < size; start++) {
      for (int end = start + 1; end <= size; end++) {
        // A word of the catalogue that holds the look-alike is better knowledge; its mere plural is
        // not
        boolean whole = start == from && end == to;
        boolean plural = whole && !windows.joined(from, to).equals(Identifier.joined(word.text()));
        if (from <= start && end <= to && !plural) {
          continue;
        }
        for (Negative each :
            lexicon.negatives(Negative.Kind.CONTAINS, windows.joined(start, end))) {
          if (rulesOut(each, word, doubts)) {
            return "'"
                + String.join(" ", windows.words().subList(start, end))
                + "': "
                + each.reason();
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
      doubts.add(doubt("'" + negative.pattern() + "': " + negative.reason(), Weighing.DOUBT));
      return false;
    }
    return true;
  }

  private String subject(List<String> words) {
    for (String word : words) {
      for (PersonWord person : lexicon.persons(word)) {
        if (!person.ambiguous()) {
          return person.subject();
        }
      }
    }
    return "";
  }

  private static boolean isNumber(String word) {
    char first = word.charAt(0);
    return first >= '0' && first <= '9';
  }

  /** Joined runs of a name's words, each built once. {@code end}: where trailing numbers begin. */
  private record Windows(List<String> words, int end, int longest, Map<Integer, String> built) {
    Windows(List<String> words, int end, int longest) {
      this(words, end, longest, new HashMap<>());
    }

    String joined(int from, int to) {
      return built.computeIfAbsent(
          from * 1000 + to,
          k -> {
            String joined = String.join("", words.subList(from, to));
            return joined.length() > longest ? "" : joined;
          });
    }
  }
}
