package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Grammar;
import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.Negative;
import dev.vigie.catalog.PersonWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Reads the names of types: which person they mean, what they are about. */
final class TypeNames {
  /** The family of what is about somebody's money. */
  static final String MONEY = "FINANCIAL";

  /** Types about these are about a person wherever they stand. */
  static final Set<String> SERIOUS = Set.of("HEALTH", "SPECIAL", "CRIMINAL");

  /** Types about these are about a person where a person holds them, or they name one. */
  private static final Set<String> PRIVATE = Set.of(MONEY, "LIFE", "PROFESSIONAL");

  /**
   * What else stands beside these in a type that is called after them is about a bank or a firm.
   */
  private static final Set<String> NO_RECORD =
      Set.of("iban", "bic", "card_number", "card_security_code", "job_title", "employer");

  private static final Set<String> ADDRESS = Set.of("postal_address", "street");
  private static final int LONGEST_PERSON = 3;

  private final Lexicon lexicon;
  private final NameReader reader;
  private final Map<String, Reading> read = new ConcurrentHashMap<>();

  TypeNames(Lexicon lexicon, NameReader reader) {
    this.lexicon = lexicon;
    this.reader = reader;
  }

  /**
   * What a type's name says.
   *
   * @param core its words without those that say nothing ({@code AbstractCustomerDto} is customer)
   * @param person how near to a person
   * @param word the word for a person; empty where none
   * @param infrastructure whether a word in it means machinery
   * @param about what it is about, where that is health, another special category or crime, or the
   *     money or life of whoever it belongs to
   * @param animal whether it is called after an animal
   * @param address whether it is called after an address
   */
  record Reading(
      List<String> core,
      TypeContext.Person person,
      String subject,
      String word,
      boolean infrastructure,
      @Nullable Element about,
      boolean animal,
      boolean address) {
    Reading {
      core = List.copyOf(core);
    }

    /** The core in one piece, by which types that copy each other are recognised. */
    String stem() {
      return String.join("", core);
    }
  }

  Reading read(String simpleName) {
    return read.computeIfAbsent(simpleName, this::readAnew);
  }

  private Reading readAnew(String simpleName) {
    Grammar grammar = lexicon.taxonomy().grammar();
    List<String> words = words(simpleName);
    int from = 0;
    int to = words.size();
    while (to - from > 1 && grammar.typeTails().contains(words.get(to - 1))) {
      to--;
    }
    while (to - from > 1 && grammar.typeHeads().contains(words.get(from))) {
      from++;
    }
    List<String> core = words.subList(from, to);
    PersonWord found = null;
    boolean isHead = false;
    for (int i = 0; i < core.size(); i++) {
      for (int j = i + 1; j <= Math.min(core.size(), i + LONGEST_PERSON); j++) {
        for (PersonWord word : lexicon.persons(String.join("", core.subList(i, j)))) {
          boolean head = j == core.size();
          if (found == null
              || (found.ambiguous() && !word.ambiguous())
              || (found.ambiguous() == word.ambiguous() && head && !isHead)) {
            found = word;
            isHead = head;
          }
        }
      }
    }
    // A user's account or profile is the user: an ambiguous word after a clear one is part of it
    if (found != null && !found.ambiguous() && !isHead && core.size() > 1) {
      isHead = lexicon.persons(core.get(core.size() - 1)).stream().anyMatch(PersonWord::ambiguous);
    }
    boolean aboutKind =
        core.size() > 1 && !lexicon.negatives(Negative.Kind.ROMANCE_HEAD, core.get(0)).isEmpty();
    TypeContext.Person person = person(found, isHead && !aboutKind);
    return new Reading(
        core,
        person,
        found == null ? "" : found.subject(),
        found == null ? "" : found.text(),
        (found == null || found.ambiguous()) && speaksOfMachinery(words, grammar),
        about(core),
        // Whoever owns a pet is none
        !isHead && core.stream().anyMatch(grammar.animals()::contains),
        names(core, ADDRESS));
  }

  /** {@code S3} is written as a letter and a number. */
  private static boolean speaksOfMachinery(List<String> words, Grammar grammar) {
    for (int i = 0; i < words.size(); i++) {
      boolean pair =
          i + 1 < words.size()
              && grammar.infrastructure().contains(words.get(i) + words.get(i + 1));
      if (pair || grammar.infrastructure().contains(words.get(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean names(List<String> core, Set<String> elements) {
    return reader.read(String.join("_", core)).matches().stream()
        .anyMatch(m -> m.doubts().isEmpty() && elements.contains(m.word().element().id()));
  }

  private List<String> words(String simpleName) {
    List<String> words = new ArrayList<>();
    for (String written : Identifier.words(simpleName)) {
      List<String> pieces = lexicon.cutType(written);
      if (pieces.isEmpty()) {
        words.add(written);
      } else {
        words.addAll(pieces);
      }
    }
    return words;
  }

  /** A sheet of somebody's money is one whichever other word says which: an arrears payslip. */
  private static boolean isSheet(NameReading.Match match) {
    return match.strong() && match.word().element().family().equals(MONEY);
  }

  /** Weak words for work name as well what nobody in particular has: a grade, a shift. */
  private static boolean isPrivate(NameReading.Match match) {
    String family = match.word().element().family();
    return PRIVATE.contains(family)
        && !NO_RECORD.contains(match.word().element().id())
        && (match.strong() || !family.equals("PROFESSIONAL"));
  }

  private static TypeContext.Person person(@Nullable PersonWord word, boolean head) {
    if (word == null) {
      return TypeContext.Person.NONE;
    }
    if (word.ambiguous()) {
      return head ? TypeContext.Person.AMBIGUOUS : TypeContext.Person.NONE;
    }
    return head ? TypeContext.Person.PERSON : TypeContext.Person.ABOUT;
  }

  private @Nullable Element about(List<String> core) {
    return reader.read(String.join("_", core)).matches().stream()
        .filter(
            m ->
                (m.strong() && SERIOUS.contains(m.word().element().family()))
                    || ((m.whole() || isSheet(m)) && isPrivate(m)))
        .map(m -> m.word().element())
        .findFirst()
        .orElse(null);
  }
}
