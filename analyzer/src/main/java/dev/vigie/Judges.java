package dev.vigie;

import dev.vigie.finding.Finding;
import dev.vigie.finding.Severity;
import dev.vigie.rule.Dossier;
import dev.vigie.rule.Rule;
import dev.vigie.source.SourceProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets the rules of a run judge. A rule that fails is named and costs only itself. */
final class Judges {
  private final List<Chosen> rules;

  /**
   * A rule that runs.
   *
   * @param level what the project calls its findings; empty for the rule's own severity
   */
  record Chosen(Rule rule, Optional<Severity> level) {}

  Judges(List<Chosen> rules) {
    this.rules = List.copyOf(rules);
  }

  /** All findings; a failing rule is added to {@code problems}. */
  List<Finding> judge(Dossier dossier, List<SourceProblem> problems) {
    List<Finding> findings = new ArrayList<>();
    for (Chosen chosen : rules) {
      try {
        for (Finding finding : chosen.rule().judge(dossier)) {
          findings.add(chosen.level().map(finding::graded).orElse(finding));
        }
      } catch (RuntimeException | StackOverflowError e) {
        problems.add(
            new SourceProblem(
                "rule " + chosen.rule().info().id(),
                "failed because of a fault in Vigie: " + e,
                "please report it, or switch the rule off",
                true));
      }
    }
    return findings;
  }
}
