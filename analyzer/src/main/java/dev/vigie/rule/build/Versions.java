package dev.vigie.rule.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares versions by their numbers; what follows the numbers does not count. */
public final class Versions {
  private Versions() {}

  /** Whether a version has numbers that tell. */
  public static boolean isKnown(String version) {
    return !version.isEmpty() && Character.isDigit(version.charAt(0));
  }

  /** Whether {@code version} comes before {@code other}; false where it has no numbers. */
  public static boolean isBefore(String version, String other) {
    if (!isKnown(version)) {
      return false;
    }
    List<Long> left = numbers(version);
    List<Long> right = numbers(other);
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      long one = i < left.size() ? left.get(i) : 0;
      long two = i < right.size() ? right.get(i) : 0;
      if (one != two) {
        return one < two;
      }
    }
    return false;
  }

  private static List<Long> numbers(String version) {
    List<Long> numbers = new ArrayList<>();
    for (String part : version.split("[.\\-_]", -1)) {
      Optional<Long> number = number(part);
      if (number.isEmpty()) {
        break;
      }
      numbers.add(number.get());
    }
    return numbers;
  }

  private static Optional<Long> number(String part) {
    return part.matches("\\d{1,15}") ? Optional.of(Long.valueOf(part)) : Optional.empty();
  }
}
