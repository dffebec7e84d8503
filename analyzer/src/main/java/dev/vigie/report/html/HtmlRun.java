package dev.vigie.report.html;

import dev.vigie.finding.Triage;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.report.DataMap;
import dev.vigie.report.RunSummary;
import dev.vigie.rule.RuleInfo;
import java.util.List;

/**
 * What an HTML report tells.
 *
 * @param project name of what was analysed
 * @param version of Vigie
 * @param outcome of the gate in one word: {@code passed}, {@code failed}, {@code incomplete}
 * @param reasons of the outcome, in words
 * @param rules that ran
 * @param members that hold data of natural persons
 * @param map where it goes
 */
public record HtmlRun(
    String project,
    String version,
    String outcome,
    List<String> reasons,
    List<RuleInfo> rules,
    Triage triage,
    RunSummary summary,
    List<PersonalMember> members,
    DataMap map) {
  /** Copies the lists. */
  public HtmlRun {
    reasons = List.copyOf(reasons);
    rules = List.copyOf(rules);
    members = List.copyOf(members);
  }
}
