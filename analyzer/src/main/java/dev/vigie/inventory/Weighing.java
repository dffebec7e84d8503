package dev.vigie.inventory;

import java.util.List;

/**
 * How much each kind of evidence counts. Weights add up to the confidence, so that a reader can
 * follow it: a strong word alone makes a member likely ({@link #LIKELY}), a strong word in a type
 * that is about a person makes it certain; a weak word needs a person around it.
 *
 * <p>The figures follow a measurement on fifteen open applications: strong words were right in 97.5
 * % of random positives, weak words with a person around them in 89 %, propagation by class in 92
 * %.
 */
final class Weighing {
  /** From here on a member is reported. */
  static final double LIKELY = 0.5;

  /** Nothing but its own authors' word makes a member surer than this. */
  static final double MOST = 0.97;

  // What the member is called
  static final double STRONG_WORD = 0.75;
  static final double WEAK_WORD = 0.4;

  /** A second name (column, JSON) that says the same. */
  static final double SECOND_NAME = 0.1;

  /** A type that is called like the element: {@code BloodGroup}, {@code PhoneNumber}. */
  static final double TELLING_TYPE = 0.7;

  /** The value of a type that is called like the element: {@code EmailAddress.value}. */
  static final double VALUE_OF_TYPE = 0.55;

  /** The value of a type that a person's member so called holds: {@code Account.incomes}. */
  static final double CARRIED = 0.45;

  /** An amount of money beside an account or a card; whose, the owner must say. */
  static final double AMOUNT = 0.4;

  /** A member of a type that is about health, another special category or crime. */
  static final double TYPE_ABOUT = 0.4;

  /** An example that has a form which chance seldom meets, without a word. */
  static final double SAMPLE_ALONE = 0.55;

  /** A value that has the form which the word speaks of. */
  static final double SAMPLE = 0.1;

  // What is written of it in words
  /** A text that names the element, where the name says nothing: likely with a person or kept. */
  static final double TEXT = 0.45;

  /** The same of a label: whoever the member is shown to takes it for that. */
  static final double LABEL = 0.5;

  /** The same, with a weak word and a person in the text. */
  static final double WEAK_TEXT = 0.25;

  static final double TEXT_FOR_WEAK_WORD = 0.2;

  // Who owns it
  static final double PERSON = 0.25;
  static final double ABOUT_PERSON = 0.2;
  static final double HELD_BY_PERSON = 0.2;
  static final double SIBLINGS = 0.2;

  /** A weak word for how to reach somebody, in a type that is an organisation. */
  static final double OF_ORGANISATION = 0.2;

  /** A value in the record of a person, whatever it is called. */
  static final double PERSON_RECORD = 0.35;

  /** The key of a list that says what a person is: {@code nationalityId}. */
  static final double CODED = 0.35;

  /** A number that is called after a person: {@code offenderNo}. */
  static final double PERSON_NUMBER = 0.7;

  /** Whom something is from or goes to, beside what it says. */
  static final double CORRESPONDENT = 0.55;

  /** Coordinates of what moves. */
  static final double TRACK = 0.55;

  /** A part of an address beside other parts that are surely ones. */
  static final double ADDRESS = 0.15;

  /** A text in a type that is an address, of which nothing says that it is something else. */
  static final double PART_OF_ADDRESS = 0.55;

  /** A weak word for what somebody lives on beside a sure one. */
  static final double MEANS = 0.15;

  /** A weak word for a trace of somebody's use, where another member says of whom. */
  static final double NAMED_BESIDE = 0.1;

  /** A text that is called after the key of a person: a number by which somebody is known. */
  static final double KEY_TEXT = 0.1;

  /** A weak word for whoever did something, which means nobody but a person: an author. */
  static final double ROLE = 0.1;

  /** The type refers to one person: it is a record of that person. */
  static final double BELONGS = 0.15;

  /** The same for a weak word, which it must not make certain. */
  static final double WEAK_BELONGS = 0.1;

  /** The type is called like the element that the member's word means. */
  static final double SAME_TYPE = 0.2;

  /** The type is kept or sent as it is. */
  static final double KEPT = 0.05;

  // What copies say
  /** Filled with nothing but the same personal datum, under a name that says nothing. */
  static final double FILLED = 0.6;

  /** Filled with the datum that its name points to. */
  static final double BACKED = 0.5;

  /** Fills a member that surely holds the datum that its name points to. */
  static final double FILLS = 0.3;

  /** From here on the datum of a member that is a person's is good enough to be passed on. */
  static final double GOOD = 0.65;

  /** From here on that of any other member is. */
  static final double GOOD_ALONE = 0.75;

  /** Other types of the program hold personal data under the very name. */
  static final double SHARED_NAME = 0.55;

  /** A text that is called after a person and nothing else, beside data of persons. */
  static final double CALLED_PERSON = 0.4;

  // What annotations say
  static final double DECLARED = 1.0;
  static final double ELEMENT_ANNOTATION = 0.6;
  static final double PAST = 0.15;
  static final double STAFF_TRACE = 0.65;

  // What speaks against
  static final double DOUBT = -0.3;

  /** The word was cut out of one piece. */
  static final double CUT = -0.1;

  /** The word is written short: {@code dtNaiss}. */
  static final double SHORT_FORM = -0.05;

  /** The value is known by the name under which it is found alone. */
  static final double KEY = -0.1;

  static final double NO_PERSON_TYPE = -0.35;
  static final double NO_ADDRESS = -0.35;
  static final double WRONG_VALUE = -0.6;
  static final double UNKNOWN_TYPE = -0.1;
  static final double TEXT_AGAINST = -0.35;
  static final double RULED_OUT = -1.0;

  private Weighing() {}

  /** What the evidence adds up to, between 0 and 1. */
  static double confidence(List<Evidence> evidence) {
    double sum = 0;
    boolean declared = false;
    for (Evidence each : evidence) {
      sum += each.weight();
      declared |= each.kind() == Evidence.Kind.DECLARED && each.weight() > 0;
    }
    double most = declared ? 1.0 : MOST;
    return Math.round(Math.max(0, Math.min(most, sum)) * 100) / 100.0;
  }
}
