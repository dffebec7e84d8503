package dev.vigie.report.impact;

import dev.vigie.finding.FearedEvent;
import dev.vigie.finding.Severity;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an open finding means for the risks.
 *
 * @param rule id of its rule
 * @param id tells it from others of the rule: its fingerprint
 * @param confidence from 0 to 1
 * @param elements ids of the kinds of data that it names; empty where it is about all that the
 *     program holds
 * @param inTests whether it stands in code for tests
 * @param events that it makes likelier
 */
public record Weakness(
    String rule,
    String id,
    Severity severity,
    double confidence,
    Set<String> elements,
    boolean inTests,
    Set<FearedEvent> events) {
  /** Copies the sets. */
  public Weakness {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence goes from 0 to 1: " + confidence);
    }
    elements = Collections.unmodifiableSet(new TreeSet<>(elements));
    events = Collections.unmodifiableSet(new TreeSet<>(events));
  }
}
