package dev.vigie.catalog.literal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A value, or a range of them, that is published, reserved or made up, so that it is nobody's.
 *
 * @param elements ids of the elements that it is a value of; empty for all
 * @param pattern as written: a value, {@code *} for any text, {@code x} for any digit, {@code
 *     first..last} or {@code number/bits}
 * @param doubtful whether it may be somebody's all the same
 */
public record ReservedValue(Set<String> elements, String pattern, boolean doubtful, String reason) {
  private static final String SEPARATORS = "[ .\\-/+()]";

  /** Copies the set. */
  public ReservedValue {
    elements = Set.copyOf(elements);
  }

  /** Whether it holds this value of this element. */
  public boolean holds(String element, String value) {
    if (!elements.isEmpty() && !elements.contains(element)) {
      return false;
    }
    String lower = value.strip().toLowerCase(Locale.ROOT);
    String wanted = pattern.strip().toLowerCase(Locale.ROOT);
    if (wanted.equals(lower)) {
      return true;
    }
    if (wanted.contains("..")) {
      return inRange(wanted, plain(lower));
    }
    if (wanted.matches("[0-9a-f.:]+/\\d+")) {
      return inNetwork(wanted, lower);
    }
    if (wanted.contains("*")) {
      return Pattern.compile(Pattern.quote(wanted).replace("*", "\\E.*\\Q"))
          .matcher(lower)
          .matches();
    }
    String digits = plain(wanted);
    return digits.matches("[0-9x]*\\d[0-9x]*|x+\\d*")
        ? Pattern.compile(digits.replace("x", "\\d")).matcher(plain(lower)).matches()
        : digits.equals(plain(lower));
  }

  private static String plain(String value) {
    return value.replaceAll(SEPARATORS, "");
  }

  private static boolean inRange(String range, String value) {
    int dots = range.indexOf("..");
    String first = plain(range.substring(0, dots));
    String last = plain(range.substring(dots + 2));
    return value.length() == first.length()
        && value.compareTo(first) >= 0
        && value.compareTo(last) <= 0;
  }

  private static boolean inNetwork(String network, String value) {
    int slash = network.indexOf('/');
    Optional<byte[]> start = IpBytes.of(network.substring(0, slash));
    Optional<byte[]> number = IpBytes.of(value);
    return start.isPresent()
        && number.isPresent()
        && sameBits(start.get(), number.get(), Integer.parseInt(network.substring(slash + 1)));
  }

  private static boolean sameBits(byte[] first, byte[] second, int bits) {
    int whole = bits / 8;
    int rest = bits % 8;
    return first.length == second.length
        && Arrays.equals(first, 0, whole, second, 0, whole)
        && (rest == 0
            || (first[whole] & 0xff) >> (8 - rest) == (second[whole] & 0xff) >> (8 - rest));
  }
}
