package dev.vigie.catalog.literal;

/**
 * The last letter of the Italian codice fiscale (decree of 23 December 1976): characters at even
 * places count by their value, those at odd places by a table of their own.
 */
public record CodiceFiscale() implements Check {
  /** Values at odd places: of 0 to 9, which are also those of A to J, then of K to Z. */
  private static final int[] ODD = {
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
  };

  @Override
  public boolean accepts(String compact) {
    int sum = 0;
    for (int i = 0; i < compact.length() - 1; i++) {
      char c = compact.charAt(i);
      int value = c <= '9' ? c - '0' : c - 'A';
      sum += i % 2 == 0 ? ODD[value] : value;
    }
    return compact.charAt(compact.length() - 1) == 'A' + sum % 26;
  }
}
