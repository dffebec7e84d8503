package dev.vigie.report.impact;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * What makes an event likelier, or less likely.
 *
 * @param id of the exposure, the rule or the measure
 * @param counted findings of the rule that count; 0 for what is no rule
 * @param all findings of the rule that are open; 0 for what is no rule
 * @param chance the probability that it brings alone; of a measure, how much of the exposure it
 *     takes away
 * @param weight by which factors are compared: its share of -ln(1 - p), positive also for measures
 */
public record Factor(Kind kind, String id, int counted, int all, BigDecimal chance, double weight) {
  /** Writes the same number in the same way, however it was reckoned. */
  public Factor {
    chance = chance.stripTrailingZeros();
  }

  /** The heaviest first. */
  public static final Comparator<Factor> ORDER =
      Comparator.comparing(Factor::weight, Comparator.reverseOrder())
          .thenComparing(Factor::kind)
          .thenComparing(Factor::id);

  /** Sort of factor. */
  public enum Kind {
    /** Findings of a rule. */
    WEAKNESS,
    /** From where the program can be reached. */
    EXPOSURE,
    /** A measure, which lessens. */
    PROTECTION
  }
}
