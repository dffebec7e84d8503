package dev.vigie;

import dev.vigie.finding.Finding;
import dev.vigie.finding.Suppression;
import dev.vigie.inventory.Holdings;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.program.Coverage;
import dev.vigie.program.Program;
import dev.vigie.report.DataMap;
import dev.vigie.rule.Dossier;
import dev.vigie.source.SourceProblem;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an analysis found in the files that it was asked about; what was only read around them does
 * not show.
 *
 * @param holdings the inventory
 * @param map where personal data goes
 * @param findings of all rules that ran, before suppression and baseline
 * @param suppressions that the sources hold, as written
 * @param problems what was not analysed, or not wholly
 * @param notes what the project should know of its own settings
 * @param files that were read
 * @param lines of these
 * @param stages wall time of each stage, in order
 * @param dossier what the rules judged by, for who wants to look closer; empty where the result is
 *     known from an equal run
 */
public record AnalysisResult(
    Holdings holdings,
    DataMap map,
    List<Finding> findings,
    List<Suppression> suppressions,
    List<SourceProblem> problems,
    List<SourceProblem> notes,
    Coverage coverage,
    int files,
    long lines,
    Map<String, Duration> stages,
    Optional<Dossier> dossier) {
  /** Copies the collections. */
  public AnalysisResult {
    findings = List.copyOf(findings);
    suppressions = List.copyOf(suppressions);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
    stages = Collections.unmodifiableMap(new LinkedHashMap<>(stages));
  }

  /** Members that hold data of natural persons, by place. */
  public List<PersonalMember> members() {
    return holdings.personal();
  }

  /** The linked model; empty where the dossier is. */
  public Optional<Program> program() {
    return dossier.map(Dossier::program);
  }
}
