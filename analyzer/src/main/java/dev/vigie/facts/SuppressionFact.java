package dev.vigie.facts;

import java.util.List;

/**
 * A comment {@code // vigie:allow rule-id[, rule-id] — reason}. It silences findings on its own
 * line, or on the next line where it stands alone.
 *
 * @param ruleIds rule ids as written, not yet checked
 * @param reason why; empty where none was given
 * @param line the line it silences
 * @param at the comment itself
 */
public record SuppressionFact(List<String> ruleIds, String reason, int line, long at) {
  /** Copies the list. */
  public SuppressionFact {
    ruleIds = List.copyOf(ruleIds);
  }
}
