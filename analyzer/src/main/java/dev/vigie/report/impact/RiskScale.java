package dev.vigie.report.impact;

import dev.vigie.finding.FearedEvent;
import dev.vigie.finding.Severity;
import dev.vigie.rule.DataFilter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The figures of the scoring, read from {@code impact.yml}.
 *
 * @param rows how serious events are, by sort of data
 * @param combined so many families of data on persons raise severity by one
 * @param besides families that do not count for that
 * @param vulnerable persons whose data raises severity by one
 * @param likelihood the figures of the other axis
 */
public record RiskScale(
    List<Row> rows,
    int combined,
    Set<String> besides,
    Set<String> vulnerable,
    Likelihood likelihood) {
  /** No figures: nothing is serious, nothing likely. */
  public static final RiskScale NONE =
      new RiskScale(List.of(), Integer.MAX_VALUE, Set.of(), Set.of(), Likelihood.NONE);

  /** Copies the collections. */
  public RiskScale {
    rows = List.copyOf(rows);
    besides = Set.copyOf(besides);
    vulnerable = Set.copyOf(vulnerable);
  }

  /**
   * One sort of data.
   *
   * @param id names it in messages
   * @param data kinds that it holds for
   * @param subjects whose data; empty for anybody's
   * @param beside id of a row whose data must be held too
   * @param levels by event
   */
  public record Row(
      String id,
      DataFilter data,
      Set<String> subjects,
      Optional<String> beside,
      Map<FearedEvent, Level> levels) {
    /** Copies the collections. */
    public Row {
      subjects = Set.copyOf(subjects);
      levels = Map.copyOf(levels);
    }

    /** Whether it is about this datum, whatever is held beside. */
    boolean matches(Held held) {
      return data.matches(held.element()) && (subjects.isEmpty() || held.isOfAny(subjects));
    }

    /** How serious the event is, of this sort of data. */
    Level level(FearedEvent event) {
      return levels.getOrDefault(event, Level.NEGLIGIBLE);
    }
  }

  /**
   * The figures of likelihood, as exact decimals: their products are the same in any order.
   *
   * @param weights of findings
   * @param worst factor of a finding that touches the worst data
   * @param other factor of one that touches other data
   * @param test factor of one in code for tests
   * @param ofARule so many findings of one rule count
   * @param exposure probability before anything is known
   * @param measure by how much of the exposure a measure lessens it that covers everything
   * @param levels from these probabilities on, the second, third and fourth level
   * @param unansweredLoss level of disappearance while nobody answers for backups
   */
  public record Likelihood(
      Map<Severity, BigDecimal> weights,
      BigDecimal worst,
      BigDecimal other,
      BigDecimal test,
      int ofARule,
      Map<Exposure, BigDecimal> exposure,
      BigDecimal measure,
      List<BigDecimal> levels,
      Level unansweredLoss) {
    /** No figures. */
    public static final Likelihood NONE =
        new Likelihood(
            Map.of(),
            BigDecimal.ONE,
            BigDecimal.ONE,
            BigDecimal.ONE,
            1,
            Map.of(),
            BigDecimal.ZERO,
            List.of(),
            Level.NEGLIGIBLE);

    /** Copies the collections. */
    public Likelihood {
      weights = Map.copyOf(weights);
      exposure = Map.copyOf(exposure);
      levels = List.copyOf(levels);
    }

    /** The level of a probability. */
    Level level(BigDecimal probability) {
      int level = 1;
      for (BigDecimal from : levels) {
        if (probability.compareTo(from) >= 0) {
          level++;
        }
      }
      return Level.of(level);
    }
  }
}
