package dev.vigie.catalog.literal;

import java.util.Set;

/**
 * The code of a country at a certain place: characters five and six of a BIC (ISO 9362).
 *
 * @param at where it begins, from 0
 * @param codes ISO 3166-1 alpha-2
 */
public record Countries(int at, Set<String> codes) implements Check {
  /** Copies the set. */
  public Countries {
    codes = Set.copyOf(codes);
  }

  @Override
  public boolean accepts(String compact) {
    return codes.contains(compact.substring(at, at + 2));
  }
}
