package dev.vigie.gate;

import dev.vigie.finding.Finding;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.gate.Verdict.Outcome;
import dev.vigie.source.SourceProblem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Decides whether a build goes on. Findings that fail it are a fact however much was not seen, so
 * they go before incompleteness; a run that did not see everything never passes unless the policy
 * says so, and then says it.
 */
public final class Gate {
  private static final int NAMED = 5;
  private static final Comparator<ReportedFinding> WORST_FIRST =
      Comparator.<ReportedFinding, Finding>comparing(
          ReportedFinding::finding,
          Comparator.comparing(Finding::severity)
              .thenComparingDouble(Finding::confidence)
              .reversed()
              .thenComparing(Finding::at)
              .thenComparing(Finding::ruleId));

  private final GatePolicy policy;

  /** A gate with this policy. */
  public Gate(GatePolicy policy) {
    this.policy = policy;
  }

  /**
   * Holds findings against the policy.
   *
   * @param findings all of the run; silenced ones do not count
   * @param files how many files were analysed
   * @param problems what of the input was not analysed
   */
  public Verdict judge(List<ReportedFinding> findings, int files, List<SourceProblem> problems) {
    List<ReportedFinding> counting =
        findings.stream().filter(this::counts).sorted(WORST_FIRST).toList();
    List<String> unseen = unseen(files, problems);
    List<String> reasons = new ArrayList<>();
    if (!counting.isEmpty()) {
      reasons.add(count(counting.size()));
    }
    boolean fails = counting.size() > policy.maxAllowed();
    if (!fails && !unseen.isEmpty() && policy.allowIncomplete()) {
      reasons.add("passes although not everything was seen, because incomplete runs are allowed");
    }
    reasons.addAll(unseen);
    if (fails) {
      return new Verdict(Outcome.FAIL, counting, reasons);
    }
    Outcome outcome =
        unseen.isEmpty() || policy.allowIncomplete() ? Outcome.PASS : Outcome.INCOMPLETE;
    return new Verdict(outcome, List.of(), reasons);
  }

  private boolean counts(ReportedFinding reported) {
    Finding finding = reported.finding();
    return reported.state() == ReportedFinding.State.NEW
        && policy.counts(finding.severity(), finding.confidence());
  }

  private String count(int counting) {
    String found =
        String.format(
            Locale.ROOT,
            "%s of severity %s or above with a confidence of at least %s",
            counting == 1 ? "1 finding" : counting + " findings",
            policy.failOn().id(),
            policy.minConfidence());
    return policy.maxAllowed() == 0 ? found : found + "; " + policy.maxAllowed() + " allowed";
  }

  private static List<String> unseen(int files, List<SourceProblem> problems) {
    List<String> unseen = new ArrayList<>();
    if (files == 0) {
      unseen.add("no file was analysed: check the paths, the includes and the excludes");
    }
    List<SourceProblem> costly = problems.stream().filter(SourceProblem::costsResults).toList();
    for (SourceProblem problem : costly.subList(0, Math.min(NAMED, costly.size()))) {
      String place = problem.line() > 0 ? problem.path() + ":" + problem.line() : problem.path();
      unseen.add("not wholly read: " + place + ": " + problem.message());
    }
    if (costly.size() > NAMED) {
      unseen.add("not wholly read: " + (costly.size() - NAMED) + " more places");
    }
    return unseen;
  }
}
