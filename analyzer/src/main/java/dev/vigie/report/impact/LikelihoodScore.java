package dev.vigie.report.impact;

import dev.vigie.finding.FearedEvent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How likely an event is, and why.
 *
 * @param probability exact; it orders cases, and is no forecast
 * @param unanswered whether the level is held up because nobody has answered for backups
 * @param factors heaviest first
 */
public record LikelihoodScore(
    BigDecimal probability, Level level, boolean unanswered, List<Factor> factors) {
  /** So many factors are told of each event. */
  public static final int TOLD = 5;

  /** Copies the list, and writes the same number in the same way. */
  public LikelihoodScore {
    probability = probability.stripTrailingZeros();
    factors = List.copyOf(factors);
  }

  /** The heaviest. */
  public List<Factor> largest() {
    return factors.subList(0, Math.min(TOLD, factors.size()));
  }

  /**
   * Measures it.
   *
   * @param worst ids of the kinds of data that make the event as serious as it is
   */
  static LikelihoodScore of(
      RiskScale.Likelihood scale, FearedEvent event, Set<String> worst, RiskCase risk) {
    List<Factor> factors = new ArrayList<>();
    BigDecimal exposed = exposed(scale, event, risk, factors);
    BigDecimal spared = BigDecimal.ONE.subtract(exposed);
    Map<String, List<BigDecimal>> byRule = new TreeMap<>();
    for (Weakness weakness : risk.weaknesses()) {
      BigDecimal chance = chance(scale, worst, weakness);
      if (weakness.events().contains(event)) {
        byRule.computeIfAbsent(weakness.rule(), rule -> new ArrayList<>()).add(chance);
      }
    }
    for (Map.Entry<String, List<BigDecimal>> entry : byRule.entrySet()) {
      List<BigDecimal> heaviest =
          entry.getValue().stream()
              .sorted(Comparator.reverseOrder())
              .limit(scale.ofARule())
              .toList();
      if (heaviest.get(0).signum() == 0) {
        continue;
      }
      BigDecimal left = BigDecimal.ONE;
      for (BigDecimal chance : heaviest) {
        left = left.multiply(BigDecimal.ONE.subtract(chance));
      }
      spared = spared.multiply(left);
      factors.add(
          new Factor(
              Factor.Kind.WEAKNESS,
              entry.getKey(),
              heaviest.size(),
              entry.getValue().size(),
              BigDecimal.ONE.subtract(left),
              -log(left)));
    }
    BigDecimal probability = BigDecimal.ONE.subtract(spared);
    Level level = scale.level(probability);
    boolean unanswered =
        event == FearedEvent.DISAPPEARANCE
            && !risk.backupAnswered()
            && level.compareTo(scale.unansweredLoss()) < 0;
    return new LikelihoodScore(
        probability,
        unanswered ? scale.unansweredLoss() : level,
        unanswered,
        factors.stream().sorted(Factor.ORDER).toList());
  }

  /** What the exposure alone brings, lessened by the measures. */
  private static BigDecimal exposed(
      RiskScale.Likelihood scale, FearedEvent event, RiskCase risk, List<Factor> factors) {
    BigDecimal exposed = scale.exposure().getOrDefault(risk.exposure(), BigDecimal.ZERO);
    List<Protection> protections =
        risk.protections().stream()
            .filter(each -> each.events().contains(event) && each.coverage() > 0)
            .sorted(Comparator.comparing(Protection::id))
            .toList();
    for (Protection each : protections) {
      exposed = exposed.multiply(kept(scale, each));
    }
    for (Protection each : protections) {
      BigDecimal without = scale.exposure().getOrDefault(risk.exposure(), BigDecimal.ZERO);
      for (Protection other : protections) {
        without = other.equals(each) ? without : without.multiply(kept(scale, other));
      }
      factors.add(
          new Factor(
              Factor.Kind.PROTECTION,
              each.id(),
              0,
              0,
              BigDecimal.ONE.subtract(kept(scale, each)),
              log(BigDecimal.ONE.subtract(exposed)) - log(BigDecimal.ONE.subtract(without))));
    }
    factors.add(
        new Factor(
            Factor.Kind.EXPOSURE,
            risk.exposure().id(),
            0,
            0,
            exposed,
            -log(BigDecimal.ONE.subtract(exposed))));
    return exposed;
  }

  private static BigDecimal kept(RiskScale.Likelihood scale, Protection protection) {
    return BigDecimal.ONE.subtract(
        scale.measure().multiply(BigDecimal.valueOf(protection.coverage())));
  }

  private static BigDecimal chance(
      RiskScale.Likelihood scale, Set<String> worst, Weakness weakness) {
    BigDecimal reach;
    if (weakness.inTests()) {
      reach = scale.test();
    } else if (weakness.elements().isEmpty()
        || weakness.elements().stream().anyMatch(worst::contains)) {
      reach = scale.worst();
    } else {
      reach = scale.other();
    }
    return scale
        .weights()
        .getOrDefault(weakness.severity(), BigDecimal.ZERO)
        .multiply(BigDecimal.valueOf(weakness.confidence()))
        .multiply(reach);
  }

  private static double log(BigDecimal share) {
    return StrictMath.log(share.doubleValue());
  }
}
