package dev.vigie.flow.solver;

import dev.vigie.program.FieldRef;
import java.util.Map;

/**
 * Names of what containers hold: {@code [*]} is any element or value, {@code [=k]} the one under a
 * constant index or key, {@code [@2]} the one under whatever the caller hands in as third argument.
 * Something may stand before the bracket: {@code attribute[="name"]}.
 */
final class Elements {
  /** So many constant keys are told apart in one object; the rest counts as one. */
  static final int MOST_KEYS = 16;

  private static final String ANY = "[*]";
  private static final String FIXED = "[=";
  private static final String ASKED = "[@";

  private Elements() {}

  /** Whether the name is one of these. */
  static boolean contains(String field) {
    char kind = kind(field);
    return kind == '*' || kind == '=' || kind == '@';
  }

  /** Whether it names the element under one constant key. */
  static boolean isFixed(String field) {
    return kind(field) == '=';
  }

  private static char kind(String field) {
    int last = field.length() - 1;
    int bracket = last > 0 && field.charAt(last) == ']' ? field.indexOf('[') : -1;
    return bracket < 0 ? ' ' : field.charAt(bracket + 1);
  }

  /**
   * The name to write under. A property of a thing with an identity, such as a session's
   * attributes, is given so much under names that nobody knows that all of it would come out under
   * every name: there, what is written under an unknown name is found by whoever asks for all.
   */
  static String written(String field) {
    return kind(field) == '*' && field.charAt(0) != '[' ? family(field) + FIXED + "?]" : field;
  }

  /** What names all elements where this names one. */
  static String all(String field) {
    return family(field) + ANY;
  }

  /** Whether the other is the same element, or may be. */
  static boolean mayBe(String field, String other) {
    return field.equals(other)
        || (contains(other) && isSameFamily(field, other) && !(isFixed(field) && isFixed(other)));
  }

  private static boolean isSameFamily(String field, String other) {
    int bracket = field.indexOf('[');
    return bracket == other.indexOf('[') && field.regionMatches(0, other, 0, bracket);
  }

  private static String family(String field) {
    return field.substring(0, field.indexOf('['));
  }

  /** How many constant keys are told apart already. */
  static int keys(Map<String, ?> fields) {
    int keys = 0;
    for (String field : fields.keySet()) {
      keys += isFixed(field) ? 1 : 0;
    }
    return keys;
  }

  /** The element under a key or index. */
  static String at(Value key) {
    return at("", key);
  }

  /** The same with something before the bracket. */
  static String at(String family, Value key) {
    Object known = key.known();
    if (known instanceof FieldRef symbol) {
      return family + FIXED + symbol + "]";
    }
    if (known != null) {
      return family + FIXED + (known instanceof String ? "\"" + known + "\"" : known) + "]";
    }
    int parameter = parameter(key);
    return parameter < 0 ? family + ANY : family + ASKED + parameter + "]";
  }

  /** The parameter that a value certainly is as it was handed in; -1 where it is none. */
  private static int parameter(Value value) {
    return value.places().size() == 1
            && value.places().iterator().next() instanceof Place.HandedIn in
            && in.path().isEmpty()
        ? in.root()
        : -1;
  }

  /** Whether the key is up to the caller. */
  static boolean isAsked(String field) {
    return kind(field) == '@';
  }

  /** The parameter that holds the key. */
  static int asked(String field) {
    int start = field.indexOf(ASKED) + ASKED.length();
    return Integer.parseInt(field.substring(start, field.length() - 1));
  }

  /** The same element once the key is known. */
  static String resolved(String field, Value key) {
    return at(family(field), key);
  }
}
