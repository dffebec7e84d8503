package dev.vigie.inventory;

import dev.vigie.catalog.Grammar;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Negative;
import dev.vigie.catalog.PersonWord;
import dev.vigie.catalog.Word;
import java.util.ArrayList;
import java.util.Comparator;
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
  static final Set<String> PREDICATES = Set.of("is", "has", "was");

  private static final int LONGEST_PERSON = 3;

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
  private final LookAlikes lookAlikes;
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
    this.lookAlikes = new LookAlikes(lexicon);
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

  /** Whether a name says by itself what it holds, wherever it stands. */
  boolean tells(String name) {
    return read(name).matches().stream()
        .anyMatch(m -> m.strong() && m.whole() && m.doubts().isEmpty());
  }

  private NameReading readAnew(String name) {
    NameWords split = new NameWords(name, lexicon);
    List<String> words = split.words();
    List<NameReading.Match> matches = new ArrayList<>();
    List<NameReading.Rejection> rejections = new ArrayList<>();
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= split.reach(from); to++) {
        String run = split.joined(from, to);
        List<Word> found = lexicon.words(run);
        for (Word word : found.isEmpty() ? lexicon.shortForms(run) : found) {
          judge(word, from, to, split, matches, rejections);
        }
      }
    }
    matches.sort(BEST_FIRST);
    Negative.Instead instead =
        lexicon.negatives(Negative.Kind.EXACT, withoutPersons(words)).stream()
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

  /** {@code userCreatedBy} says who created a user as well as {@code createdBy} does. */
  private String withoutPersons(List<String> words) {
    int from = 0;
    while (from < words.size() && !lexicon.persons(words.get(from)).isEmpty()) {
      from++;
    }
    return String.join("", words.subList(from, words.size()));
  }

  private void judge(
      Word word,
      int from,
      int to,
      NameWords name,
      List<NameReading.Match> matches,
      List<NameReading.Rejection> rejections) {
    boolean prefixed =
        from > 0 && lexicon.taxonomy().spelling().prefixes().contains(name.words().get(0));
    List<String> before = name.words().subList(prefixed ? 1 : 0, from);
    List<String> after = name.words().subList(to, name.words().size());
    boolean whole =
        strangeBefore(before).isEmpty() && after.stream().allMatch(w -> neutralAfter(w, word));
    if (word.exact() && !whole) {
      return;
    }
    List<Evidence> doubts = new ArrayList<>();
    if (name.isCut(from, to)) {
      doubts.add(doubt("the name shows no boundary between its words", Weighing.CUT));
    }
    if (lexicon.words(name.joined(from, to)).isEmpty()) {
      doubts.add(doubt("'" + name.joined(from, to) + "' is a short form", Weighing.SHORT_FORM));
    }
    String rejection = lookAlikes.against(word, from, to, name, doubts);
    boolean unknown = false;
    boolean strong = word.strong();
    if (rejection.isEmpty()) {
      String strange = strange(word, before, after);
      if (!strange.isEmpty() && (strong || !names(strange, word))) {
        if (!strong) {
          rejection = "the name is about '" + strange + "'";
          unknown = true;
        } else {
          strong = false;
          // To count as weak is what the doubt costs
          doubts.add(doubt("the word '" + strange + "' in the name is not known", 0));
        }
      }
    }
    if (rejection.isEmpty() && namesProgram(word, name.words().subList(from, to))) {
      strong = false;
      doubts.add(
          doubt(
              "the word may mean a program, and no type of that name is a person", Weighing.DOUBT));
    }
    if (rejection.isEmpty()) {
      matches.add(new NameReading.Match(word, strong, doubts, from == 0, whole));
    } else {
      rejections.add(new NameReading.Rejection(word, rejection, unknown));
    }
  }

  /**
   * The word that the name is about, where that is not the datum: after it, or before it in Romance
   * languages.
   */
  private String strange(Word word, List<String> before, List<String> after) {
    if (word.nounFirst()) {
      String strange = strangeBefore(before);
      boolean copy =
          grammar.fileHeads().contains(strange)
              && grammar.fileElements().contains(word.element().id());
      return copy
          ? strangeBefore(before.subList(before.indexOf(strange) + 1, before.size()))
          : strange;
    }
    boolean serious = TypeNames.SERIOUS.contains(word.element().family());
    for (String each : after) {
      if (!neutralAfter(each, word) && !(serious && grammar.noteTails().contains(each))) {
        return each;
      }
    }
    return "";
  }

  /** What an entry of a list is called says as much as its weak word: {@code designationName}. */
  private boolean names(String strange, Word datum) {
    return grammar.naming().contains(strange)
        && grammar.namedElements().contains(datum.element().id());
  }

  /** The first word that is neither neutral nor part of what a person is called. */
  private String strangeBefore(List<String> before) {
    int at = 0;
    while (at < before.size()) {
      int next = neutralBefore(before.get(at)) ? at + 1 : at;
      for (int end = at + 2; end <= Math.min(before.size(), at + LONGEST_PERSON); end++) {
        if (!lexicon.persons(String.join("", before.subList(at, end))).isEmpty()) {
          next = end;
        }
      }
      if (next == at) {
        return before.get(at);
      }
      at = next;
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
    return NameWords.isNumber(word)
        || grammar.neutralHeads().contains(word)
        || !lexicon.persons(word).isEmpty();
  }

  private boolean neutralAfter(String word, Word datum) {
    return NameWords.isNumber(word)
        || grammar.neutralTails().contains(word)
        || !lexicon.persons(word).isEmpty()
        || (grammar.fileTails().contains(word)
            && grammar.fileElements().contains(datum.element().id()));
  }

  private String subject(List<String> words) {
    for (int at = 0; at < words.size(); at++) {
      for (int end = Math.min(words.size(), at + LONGEST_PERSON); end > at; end--) {
        for (PersonWord person : lexicon.persons(String.join("", words.subList(at, end)))) {
          if (!person.ambiguous()) {
            return person.subject();
          }
        }
      }
    }
    return "";
  }
}
