package dev.vigie.catalog.literal;

/**
 * A last letter that follows from the number: Spanish DNI and NIE, where X, Y and Z begin a number
 * like 0, 1 and 2.
 *
 * @param letters the one at the number's remainder by their count
 */
public record CheckLetter(String letters) implements Check {
  @Override
  public boolean accepts(String compact) {
    String digits =
        compact
            .substring(0, compact.length() - 1)
            .replace('X', '0')
            .replace('Y', '1')
            .replace('Z', '2');
    int remainder = Integer.parseInt(digits) % letters.length();
    return compact.charAt(compact.length() - 1) == letters.charAt(remainder);
  }
}
