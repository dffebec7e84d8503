package dev.vigie.catalog;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits names of code into words: camel case, snake case, kebab case, digits; accents are dropped.
 */
public final class Identifier {
  private Identifier() {}

  /** The words of a name, in lower case: {@code customerIPAddress2} is customer, ip, address, 2. */
  public static List<String> words(String name) {
    String plain = isAscii(name) ? name : withoutAccents(name);
    List<String> words = new ArrayList<>(4);
    int start = 0;
    for (int i = 0; i <= plain.length(); i++) {
      if (i == plain.length() || !isWordCharacter(plain.charAt(i))) {
        add(words, plain, start, i);
        start = i + 1;
      } else if (i > start && startsWord(plain, i)) {
        add(words, plain, start, i);
        start = i;
      }
    }
    return words;
  }

  /**
   * The words of a name without a gap: {@code dateNaissance}, {@code DATE_NAISSANCE} and {@code
   * datenaissance} are equal.
   */
  public static String joined(String name) {
    return isSmall(name) ? name : String.join("", words(name));
  }

  /** Whether a name is one word already: most words of the catalogue are. */
  private static boolean isSmall(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return true;
  }

  private static void add(List<String> words, String text, int start, int end) {
    if (end > start) {
      words.add(text.substring(start, end).toLowerCase(Locale.ROOT));
    }
  }

  private static boolean startsWord(String text, int at) {
    char before = text.charAt(at - 1);
    char here = text.charAt(at);
    if (isDigit(before) != isDigit(here)) {
      return true;
    }
    if (!Character.isUpperCase(here)) {
      return false;
    }
    if (!Character.isUpperCase(before)) {
      return true;
    }
    // The last capital of a run starts the next word, but for the plural of an acronym: IPAddress,
    // URLs
    boolean lowerNext = at + 1 < text.length() && Character.isLowerCase(text.charAt(at + 1));
    boolean plural =
        lowerNext
            && text.charAt(at + 1) == 's'
            && (at + 2 == text.length() || !Character.isLowerCase(text.charAt(at + 2)));
    return lowerNext && !plural;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isWordCharacter(char c) {
    return Character.isLetter(c) || isDigit(c);
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  /**
   * Umlauts become two letters, as German code writes them without; all other marks are dropped.
   */
  private static String withoutAccents(String text) {
    StringBuilder result = new StringBuilder(text.length() + 4);
    for (char c : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
      switch (c) {
        case 'ä', 'æ' -> result.append("ae");
        case 'Ä', 'Æ' -> result.append("Ae");
        case 'ö', 'œ' -> result.append("oe");
        case 'Ö', 'Œ' -> result.append("Oe");
        case 'ü' -> result.append("ue");
        case 'Ü' -> result.append("Ue");
        case 'ß' -> result.append("ss");
        case 'ø' -> result.append('o');
        case 'Ø' -> result.append('O');
        case 'ł' -> result.append('l');
        case 'Ł' -> result.append('L');
        default -> {
          String decomposed = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
          result.append(decomposed.charAt(0));
        }
      }
    }
    return result.toString();
  }
}
