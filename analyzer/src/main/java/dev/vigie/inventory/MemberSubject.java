package dev.vigie.inventory;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.Identifier;
import dev.vigie.catalog.Lexicon;
import dev.vigie.catalog.PersonWord;
import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.Word;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says whose data a member holds. A person in its name goes before the type around it: {@code
 * Order.customerEmail}. Words that any person can be called by, a user or a contact, yield to what
 * the type says: {@code Patient.userEmail} is the patient's.
 */
final class MemberSubject {
  private static final Set<String> ANYBODY = Set.of("user", "contact");
  private static final String CHILD = "child";
  private static final int LONGEST_PERSON = 2;

  private final Lexicon lexicon;

  MemberSubject(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** Whether a subject only says that it is a person. */
  static boolean isAnybody(String subject) {
    return ANYBODY.contains(subject);
  }

  /** Of two subjects, the one that says more; the first where they say as much. */
  static String better(String first, String second) {
    boolean says = !first.isEmpty() && !isAnybody(first);
    boolean secondSays = !second.isEmpty() && !isAnybody(second);
    return says || (!secondSays && !first.isEmpty()) ? first : second;
  }

  /**
   * Whose data; empty where the code does not say.
   *
   * @param reading of the member's name
   * @param element what it holds
   * @param owner whose data the type around it holds
   */
  String of(NameReading reading, Element element, String owner) {
    return element.id().equals(Taxonomy.CHILD) ? CHILD : better(inName(reading), owner);
  }

  /** The person that stands nearest to the datum in a name, or is part of it. */
  private String inName(NameReading reading) {
    List<String> words = reading.words();
    Word datum = reading.matches().isEmpty() ? null : reading.matches().get(0).word();
    int[] span = span(words, datum);
    String best = "";
    int nearest = Integer.MAX_VALUE;
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST_PERSON); to++) {
        boolean part = from < span[1] && to > span[0];
        int distance = part ? 0 : to <= span[0] ? span[0] - to : from - span[1];
        for (PersonWord person : lexicon.persons(String.join("", words.subList(from, to)))) {
          if (means(person, datum, part) && isNearer(person, distance, best, nearest)) {
            best = person.subject();
            nearest = distance;
          }
        }
      }
    }
    return best;
  }

  private static boolean isNearer(PersonWord person, int distance, String best, int nearest) {
    boolean anybody = isAnybody(person.subject());
    return best.isEmpty()
        || (isAnybody(best) && !anybody)
        || (isAnybody(best) == anybody && distance < nearest);
  }

  /**
   * An ambiguous word means a person beside a datum of its own language, and nothing as a part of
   * it: the account of an account number. One for anybody needs to be clear.
   */
  private static boolean means(PersonWord person, @Nullable Word datum, boolean part) {
    if (!person.ambiguous()) {
      return true;
    }
    if (datum == null || part || isAnybody(person.subject())) {
      return false;
    }
    String language = datum.language().equals(Word.ANY_LANGUAGE) ? "en" : datum.language();
    return person.language().equals(language);
  }

  /** Where the datum stands among the words; nowhere, after them, where it is none of them. */
  private static int[] span(List<String> words, @Nullable Word datum) {
    if (datum != null) {
      String joined = Identifier.joined(datum.text());
      for (int from = 0; from < words.size(); from++) {
        String run = "";
        for (int to = from; to < words.size(); to++) {
          run += words.get(to);
          if (run.equals(joined) || run.equals(joined + "s")) {
            return new int[] {from, to + 1};
          }
        }
      }
    }
    return new int[] {words.size(), words.size()};
  }
}
