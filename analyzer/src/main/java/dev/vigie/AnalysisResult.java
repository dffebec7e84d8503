package dev.vigie;

import dev.vigie.finding.Finding;
import dev.vigie.finding.Suppression;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.program.Coverage;
import dev.vigie.program.Program;
import dev.vigie.source.SourceProblem;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an analysis found in the files that it was asked about; what was only read around them does
 * not show.
 *
 * @param members the inventory, by place
 * @param findings of all rules that ran, before suppression and baseline
 * @param suppressions that the sources hold, as written
 * @param problems what was not analysed, or not wholly
 * @param files that were read
 * @param lines of these
 * @param stages wall time of each stage, in order
 * @param program the linked model, for who wants to look closer
 */
public record AnalysisResult(
    List<PersonalMember> members,
    List<Finding> findings,
    List<Suppression> suppressions,
    List<SourceProblem> problems,
    Coverage coverage,
    int files,
    long lines,
    Map<String, Duration> stages,
    Program program) {
  /** Copies the collections. */
  public AnalysisResult {
    members = List.copyOf(members);
    findings = List.copyOf(findings);
    suppressions = List.copyOf(suppressions);
    problems = List.copyOf(problems);
    stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
  }
}
