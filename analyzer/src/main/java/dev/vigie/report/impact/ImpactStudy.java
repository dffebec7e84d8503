package dev.vigie.report.impact;

import dev.vigie.processing.Processing;
import java.util.List;
import java.util.Optional;

/**
 * An impact study as a proposal: all that its papers are written from.
 *
 * @param processing what the project does with personal data
 * @param risk what the scoring was told
 * @param exposed who said from where the program can be reached; empty where the worst was taken
 * @param risks the three feared events
 * @param nine the criteria of WP 248
 * @param enough so many of them are enough
 * @param listed the kinds of processing of the CNIL's list
 * @param findings all that are open, accepted ones too
 * @param plan what to mend
 */
public record ImpactStudy(
    Processing processing,
    RiskCase risk,
    Optional<Answered> exposed,
    List<Risk> risks,
    List<Assessed> nine,
    int enough,
    List<Assessed> listed,
    List<OpenFinding> findings,
    ActionPlan plan) {
  /** Copies the lists. */
  public ImpactStudy {
    risks = List.copyOf(risks);
    nine = List.copyOf(nine);
    listed = List.copyOf(listed);
    findings = List.copyOf(findings);
  }

  /** How many of the nine criteria are in a state. */
  public int criteria(Likeliness likeliness) {
    return (int) nine.stream().filter(each -> each.likeliness() == likeliness).count();
  }

  /**
   * Whether a study is needed: enough criteria are met, or the processing is one of the list; to
   * check where open questions could make it so.
   */
  public Likeliness need() {
    Likeliness byList =
        listed.stream().map(Assessed::likeliness).reduce(Likeliness.UNLIKELY, Likeliness::or);
    int met = criteria(Likeliness.LIKELY);
    Likeliness byCriteria =
        met >= enough
            ? Likeliness.LIKELY
            : met + criteria(Likeliness.TO_CHECK) >= enough
                ? Likeliness.TO_CHECK
                : Likeliness.UNLIKELY;
    return byCriteria.or(byList);
  }

  /** Those that people have said they leave as they are. */
  public List<OpenFinding> accepted() {
    return findings.stream().filter(OpenFinding::isAccepted).toList();
  }
}
