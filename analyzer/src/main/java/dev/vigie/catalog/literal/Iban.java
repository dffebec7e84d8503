package dev.vigie.catalog.literal;

import java.util.Map;

/**
 * ISO 13616: the length that the country prescribes, and ISO 7064 mod 97-10 over the number with
 * its first four characters at the end.
 *
 * @param lengths of the whole number, by country
 */
public record Iban(Map<String, Integer> lengths) implements Check {
  /** Copies the map. */
  public Iban {
    lengths = Map.copyOf(lengths);
  }

  @Override
  public boolean accepts(String compact) {
    Integer length = lengths.get(compact.substring(0, 2));
    if (length == null || length != compact.length()) {
      return false;
    }
    String turned = compact.substring(4) + compact.substring(0, 4);
    int remainder = 0;
    for (int i = 0; i < turned.length(); i++) {
      int value = Character.digit(turned.charAt(i), 36);
      remainder = (value > 9 ? remainder * 100 + value : remainder * 10 + value) % 97;
    }
    return remainder == 1;
  }
}
