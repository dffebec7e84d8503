package dev.vigie;

import dev.vigie.catalog.api.LinkedApis;
import dev.vigie.config.ConfigurationException;
import dev.vigie.facts.ReadFile;
import dev.vigie.finding.Finding;
import dev.vigie.finding.Suppression;
import dev.vigie.flow.FlowAnalysis;
import dev.vigie.flow.FlowMemory;
import dev.vigie.flow.Flows;
import dev.vigie.inventory.PersonalMember;
import dev.vigie.processing.ActivityNames;
import dev.vigie.processing.ProcessingKnowledge;
import dev.vigie.program.Program;
import dev.vigie.report.DataMap;
import dev.vigie.rule.Derived;
import dev.vigie.rule.Dossier;
import dev.vigie.rule.Rule;
import dev.vigie.source.SourceProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Goes the whole path: read, link, locate, trace, judge. Each step takes values and gives values.
 */
public final class Analyzer {
  private final Expertise expertise;
  private final Progress progress;

  /** With this knowledge. */
  public Analyzer(Expertise expertise) {
    this(expertise, Progress.NONE);
  }

  /** With this knowledge, telling how far it has come. */
  Analyzer(Expertise expertise, Progress progress) {
    this.expertise = expertise;
    this.progress = progress;
  }

  /**
   * Analyses a program. Deep code is walked by recursion: call this on a thread with a large stack.
   *
   * @throws ConfigurationException where the settings name members that their classes do not have
   * @throws InterruptedException where the thread is interrupted while files are read
   */
  public AnalysisResult analyze(AnalysisRequest request)
      throws ConfigurationException, InterruptedException {
    Stopwatch watch = new Stopwatch(progress);
    Located located = Located.of(expertise, request, watch);
    ProjectKnowledge known = located.known();
    Program program = located.program();
    LinkedApis linked =
        request
            .session()
            .map(session -> session.linked(known.apis(), program))
            .orElseGet(() -> known.apis().in(program));
    FlowMemory memory = request.session().map(Session::flows).orElse(null);
    Flows flows =
        new FlowAnalysis(known.apis(), known.elements())
            .run(program, located.inventory(), !request.shortcuts().taken(), linked, memory);
    watch.lap("trace");
    List<SourceProblem> problems = new ArrayList<>(located.problems());
    // What calls what is known even where the flow of data is not.
    boolean complete = problems.stream().noneMatch(SourceProblem::costsResults);
    for (String unsolved : flows.unsolved()) {
      problems.add(
          new SourceProblem(
              unsolved, "its data flow could not be followed", "please report this", true));
    }
    Set<String> around = request.sources().aroundPaths();
    List<ReadFile> asked =
        located.files().stream().filter(file -> !around.contains(file.file().path())).toList();
    List<Suppression> suppressions = SourceSuppressions.of(asked);
    Dossier dossier =
        new Dossier(
            program,
            located.inventory(),
            flows,
            known.register(),
            complete,
            new Derived(program, linked, memory));
    List<Finding> findings = new Judges(known.rules()).judge(dossier, problems);
    List<SourceProblem> notes = new ArrayList<>(located.notes());
    if (flows.coarse() > 0) {
      notes.add(
          new SourceProblem(
              flows.coarse() + " large groups of methods",
              "what the methods that they call leave in objects was not followed, so data that goes"
                  + " that way may be missed",
              "",
              false));
    }
    for (String unsolved : dossier.derived().unsolved()) {
      notes.add(
          new SourceProblem(
              unsolved,
              "texts of requests could not be followed, so queries made of them may be missed",
              "please report this",
              false));
    }
    if (!complete) {
      notes.addAll(withheld(known.rules()));
    }
    DataMap map = map(located, dossier, request, around).without(around);
    watch.lap("judge");
    return new AnalysisResult(
        located.inventory().holdings().without(around),
        map,
        findings.stream().filter(finding -> !around.contains(finding.at().path())).toList(),
        suppressions,
        problems.stream().sorted().toList(),
        notes,
        program.coverage(),
        asked.size(),
        asked.stream().mapToLong(file -> file.facts().lines()).sum(),
        watch.stages(),
        Optional.of(dossier));
  }

  private DataMap map(
      Located located, Dossier dossier, AnalysisRequest request, Set<String> around) {
    Function<PersonalMember, List<String>> activities =
        (request.byActivity() ? expertise.processing() : Optional.<ProcessingKnowledge>empty())
            .map(knowledge -> ActivityNames.of(dossier, around, knowledge))
            .<Function<PersonalMember, List<String>>>map(names -> names::of)
            .orElse(member -> List.of());
    return DataMap.of(
        located.inventory().holdings().personal(),
        dossier.flows().all(),
        dossier.derived().stored(expertise.stores()).all(),
        activities);
  }

  /**
   * Rules that say that something was not found say nothing where it may be in what was not read.
   */
  private static List<SourceProblem> withheld(List<Judges.Chosen> rules) {
    String ids =
        rules.stream()
            .map(Judges.Chosen::rule)
            .filter(Rule::tellsAbsence)
            .map(rule -> rule.info().id())
            .collect(Collectors.joining(", "));
    return ids.isEmpty()
        ? List.of()
        : List.of(
            new SourceProblem(
                "rules on absence",
                "could not tell whether something is missing, because not everything was read: "
                    + ids,
                "mend what could not be read, and run again",
                false));
  }
}
