package dev.vigie;

import dev.vigie.catalog.Element;
import dev.vigie.catalog.api.LinkedApis;
import dev.vigie.config.ConfigurationException;
import dev.vigie.facts.ReadFile;
import dev.vigie.facts.ReadProblem;
import dev.vigie.inventory.Explanations;
import dev.vigie.inventory.LocatedInventory;
import dev.vigie.program.Program;
import dev.vigie.program.link.ClassPath;
import dev.vigie.program.link.LinkProblem;
import dev.vigie.program.link.Linker;
import dev.vigie.read.FactsCache;
import dev.vigie.read.Readers;
import dev.vigie.read.Reading;
import dev.vigie.source.SourceProblem;
import dev.vigie.source.Span;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The first half of the way: what was read, linked and located.
 *
 * @param known what is known, together with what the project says
 * @param files that were read
 * @param problems what was not read or linked, or not wholly
 * @param notes what the project should know of its own settings
 */
record Located(
    ProjectKnowledge known,
    List<ReadFile> files,
    Program program,
    LocatedInventory inventory,
    List<SourceProblem> problems,
    List<SourceProblem> notes) {
  /** Copies the lists. */
  Located {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
    notes = List.copyOf(notes);
  }

  /**
   * Reads, links and locates.
   *
   * @throws ConfigurationException where the settings name members that their classes do not have
   * @throws InterruptedException where the thread is interrupted while files are read
   */
  static Located of(Expertise expertise, AnalysisRequest request, Stopwatch watch)
      throws ConfigurationException, InterruptedException {
    ProjectKnowledge known =
        ProjectKnowledge.of(
            expertise,
            request.settings(),
            request.recorded(),
            request.sources().base(),
            request.shortcuts());
    Reading.Outcome read =
        new Reading(Readers.all(request.shortcuts().taken()), cache(request), request.threads())
            .read(request.sources().all());
    watch.lap("read");
    List<SourceProblem> problems = new ArrayList<>(request.sources().problems());
    problems.addAll(read.unread());
    Program program = link(request, read.files(), problems);
    watch.lap("link");
    LocatedInventory inventory = known.inventory(program, request.session());
    addReadProblems(read.files(), problems);
    problems.addAll(SameNames.notes(program));
    List<SourceProblem> notes =
        new ArrayList<>(ProjectTaxonomy.notes(expertise.taxonomy(), request.settings()));
    notes.addAll(
        new MarkAdvice(program, explanations(known, program, inventory), problems)
            .notes(request.settings()));
    notes.addAll(new KeepingAdvice(program).notes(request.settings()));
    watch.lap("locate");
    Path base = request.sources().base();
    return new Located(
        known,
        read.files(),
        program,
        inventory,
        problems,
        notes.stream().map(note -> below(base, note)).toList());
  }

  private static FactsCache cache(AnalysisRequest request) {
    return request.session().map(kept -> kept.facts(request.cache())).orElse(request.cache());
  }

  /** Says of places what was decided of them, and why. */
  Explanations explanations() {
    return explanations(known, program, inventory);
  }

  private static Explanations explanations(
      ProjectKnowledge known, Program program, LocatedInventory inventory) {
    LinkedApis apis = known.apis().in(program);
    Map<String, Element> elements = known.elements();
    return new Explanations(
        inventory,
        call ->
            apis.sources(call.callee(), call.arguments().size()).stream()
                .filter(source -> source.pattern().allowsReceiver(call.receiver()))
                .flatMap(source -> Optional.ofNullable(elements.get(source.element())).stream())
                .findFirst());
  }

  private static SourceProblem below(Path base, SourceProblem note) {
    return new SourceProblem(
        below(base, note.path()), note.line(), note.message(), note.remedy(), note.costsResults());
  }

  /** Files inside the repository are told from its root, as all others. */
  static String below(Path base, String path) {
    Path file = Path.of(path).toAbsolutePath().normalize();
    return file.startsWith(base)
        ? base.relativize(file).toString().replace(File.separatorChar, '/')
        : path;
  }

  private static Program link(
      AnalysisRequest request, List<ReadFile> files, List<SourceProblem> problems) {
    ClassPath classPath = classPath(request);
    Linker linker =
        new Linker(
            classPath, request.threads(), request.session().map(Session::links).orElse(null));
    Program program = linker.link(files);
    for (Path unreadable : classPath.unreadable()) {
      problems.add(
          new SourceProblem(
              unreadable.toString(), "cannot be read as a library", "check the class path", false));
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
    return program;
  }

  private static ClassPath classPath(AnalysisRequest request) {
    try {
      return request.libraries().classPath(request.classPath());
    } catch (IOException e) {
      throw new UncheckedIOException("libraries cannot be closed", e);
    }
  }

  private static void addReadProblems(List<ReadFile> files, List<SourceProblem> problems) {
    for (ReadFile file : files) {
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
  }
}
