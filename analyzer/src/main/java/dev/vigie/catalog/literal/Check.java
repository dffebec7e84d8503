package dev.vigie.catalog.literal;

/**
 * What of a value the shape alone does not say: check digits, countries, days. Works on the value
 * without separators, in upper case. Each is a value: equal where its data are equal.
 */
public sealed interface Check
    permits CheckDigits,
        CheckLetter,
        CodiceFiscale,
        Countries,
        Days,
        Iban,
        IpNumber,
        Iso7064,
        Key97,
        Luhn,
        Remainder,
        Check.None {

  /**
   * Whether the value passes.
   *
   * @param compact of the shape that the validator asks for
   */
  boolean accepts(String compact);

  /** The shape says all that can be said. */
  record None() implements Check {
    @Override
    public boolean accepts(String compact) {
      return true;
    }
  }
}
