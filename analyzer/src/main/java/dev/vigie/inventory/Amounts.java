package dev.vigie.inventory;

import dev.vigie.catalog.Grammar;
import dev.vigie.catalog.ValueKind;
import java.util.List;

/** Tells the names of amounts of money. */
final class Amounts {
  private Amounts() {}

  /**
   * Whether a number is called after an amount: by words that mean one, or, where it has decimals,
   * by words that say which part of one it is ({@code totalPaid}, {@code balance}).
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
      named |= amount || (type.decimal() && grammar.amountParts().contains(word));
    }
    return named;
  }
}
