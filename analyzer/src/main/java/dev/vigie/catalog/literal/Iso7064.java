package dev.vigie.catalog.literal;

/**
 * ISO 7064 mod 11,10 as the last digit; of the ten before it exactly one occurs twice or thrice, as
 * the German tax number has it.
 */
public record Iso7064() implements Check {
  private static final int HEAD = 10;

  @Override
  public boolean accepts(String compact) {
    int product = 10;
    int[] count = new int[10];
    for (int i = 0; i < HEAD; i++) {
      int digit = compact.charAt(i) - '0';
      count[digit]++;
      int sum = (digit + product) % 10;
      product = 2 * (sum == 0 ? 10 : sum) % 11;
    }
    int repeated = 0;
    for (int each : count) {
      repeated += each > 1 ? 1 : 0;
      if (each > 3) {
        return false;
      }
    }
    int expected = (11 - product) % 10;
    return repeated == 1 && expected == compact.charAt(HEAD) - '0';
  }
}
