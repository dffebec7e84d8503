package dev.vigie.rule;

import dev.vigie.finding.Finding;
import dev.vigie.finding.Severity;
import dev.vigie.inventory.Place;
import dev.vigie.rule.call.CallPattern;
import dev.vigie.rule.lifecycle.Amounts;
import dev.vigie.rule.lifecycle.RetentionReferences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A period that the project states is longer than the reference period of what it is about.
 *
 * @param references to which it is held
 * @param names that constants and settings about keeping have
 * @param cookies calls that set the age of a cookie in seconds, or as a duration
 */
record PeriodTrigger(
    RetentionReferences references,
    Pattern names,
    List<CallPattern> cookies,
    Severity severity,
    String message,
    String help)
    implements Trigger {
  static final Set<String> PLACEHOLDERS =
      Set.of("stated", "period", "context", "reference", "from", "nature", "source", "country");

  /** Leap years and months of different length are no excess. */
  private static final double TOLERANCE = 1.01;

  private static final double CONFIDENCE = 0.7;

  PeriodTrigger {
    cookies = List.copyOf(cookies);
  }

  @Override
  public Judgement judge(RuleInfo rule, Inquiry inquiry, Set<Place> judged) {
    List<Finding> findings = new ArrayList<>();
    for (StatedPeriods.StatedPeriod stated : new StatedPeriods(inquiry, names).all(cookies)) {
      Optional<RetentionReferences.Reference> reference = references.of(stated.name());
      if (reference.isPresent()
          && stated.days() > Amounts.days(reference.get().most()) * TOLERANCE) {
        findings.add(finding(rule, stated, reference.get()));
      }
    }
    return new Judgement(findings, Set.of());
  }

  private Finding finding(
      RuleInfo rule, StatedPeriods.StatedPeriod stated, RetentionReferences.Reference reference) {
    Map<String, String> words =
        Map.of(
            "stated", stated.shown(),
            "period", Amounts.spoken(stated.days()),
            "context", reference.id().replace('_', ' '),
            "reference", Amounts.spoken(Amounts.days(reference.most())),
            "from", reference.from(),
            "nature", reference.nature(),
            "source", reference.source(),
            "country", reference.country());
    return new Finding(
        rule.id(),
        severity,
        CONFIDENCE,
        Wording.fill(message, words),
        Wording.fill(help, words),
        stated.at(),
        stated.within(),
        List.of(),
        List.of(),
        List.of(),
        reference.id());
  }
}
