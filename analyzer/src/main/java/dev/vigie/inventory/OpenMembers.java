package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Grammar;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Negative;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.ValueKind;
import dev.vigie.program.Field;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which members of a record may be about whoever the record is about: values of which neither
 * the name nor anything else says that they are about something else, or how the record is kept.
 */
final class OpenMembers {
  /** Words from this length on may be written in one piece, of parts of at least the other. */
  private static final int COMPOUND = 9;

  private static final int PART = 5;

  /** Fewer letters before a part are no word: {@code relazione} is no action. */
  private static final int BEFORE = 4;

  /** A name of nothing but shorter words may mean anything. */
  private static final int SAYS_SOMETHING = 3;

  private final Judging judging;
  private final Lexicon lexicon;
  private final Grammar grammar;
  private final LookAlikes lookAlikes;
  private final @Nullable Element notStated;

  OpenMembers(Judging judging) {
    this.judging = judging;
    this.lexicon = judging.lexicon();
    this.grammar = lexicon.taxonomy().grammar();
    this.lookAlikes = new LookAlikes(lexicon);
    this.notStated = lexicon.taxonomy().element(Taxonomy.KIND_NOT_STATED).orElse(null);
  }

  /**
   * Whether a member holds a value of which nothing says that it is something else.
   *
   * @param saying words that say nothing of how this record is kept
   */
  boolean isOpen(Field field, Judgement own, Set<String> saying) {
    MemberType type = judging.type(field.type());
    // Several numbers are keys of something
    boolean keys = type.container() && type.kind() == ValueKind.NUMBER;
    if (own.verdict() != Judgement.Verdict.NONE || type.kind() == null || !type.known() || keys) {
      return false;
    }
    // A word that nobody knows makes a name no other thing's
    boolean onlyStrange =
        own.element() == null
            && judging.reader().read(field.name()).rejections().stream()
                .allMatch(NameReading.Rejection::strange);
    boolean ruledOut =
        own.evidence().stream()
            .anyMatch(
                e ->
                    (e.weight() <= Weighing.WRONG_VALUE && !onlyStrange)
                        || (e.kind() == Evidence.Kind.NEGATIVE && !onlyStrange)
                        || e.kind() == Evidence.Kind.DECLARED);
    return !ruledOut && !isTechnical(field.name(), saying);
  }

  /**
   * Words that say nothing of how a record is kept in such a member.
   *
   * @param measures whether the record is one of measures, among which a minimum is one
   * @param event whether it is of an event, of which the beginning is a part
   * @param attendance whether it says who was there, and when
   */
  Set<String> saying(Field field, boolean measures, boolean event, boolean attendance) {
    MemberType type = judging.type(field.type());
    Set<String> saying = new HashSet<>();
    if (type.decimal() || (measures && type.kind() == ValueKind.NUMBER)) {
      saying.addAll(grammar.quantities());
    }
    if (event) {
      saying.addAll(grammar.eventParts());
    }
    if (attendance) {
      saying.addAll(grammar.attendance());
      saying.addAll(grammar.attendanceParts());
    }
    return saying;
  }

  /** Whether a member says that the record is, or may be, that of an organisation. */
  boolean isOfLegalPerson(Field field) {
    return judging.reader().read(field.name()).words().stream()
        .anyMatch(grammar.legalPersons()::contains);
  }

  /** Whether it is a flag, by its type or its name. */
  boolean isFlag(Field field) {
    List<String> words = judging.reader().read(field.name()).words();
    return judging.type(field.type()).kind() == ValueKind.FLAG
        || (words.size() > 1 && grammar.flagHeads().contains(words.get(0)));
  }

  /** Whether a name says how a record is kept, or speaks of an organisation. */
  private boolean isTechnical(String name, Set<String> saying) {
    NameWords words = new NameWords(name, lexicon);
    List<String> all = words.words();
    boolean predicate = !all.isEmpty() && NameReader.PREDICATES.contains(all.get(0));
    if (predicate) {
      words = new NameWords(String.join("_", all.subList(1, all.size())), lexicon);
    }
    return notStated == null
        || words.words().stream().allMatch(word -> saysNothing(word) && !saying.contains(word))
        || lookAlikes.rulesOut(words, notStated)
        || holdsLookAlike(words)
        || words.words().stream().anyMatch(word -> isTechnicalWord(word, saying));
  }

  private boolean saysNothing(String word) {
    return word.length() < SAYS_SOMETHING
        || NameWords.isNumber(word)
        || grammar.neutralHeads().contains(word)
        || grammar.neutralTails().contains(word);
  }

  /** The name of a thing is none of a person, whichever element it is mistaken for. */
  private boolean holdsLookAlike(NameWords words) {
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= words.reach(from); to++) {
        if (lexicon.negatives(Negative.Kind.CONTAINS, words.joined(from, to)).stream()
            .anyMatch(negative -> !negative.doubtful())) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isTechnicalWord(String word, Set<String> saying) {
    if (saying.contains(word)) {
      return false;
    }
    return grammar.housekeeping().contains(word)
        || grammar.recordKeeping().contains(word)
        || lexicon.isOrganisation(word)
        || (word.length() >= COMPOUND && (begins(word, saying) || ends(word, saying)));
  }

  /** {@code bedrijfsnaam} speaks of a company, {@code ablaufdatum} of an end. */
  private boolean begins(String word, Set<String> saying) {
    for (int end = PART; end < word.length(); end++) {
      String part = word.substring(0, end);
      if (!saying.contains(part)
          && (grammar.recordKeeping().contains(part) || lexicon.isOrganisation(part))) {
        return true;
      }
    }
    return false;
  }

  private boolean ends(String word, Set<String> saying) {
    for (int start = BEFORE; start <= word.length() - PART; start++) {
      String part = word.substring(start);
      if (!saying.contains(part)
          && (grammar.recordKeeping().contains(part) || lexicon.isOrganisation(part))) {
        return true;
      }
    }
    return false;
  }
}
