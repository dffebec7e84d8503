package dev.vigie.catalog.literal;

import java.util.List;

/**
 * One or more digits that follow from a weighted sum of those before them: BSN, PESEL, NHS number,
 * NIF, CPF, CNPJ, AHV number.
 *
 * @param digits each stands after as many digits as it has weights
 */
public record CheckDigits(List<Digit> digits) implements Check {
  /** Copies the list. */
  public CheckDigits {
    digits = List.copyOf(digits);
  }

  /**
   * One check digit.
   *
   * @param weights of the digits from the first
   * @param complement whether it is what the sum lacks to the next multiple, not the remainder
   * @param folded whether what has two digits becomes 0; else no such number is given out
   */
  public record Digit(List<Integer> weights, int modulus, boolean complement, boolean folded) {
    /** Copies the list. */
    public Digit {
      weights = List.copyOf(weights);
    }

    boolean accepts(String number) {
      int sum = 0;
      for (int i = 0; i < weights.size(); i++) {
        sum += weights.get(i) * (number.charAt(i) - '0');
      }
      int remainder = sum % modulus;
      int expected = complement ? (modulus - remainder) % modulus : remainder;
      if (expected > 9) {
        if (!folded) {
          return false;
        }
        expected = 0;
      }
      return expected == number.charAt(weights.size()) - '0';
    }
  }

  @Override
  public boolean accepts(String compact) {
    return compact.chars().distinct().count() > 1
        && digits.stream().allMatch(d -> d.accepts(compact));
  }
}
