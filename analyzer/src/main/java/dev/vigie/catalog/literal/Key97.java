package dev.vigie.catalog.literal;

import java.util.Map;

/**
 * A key of two digits, 97 less the remainder of the number by 97: French NIR, Belgian national
 * number.
 *
 * @param head how many characters the number has before its key
 * @param replaced what is read as something else in the number: Corsica's 2A is 19
 * @param laterCentury what is set before the number of those born from 2000 on; empty where nothing
 */
public record Key97(int head, Map<String, String> replaced, String laterCentury) implements Check {
  /** Copies the map. */
  public Key97 {
    replaced = Map.copyOf(replaced);
  }

  @Override
  public boolean accepts(String compact) {
    String number = compact.substring(0, head);
    for (Map.Entry<String, String> each : replaced.entrySet()) {
      number = number.replace(each.getKey(), each.getValue());
    }
    if (!number.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return false;
    }
    int key = Integer.parseInt(compact.substring(head));
    return key == key(number) || (!laterCentury.isEmpty() && key == key(laterCentury + number));
  }

  private static int key(String number) {
    return (int) (97 - Long.parseLong(number) % 97);
  }
}
