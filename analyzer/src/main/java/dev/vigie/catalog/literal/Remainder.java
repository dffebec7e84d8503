package dev.vigie.catalog.literal;

/**
 * Last digits that are the remainder of those before them: the French tax number.
 *
 * @param head how many digits the number has before it
 */
public record Remainder(int head, int modulus) implements Check {
  @Override
  public boolean accepts(String compact) {
    return Long.parseLong(compact.substring(0, head)) % modulus
        == Long.parseLong(compact.substring(head));
  }
}
