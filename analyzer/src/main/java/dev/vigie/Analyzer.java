package dev.vigie;

import dev.vigie.facts.ReadFile;
import dev.vigie.facts.ReadProblem;
import dev.vigie.finding.Finding;
import dev.vigie.flow.FlowAnalysis;
import dev.vigie.flow.Flows;
import dev.vigie.inventory.Inventory;
import dev.vigie.program.Program;
import dev.vigie.program.link.ClassPath;
import dev.vigie.program.link.LinkProblem;
import dev.vigie.program.link.Linker;
import dev.vigie.read.Readers;
import dev.vigie.read.Reading;
import dev.vigie.rule.Dossier;
import dev.vigie.source.SourceProblem;
import dev.vigie.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Goes the whole path: read, link, locate, trace, judge. Each step takes values and gives values.
 */
public final class Analyzer {
  private final Expertise expertise;

  /** With this knowledge. */
  public Analyzer(Expertise expertise) {
    this.expertise = expertise;
  }

  /**
   * Analyses a program. Deep code is walked by recursion: call this on a thread with a large stack.
   *
   * @throws InterruptedException where the thread is interrupted while files are read
   */
  public AnalysisResult analyze(AnalysisRequest request) throws InterruptedException {
    ProjectKnowledge known = ProjectKnowledge.of(expertise, request.settings());
    Stopwatch watch = new Stopwatch();
    Reading.Outcome read =
        new Reading(Readers.all(), request.cache(), request.threads())
            .read(request.sources().all());
    watch.lap("read");
    Linked linked = link(request, read.files());
    Program program = linked.program();
    watch.lap("link");
    Inventory inventory = known.inventory(program);
    watch.lap("locate");
    Flows flows = new FlowAnalysis(known.apis(), known.elements()).run(program, inventory);
    watch.lap("trace");
    List<SourceProblem> problems = problems(request, read, linked, flows);
    boolean complete = problems.stream().noneMatch(SourceProblem::costsResults);
    Dossier dossier = new Dossier(program, inventory, flows, known.register(), complete);
    List<Finding> findings = new Judges(known.rules()).judge(dossier, problems);
    watch.lap("judge");
    Set<String> around = request.sources().aroundPaths();
    List<ReadFile> asked =
        read.files().stream().filter(file -> !around.contains(file.file().path())).toList();
    return new AnalysisResult(
        inventory.members().stream().filter(m -> !around.contains(m.at().path())).toList(),
        findings.stream().filter(finding -> !around.contains(finding.at().path())).toList(),
        SourceSuppressions.of(asked),
        problems.stream().sorted().toList(),
        program.coverage(),
        asked.size(),
        asked.stream().mapToLong(file -> file.facts().lines()).sum(),
        watch.stages(),
        program);
  }

  private record Linked(Program program, List<SourceProblem> problems) {}

  private static Linked link(AnalysisRequest request, List<ReadFile> files) {
    List<SourceProblem> problems = new ArrayList<>();
    try (ClassPath classPath = ClassPath.of(request.classPath())) {
      Linker linker = new Linker(classPath, request.threads());
      Program program = linker.link(files);
      for (Path unreadable : classPath.unreadable()) {
        problems.add(
            new SourceProblem(
                unreadable.toString(),
                "cannot be read as a library",
                "check the class path",
                false));
      }
      for (LinkProblem problem : linker.problems()) {
        problems.add(
            new SourceProblem(
                problem.at().path(),
                problem.at().line(),
                "could not be understood because of a fault in Vigie: "
                    + problem.what()
                    + ": "
                    + problem.cause(),
                "please report it with this file",
                true));
      }
      return new Linked(program, problems);
    } catch (IOException e) {
      throw new UncheckedIOException("libraries cannot be closed", e);
    }
  }

  private static List<SourceProblem> problems(
      AnalysisRequest request, Reading.Outcome read, Linked linked, Flows flows) {
    List<SourceProblem> problems = new ArrayList<>(request.sources().problems());
    problems.addAll(read.unread());
    problems.addAll(linked.problems());
    for (ReadFile file : read.files()) {
      for (ReadProblem problem : file.facts().problems()) {
        problems.add(
            new SourceProblem(
                file.file().path(),
                Span.line(problem.at()),
                problem.message(),
                "mend it, or exclude the file; the rest of it was read",
                true));
      }
    }
    for (String unsolved : flows.unsolved()) {
      problems.add(
          new SourceProblem(
              unsolved, "its data flow could not be followed", "please report this", true));
    }
    return problems;
  }
}
