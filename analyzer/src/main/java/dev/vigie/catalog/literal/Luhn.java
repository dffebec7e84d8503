package dev.vigie.catalog.literal;

import java.util.List;

/**
 * The formula of H. P. Luhn (ISO/IEC 7812-1, annex B): payment cards, IMEI.
 *
 * @param brands beginnings and lengths, one of which must fit; empty where any will do
 */
public record Luhn(List<Brand> brands) implements Check {
  /** Copies the list. */
  public Luhn {
    brands = List.copyOf(brands);
  }

  /**
   * Numbers of one brand of cards.
   *
   * @param from first beginning, e.g. 51
   * @param to last beginning, of the same length
   * @param lengths of the whole number
   */
  public record Brand(String name, String from, String to, List<Integer> lengths) {
    /** Copies the list. */
    public Brand {
      lengths = List.copyOf(lengths);
    }

    boolean fits(String digits) {
      if (!lengths.contains(digits.length())) {
        return false;
      }
      String start = digits.substring(0, from.length());
      return start.compareTo(from) >= 0 && start.compareTo(to) <= 0;
    }
  }

  @Override
  public boolean accepts(String compact) {
    if (!brands.isEmpty() && brands.stream().noneMatch(b -> b.fits(compact))) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < compact.length(); i++) {
      int digit = compact.charAt(compact.length() - 1 - i) - '0';
      int doubled = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
      sum += i % 2 == 0 ? digit : doubled;
    }
    return sum % 10 == 0 && compact.chars().distinct().count() > 1;
  }
}
