package dev.vigie;

import dev.vigie.config.ConfigurationException;
import dev.vigie.facts.ReadFile;
import dev.vigie.inventory.Holdings;
import dev.vigie.report.InventoryJson;
import dev.vigie.report.ReportFile;
import dev.vigie.source.SourceProblem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes the inventory of a project, without following or judging anything. */
public final class Survey {
  private final Expertise expertise;

  /** With this knowledge. */
  public Survey(Expertise expertise) {
    this.expertise = expertise;
  }

  /**
   * What there is.
   *
   * @param files that were read
   * @param lines of these
   * @param problems what could not be read, and what the project should know of its settings; in
   *     order of place
   */
  public record Outcome(Holdings holdings, int files, long lines, List<SourceProblem> problems) {
    /** Copies the list. */
    public Outcome {
      problems = List.copyOf(problems);
    }

    /** Whether members may be missing, because something could not be read. */
    public boolean isIncomplete() {
      return files == 0 || problems.stream().anyMatch(SourceProblem::costsResults);
    }
  }

  /**
   * Takes it, and writes the inventory file that was asked for.
   *
   * @throws ConfigurationException where the settings cannot be used; names every fault
   * @throws IOException where settings cannot be read or the file cannot be written
   * @throws InterruptedException where the calling thread is interrupted
   */
  public Outcome run(CheckRequest request)
      throws ConfigurationException, IOException, InterruptedException {
    Outcome outcome;
    try (Preparation prepared = Preparation.of(expertise, request)) {
      outcome =
          DeepThread.call(
              ConfigurationException.class,
              () -> {
                Located located =
                    Located.of(expertise, prepared.analysis(), new Stopwatch(Progress.NONE));
                return outcome(located, prepared.analysis().sources().aroundPaths());
              });
    }
    if (request.choices().outputs().inventory().isPresent()) {
      ReportFile.write(
          request.choices().outputs().inventory().get(),
          InventoryJson.of(
              outcome.holdings(),
              Optional.empty(),
              outcome.files(),
              outcome.lines(),
              outcome.problems()));
    }
    return outcome;
  }

  private static Outcome outcome(Located located, Set<String> around) {
    List<ReadFile> asked =
        located.files().stream().filter(file -> !around.contains(file.file().path())).toList();
    List<SourceProblem> problems = new ArrayList<>(located.problems());
    problems.addAll(located.notes());
    return new Outcome(
        located.inventory().holdings().without(around),
        asked.size(),
        asked.stream().mapToLong(file -> file.facts().lines()).sum(),
        problems.stream().sorted().toList());
  }
}
