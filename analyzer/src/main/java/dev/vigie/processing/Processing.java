package dev.vigie.processing;

import dev.vigie.config.PaperSettings;
import dev.vigie.finding.ReportedFinding;
import dev.vigie.rule.Register;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a project does with personal data.
 *
 * @param project its name
 * @param settings what people said for papers: who is the controller, whom to contact
 * @param register all else that people declared
 * @param activities declared ones in order of writing, then proposed ones by name
 * @param measures one of each kind, in order
 * @param disagreements of code with what was declared
 * @param findings all that count or are in the baseline, in order of place
 * @param complete whether everything was read; where not, "not found" says nothing
 */
public record Processing(
    String project,
    PaperSettings settings,
    Register register,
    List<ProcessingActivity> activities,
    List<Measure> measures,
    List<Disagreement> disagreements,
    List<ReportedFinding> findings,
    boolean complete) {
  /** Copies the lists. */
  public Processing {
    activities = List.copyOf(activities);
    measures = List.copyOf(measures);
    disagreements = List.copyOf(disagreements);
    findings = List.copyOf(findings);
  }

  /** All data of all activities by id. */
  public Map<String, DataItem> items() {
    return activities.stream()
        .flatMap(activity -> activity.data().stream())
        .collect(Collectors.toMap(DataItem::id, Function.identity(), (a, b) -> a, TreeMap::new));
  }

  /** A measure. */
  public Optional<Measure> measure(Measure.Kind kind) {
    return measures.stream().filter(measure -> measure.kind() == kind).findFirst();
  }
}
