package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Grammar;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Negative;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.ValueKind;
import dev.vigie.inventory.TypeContext.Person;
import dev.vigie.program.Field;
import dev.vigie.program.FieldRef;
import dev.vigie.program.TypeDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Judges what else stands in the record of a person. A type that is about a person, and of which
 * most values are known to be personal data, is a record of that person: its other values relate to
 * that person too, unless they say how the record is kept or shown, or are about an organisation.
 */
final class PersonRecords {
  /** Data that also accounts of programs have makes no record of a person. */
  private static final Set<String> NOT_TELLING = Set.of("CREDENTIAL", "ONLINE", "USAGE", "OTHER");

  /** A type that is no person itself needs these to be the record of one. */
  private static final Set<String> IDENTITY = Set.of("IDENTITY", "OFFICIAL_ID");

  private static final int LEAST = 2;

  /** In a type that is no person, nor held by one, so many times more values must be known. */
  private static final int MOSTLY = 3;

  /** In a type that is a person, one known value stands for so many others. */
  private static final int SOME = 3;

  /** Words from this length on may be written in one piece, of parts of at least the other. */
  private static final int COMPOUND = 9;

  private static final int PART = 5;

  /** A name of nothing but shorter words may mean anything. */
  private static final int SAYS_SOMETHING = 3;

  private final Judging judging;
  private final Lexicon lexicon;
  private final Grammar grammar;
  private final LookAlikes lookAlikes;
  private final Map<FieldRef, Judgement> fields;
  private final @Nullable Element notStated;

  /** Changes the judgements that it is given. */
  PersonRecords(Judging judging, Map<FieldRef, Judgement> fields) {
    this.judging = judging;
    this.lexicon = judging.lexicon();
    this.grammar = lexicon.taxonomy().grammar();
    this.lookAlikes = new LookAlikes(lexicon);
    this.fields = fields;
    this.notStated = lexicon.taxonomy().element(Taxonomy.KIND_NOT_STATED).orElse(null);
  }

  void judge() {
    for (TypeDeclaration type : judging.program().types()) {
      TypeContext context = judging.context(type.name());
      if (context.role() == null
          && !context.animal()
          && context.person().ordinal() >= Person.SIBLINGS.ordinal()) {
        judge(type, context);
      }
    }
  }

  private void judge(TypeDeclaration type, TypeContext context) {
    List<Field> open = new ArrayList<>();
    List<Field> flags = new ArrayList<>();
    int known = 0;
    boolean identity = false;
    boolean account = MemberSubject.isAnybody(context.subject());
    for (Field field : type.fields()) {
      Judgement own = fields.get(field.ref());
      if (own == null) {
        continue;
      }
      Element element = own.element();
      if (own.isPersonal() && element != null) {
        known += NOT_TELLING.contains(element.family()) ? 0 : 1;
        identity |= IDENTITY.contains(element.family());
        account |= element.family().equals("CREDENTIAL");
      } else if (isOpen(field, own)) {
        (isFlag(field) ? flags : open).add(field);
      }
    }
    boolean close = context.isPerson() || context.person() == Person.HELD;
    boolean named = identity && context.isPerson() && !account;
    if (known < (named ? 1 : LEAST)
        || !isEnough(known, open.size(), context, account)
        || (!context.isPerson() && !identity)) {
      return;
    }
    String why =
        known + " of the " + (known + open.size()) + " values beside it are data of a person";
    open.forEach(field -> add(field, context, why));
    // The flags of an account say what it may do
    if (close && known >= flags.size() && !account) {
      flags.forEach(field -> add(field, context, why));
    }
  }

  /**
   * How many values must be known: some of what a patient or an employee has, half of an account's,
   * most of what is no person.
   */
  private static boolean isEnough(int known, int open, TypeContext context, boolean account) {
    if (context.isPerson() && !account) {
      return known * SOME >= open;
    }
    boolean close = context.isPerson() || context.person() == Person.HELD;
    return known >= (close ? 1 : MOSTLY) * open;
  }

  private void add(Field field, TypeContext context, String why) {
    Judgement own = fields.get(field.ref());
    Element element = own == null || own.element() == null ? element(context) : own.element();
    if (element == null) {
      return;
    }
    List<Evidence> evidence = new ArrayList<>();
    evidence.add(new Evidence(Evidence.Kind.PROPAGATION, why, Weighing.PERSON_RECORD));
    evidence.add(new Evidence(Evidence.Kind.OWNER, context.why(), Weighing.HELD_BY_PERSON));
    evidence.add(
        new Evidence(
            Evidence.Kind.WORDS, "nothing in its name says that it is about anything else", 0));
    fields.put(
        field.ref(),
        new Judgement(
            Judgement.Verdict.PERSONAL,
            element,
            context.subject(),
            Weighing.confidence(evidence),
            evidence));
  }

  private @Nullable Element element(TypeContext context) {
    return context.about() != null ? context.about() : notStated;
  }

  /** Whether a member holds a value of which nothing says that it is something else. */
  private boolean isOpen(Field field, Judgement own) {
    MemberType type = judging.type(field.type());
    // Several numbers are keys of something
    boolean keys = type.container() && type.kind() == ValueKind.NUMBER;
    if (own.verdict() != Judgement.Verdict.NONE || type.kind() == null || !type.known() || keys) {
      return false;
    }
    boolean ruledOut =
        own.evidence().stream()
            .anyMatch(
                e ->
                    e.weight() <= Weighing.WRONG_VALUE
                        || e.kind() == Evidence.Kind.NEGATIVE
                        || e.kind() == Evidence.Kind.DECLARED);
    return !ruledOut && !isTechnical(field.name());
  }

  private boolean isFlag(Field field) {
    List<String> words = judging.reader().read(field.name()).words();
    return judging.type(field.type()).kind() == ValueKind.FLAG
        || (words.size() > 1 && grammar.flagHeads().contains(words.get(0)));
  }

  /** Whether a name says how a record is kept, or speaks of an organisation. */
  private boolean isTechnical(String name) {
    NameWords words = new NameWords(name, lexicon);
    List<String> all = words.words();
    boolean predicate = !all.isEmpty() && NameReader.PREDICATES.contains(all.get(0));
    if (predicate) {
      words = new NameWords(String.join("_", all.subList(1, all.size())), lexicon);
    }
    return notStated == null
        || words.words().stream().allMatch(this::saysNothing)
        || lookAlikes.rulesOut(words, notStated)
        || holdsLookAlike(words)
        || words.words().stream().anyMatch(this::isTechnicalWord);
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

  private boolean isTechnicalWord(String word) {
    return grammar.housekeeping().contains(word)
        || grammar.recordKeeping().contains(word)
        || lexicon.isOrganisation(word)
        || (word.length() >= COMPOUND && (begins(word) || ends(word)));
  }

  /** {@code bedrijfsnaam} speaks of a company, {@code ablaufdatum} of an end. */
  private boolean begins(String word) {
    for (int end = PART; end < word.length(); end++) {
      String part = word.substring(0, end);
      if (grammar.recordKeeping().contains(part) || lexicon.isOrganisation(part)) {
        return true;
      }
    }
    return false;
  }

  private boolean ends(String word) {
    for (int start = 1; start <= word.length() - PART; start++) {
      String part = word.substring(start);
      if (grammar.recordKeeping().contains(part) || lexicon.isOrganisation(part)) {
        return true;
      }
    }
    return false;
  }
}
