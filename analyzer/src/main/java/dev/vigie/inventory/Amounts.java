package dev.vigie.inventory;

import dev.vigie.catalog.Grammar;
import dev.vigie.catalog.ValueKind;
import java.util.List;

/** Tells the names of amounts of money. */
final class Amounts {
  private Amounts() {}

  /**
   * Whether a number is called after an amount: by words that mean one, beside them by words that
   * say which part of one it is ({@code totalPaid}). The total of an order alone is no such word.
   */
  static boolean isAmount(Grammar grammar, List<String> words, MemberType type) {
    if (type.kind() != ValueKind.NUMBER || words.isEmpty()) {
      return false;
    }
    boolean named = false;
    for (String word : words) {
      boolean amount = grammar.amounts().contains(word);
      if (!amount
          && !grammar.amountParts().contains(word)
          && !grammar.neutralHeads().contains(word)
          && !grammar.neutralTails().contains(word)) {
        return false;
      }
      named |= amount;
    }
    return named;
  }
}
